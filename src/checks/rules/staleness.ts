import { getDaysLeft, getLastPublicDay, type LastPublicDay } from '../../mentors/publication.ts';
import { writeReminder } from '../../mentors/reminder.ts';
import { addMonths } from '../../program/clock.ts';
import { getLabel } from '../../schemas/lookup.ts';
import { mentorSchema, type Mentor } from '../../schemas/mentor.ts';
import type { Program } from '../../schemas/program.ts';
import type { Content } from '../content.ts';
import { warning, type Problem } from '../problem.ts';
import type { Source } from '../source.ts';

/** Crisis numbers change; the ones a page names are looked at again every year. */
const verifiedForMonths = 12;
/** How long before a profile lapses somebody is told, so that there is time to ask the mentor. */
const noticeDays = 30;

/** Pages, numbers and profiles that somebody should look at again. Warnings: nothing is wrong yet. */
export function findStale({ program, handbook, cases, kits, pages, mentors }: Content, today: string): Problem[] {
  const overdue = [...handbook, ...cases, ...kits, ...pages]
    .filter(({ data }) => data.review_by < today)
    .map(({ file, lineOf, data }) =>
      warning({
        file,
        line: lineOf(['review_by']),
        label: 'Review by',
        value: data.review_by,
        message: `“${data.title}” was due for another reading on ${data.review_by}. Read it, mend what has changed and set a new day.`,
        urgency: 'stale',
      }),
    );

  const unverified = (program?.data.crisis_lines ?? []).flatMap((line, i) => {
    if (addMonths(line.verified_on, verifiedForMonths) >= today || !program) return [];
    return [
      warning({
        file: program.file,
        line: program.lineOf(['crisis_lines', i, 'verified_on']),
        label: `Crisis lines › ${line.name} › Checked on`,
        value: line.verified_on,
        message: `Nobody has checked this number since ${line.verified_on}. Call or look it up, then write today’s date.`,
        urgency: 'danger',
      }),
    ];
  });

  const lapsing = program ? mentors.flatMap((mentor) => findLapse(mentor, program.data, today)) : [];

  return [...overdue, ...unverified, ...lapsing];
}

/** A profile that comes down within the time of notice or has come down, with a letter to its mentor. */
function findLapse({ file, slug, lineOf, data }: Source<Mentor>, program: Program, today: string): Problem[] {
  if (!data.active) return [];
  const { day, reason } = getLastPublicDay(data, program.academic_year);
  const left = getDaysLeft(day, today);
  if (left > noticeDays) return [];
  const path = fields[reason];
  const when = left < 0 ? `was last shown on ${day}` : `is shown until ${day} only`;
  return [
    warning({
      file,
      line: lineOf(path),
      label: getLabel(mentorSchema, path),
      value: String(path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data)),
      message: `The profile of ${data.name} ${when}, ${explanations[reason](data, left < 0)}`,
      letter: writeReminder(data, { program, today, slug }),
      urgency: left < 0 ? 'stale' : 'soon',
    }),
  ];
}

/** The field that says when a profile ends. */
const fields: Record<LastPublicDay['reason'], readonly string[]> = {
  consent: ['consent', 'until'],
  class: ['class_year'],
  confirmation: ['confirmed_on'],
};

const explanations: Record<LastPublicDay['reason'], (mentor: Mentor, isOver: boolean) => string> = {
  consent: (_, isOver) =>
    `when the agreement ${isOver ? 'ended' : 'ends'}. Ask for a new one, or switch the profile off.`,
  class: ({ class_year }, isOver) =>
    `when the class of ${String(class_year)} ${isOver ? 'ended' : 'ends'}. Correct the year if it is another, or switch the profile off.`,
  confirmation: ({ name }) =>
    `12 months after it was confirmed. Ask ${name} whether it is still right and set the day.`,
};
