import { getMonthKey, getMonths } from '../../program/academic-year.ts';
import { months } from '../../schemas/vocabulary.ts';
import type { Content } from '../content.ts';
import { error, type Problem } from '../problem.ts';

/** A month of the year with too few or too many guides. */
export function findCalendarGaps({ program, sessions, unread }: Content): Problem[] {
  if (!program) return [];
  const { academic_year: year, sessions_a_month: expected } = program.data;
  const yearMonths = getMonths(year);
  const published = sessions.filter(({ data }) => !data.draft);

  return yearMonths.flatMap((month) => {
    const guides = published.filter(({ data }) => data.month === month);
    if (guides.length < expected) {
      // A guide that could not be read may be the missing one.
      return unread.some(({ file }) => file.startsWith('content/sessions/'))
        ? []
        : [
            error({
              file: 'content/sessions',
              message: `${months[month]} has ${countGuides(guides.length)}, and needs ${expected}. Write one, or change “Academic year” or “Sessions a month” in ${program.file}.`,
            }),
          ];
    }
    return guides.slice(expected).map(({ file, lineOf }) =>
      error({
        file,
        line: lineOf(['month']),
        label: 'Month',
        value: months[month],
        message: `${months[month]} has ${countGuides(guides.length)}, and needs ${expected}: ${guides.map((guide) => guide.file).join(', ')}. Move one to another month, mark it as a draft, or change “Sessions a month” in ${program.file}.`,
      }),
    );
  });
}

/** Guides outside the academic year, and dates outside their month. */
export function findMisdatedSessions({ program, sessions }: Content): Problem[] {
  if (!program) return [];
  const { academic_year: year } = program.data;
  const yearMonths = getMonths(year);

  const outside = sessions
    .filter(({ data }) => !data.draft && !yearMonths.includes(data.month))
    .map(({ file, lineOf, data }) =>
      error({
        file,
        line: lineOf(['month']),
        label: 'Month',
        value: months[data.month],
        message: `The academic year has no ${months[data.month]}. It runs from ${months[year.first_month]} to ${months[year.last_month]}. Move the guide to another month, or change “Academic year” in ${program.file}.`,
      }),
    );

  const misdated = sessions
    .filter(
      ({ data }) =>
        data.date && yearMonths.includes(data.month) && !data.date.startsWith(getMonthKey(data.month, year)),
    )
    .map(({ file, lineOf, data }) =>
      error({
        file,
        line: lineOf(['date']),
        label: 'Date',
        value: data.date,
        message: `The session is set for ${months[data.month]}: its date must begin with ${getMonthKey(data.month, year)}. Change the date or the month.`,
      }),
    );

  return [...outside, ...misdated];
}

function countGuides(n: number): string {
  return n === 0 ? 'no session guide' : n === 1 ? 'one session guide' : `${n} session guides`;
}
