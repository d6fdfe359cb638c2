import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { getDaysLeft, getLastPublicDay, type LastPublicDay } from '../../../src/mentors/publication.ts';
import { mentorSchema, type Mentor } from '../../../src/schemas/mentor.ts';
import type { Draft } from './draft.ts';
import { explainUnknownFact, findUnknownFacts } from './facts.ts';
import type { Setting } from './setting.ts';
import { formatDay } from './views/dates.ts';

/** Something to know about an entry that its page on the site does not say. */
export interface Note {
  kind: 'fine' | 'wrong';
  /** A few words or a figure in front. */
  title?: string;
  text: string;
}

/** All notes on an entry. Unknown facts that its view uses are noted by themselves. */
export function viewNotes(
  notes: readonly (Note | undefined)[],
  view: readonly ElementContent[],
  setting: Setting,
): Element | undefined {
  const unknown = findUnknownFacts(view).map((path): Note => ({
    kind: 'wrong',
    text: explainUnknownFact(path, setting),
  }));
  const all = [...notes, ...unknown].filter((note) => note !== undefined);
  return all.length > 0 ? h('div.notes', { role: 'status' }, all.map(viewNote)) : undefined;
}

function viewNote({ kind, title, text }: Note): Element {
  return h('p.note', { className: [kind] }, [title && h('strong', title), title && ' ', text]);
}

/** What stands between the parts of a preview that shows an entry in several places. */
export function viewLabel(text: string): Element {
  return h('p.place', text);
}

export function noteDraft(isDraft: boolean | undefined): Note | undefined {
  return isDraft ? { kind: 'fine', title: 'Draft.', text: 'It is checked, but not published.' } : undefined;
}

/** Whether a profile is shown today, until when, and why not. Nothing is said until all its days are filled in. */
export function notePublication(mentor: Draft<Mentor>, { today, program }: Setting): Note | undefined {
  if (mentor.active === false) {
    return { kind: 'fine', title: 'Not shown on the site.', text: 'The profile is switched off under Active.' };
  }
  const { given_on, until } = mentor.consent;
  const { confirmed_on } = mentor;
  const { last_month } = program.academic_year;
  if (![given_on, until, confirmed_on].every((day) => day && /^\d{4}-\d{2}-\d{2}$/.test(day))) return undefined;
  const last = getLastPublicDay(
    {
      // A year that is still being typed, and settings that do not say when classes end, end nothing.
      class_year: last_month && mentorSchema.shape.class_year.safeParse(mentor.class_year).data,
      consent: { given_on: given_on ?? '', until: until ?? '' },
      confirmed_on: confirmed_on ?? '',
    },
    { last_month: last_month ?? 'december' },
  );
  const write = (day: string) => formatDay(day, program, { dateStyle: 'long' });
  if ((given_on ?? '') > today) {
    return {
      kind: 'wrong',
      title: 'Not shown on the site.',
      text: `The agreement starts on ${write(given_on ?? '')}.`,
    };
  }
  const isOver = getDaysLeft(last.day, today) < 0;
  if (isOver)
    return { kind: 'wrong', title: 'Not shown on the site.', text: endings[last.reason].over(write(last.day)) };
  return { kind: 'fine', title: 'Shown on the site', text: `until ${write(last.day)}. ${endings[last.reason].coming}` };
}

const endings: Record<LastPublicDay['reason'], { coming: string; over: (day: string) => string }> = {
  consent: {
    coming: 'Then the agreement ends.',
    over: (day) => `The agreement ended on ${day}.`,
  },
  class: {
    coming: 'Then the class ends.',
    over: (day) => `The class ended on ${day}.`,
  },
  confirmation: {
    coming: 'By then the mentor has to confirm the profile again.',
    over: (day) => `The mentor had to confirm the profile again by ${day}.`,
  },
};
