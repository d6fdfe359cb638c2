import type { Element } from 'hast';
import { h } from 'hastscript';
import { getInitials } from '../../../../src/mentors/initials.ts';
import { mentorSchema, type Mentor } from '../../../../src/schemas/mentor.ts';
import { availabilities, interests, paths } from '../../../../src/schemas/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { toText } from '../facts.ts';
import type { Setting } from '../setting.ts';
import { orPlaceholder } from './placeholder.ts';

/** A profile as it stands in the form, and where its picture can be seen. */
export interface MentorDraft {
  mentor: Draft<Mentor>;
  portraitUrl: string | undefined;
}

/** One mentor as in the directory. */
export function viewMentorCard({ mentor, portraitUrl }: MentorDraft, setting: Setting): Element {
  const tags = [...mentor.path.map((key) => paths[key]), ...mentor.interests.map((key) => interests[key])];
  const shown = tags.slice(0, 4);
  const { availability } = mentor;
  return h('li.card.mentor', [
    h('div.head', [
      viewPortrait({ mentor, portraitUrl }, { size: 88, decorative: true }),
      h('div', [
        h('h2', h('a.name', orPlaceholder(toContent(mentor.name), mentorSchema, ['name']))),
        mentor.home_town && h('p.from', mentor.home_town),
        availability && h('p.availability', { className: [availability] }, availabilities[availability]),
      ]),
    ]),
    h('p.ask', ['“', ...orPlaceholder(toText(mentor.ask_me_about[0], setting), mentorSchema, ['ask_me_about']), '”']),
    h('ul.chips', [
      ...shown.map((tag) => h('li.chip', tag)),
      tags.length > shown.length ? h('li.chip', `+${tags.length - shown.length}`) : undefined,
    ]),
    // On the site a script puts the button to save a mentor here.
    h('div.save'),
  ]);
}

interface PortraitOptions {
  /** Edge of the square in CSS pixels. */
  size: number;
  decorative?: boolean;
}

/** The picture, or the initials where there is none. */
export function viewPortrait({ mentor, portraitUrl }: MentorDraft, { size, decorative }: PortraitOptions): Element {
  if (portraitUrl) {
    const alt = decorative ? '' : (mentor.portrait.alt ?? '');
    return h('img.portrait', { src: portraitUrl, alt, width: size, height: size });
  }
  const style = `width:${size}px;height:${size}px;font-size:${Math.round(size / 2.75)}px`;
  return h('span.portrait.initials', { ariaHidden: 'true', style }, getInitials(mentor.name ?? ''));
}

function toContent(text: string | undefined): { type: 'text'; value: string }[] {
  return text ? [{ type: 'text', value: text }] : [];
}
