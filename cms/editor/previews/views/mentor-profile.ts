import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { withBase } from '../../../../src/markdown/base-path.ts';
import { getFirstName } from '../../../../src/mentors/first-name.ts';
import { mentorSchema, type Mentor } from '../../../../src/schemas/mentor.ts';
import { availabilities, interests, languages, paths } from '../../../../src/schemas/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { toText } from '../facts.ts';
import { renderInline } from '../markdown/render.ts';
import type { Setting } from '../setting.ts';
import { formatDay } from './dates.ts';
import { viewPortrait, type MentorDraft } from './mentor-card.ts';
import { orPlaceholder } from './placeholder.ts';
import { viewReachList } from './reach-list.ts';

/** The page of one mentor. `body` is their own text, rendered. */
export function viewMentorProfile(draft: MentorDraft, body: ElementContent[], setting: Setting): Element {
  const { mentor } = draft;
  const { t } = setting;
  const facts = [
    mentor.pronouns,
    mentor.class_year && t('mentor.classOf', { year: mentor.class_year }),
    mentor.home_town,
  ].filter(Boolean);
  return h('article.composed.not-content.profile', [
    h('header', [
      viewPortrait(draft, { size: 200 }),
      h('div', [
        h('p.eyebrow', h('a', { href: withBase('/mentors/', setting.base) }, t('mentor.all'))),
        h('h1', orPlaceholder(mentor.name ? [{ type: 'text', value: mentor.name }] : [], mentorSchema, ['name'])),
        mentor.name_sounds && h('p.sounds', t('mentor.sounds', { sounds: mentor.name_sounds })),
        facts.length > 0 ? h('p.facts', facts.join(' · ')) : undefined,
        mentor.availability && viewAvailability(mentor, setting),
      ]),
    ]),
    h('div.columns', [
      h('div.main', [
        h('section', { ariaLabelledBy: 'ask' }, [
          h('h2#ask', t('mentor.askMe')),
          h(
            'ul.ask',
            mentor.ask_me_about.map((line) => h('li', renderInline(line, setting))),
          ),
        ]),
        h('div.prose', body),
        viewTraits(mentor, setting),
      ]),
      viewWriteBox(mentor, setting),
    ]),
  ]);
}

function viewAvailability({ availability, confirmed_on }: Draft<Mentor>, { t, program }: Setting): Element {
  const date = confirmed_on && formatDay(confirmed_on, program, { dateStyle: 'long' });
  return h('p.availability', [
    availability && availabilities[availability],
    date && h('span.confirmed', ` · ${t('mentor.confirmed', { date })}`),
  ]);
}

function viewTraits(mentor: Draft<Mentor>, setting: Setting): Element {
  const { t, program } = setting;
  const region = program.regions.find(({ id }) => id === mentor.region)?.name;
  const lists = [
    { label: t('mentor.path'), values: mentor.path.map((key) => paths[key]) },
    { label: t('mentor.interests'), values: mentor.interests.map((key) => interests[key]) },
    { label: t('mentor.languages'), values: mentor.languages.map((key) => languages[key]) },
    { label: t('mentor.region'), values: region ? [region] : [] },
  ].filter(({ values }) => values.length > 0);
  return h('dl.traits', [
    ...lists.map(({ label, values }) =>
      h('div', [
        h('dt', label),
        h(
          'dd',
          h(
            'ul.chips',
            values.map((value) => h('li.chip', value)),
          ),
        ),
      ]),
    ),
    mentor.earlier_studies && h('div', [h('dt', t('mentor.before')), h('dd', toText(mentor.earlier_studies, setting))]),
  ]);
}

function viewWriteBox(mentor: Draft<Mentor>, { t, program, base }: Setting): Element {
  const { coordinator } = program.contacts;
  const name = mentor.name === undefined ? '…' : getFirstName(mentor.name);
  const { email } = mentor.contact;
  return h('section.card.write', { ariaLabelledBy: 'write' }, [
    h('h2#write', t('mentor.write', { name })),
    email ? undefined : h('p', t('mentor.noContact', { name, coordinator: coordinator.name ?? '…' })),
    viewReachList({ email: email ?? coordinator.email }),
    h('p', t('mentor.writeHow')),
    h('p', h('a', { href: withBase('/handbook/skills/first-messages/', base) }, t('mentor.writeHelp'))),
  ]);
}
