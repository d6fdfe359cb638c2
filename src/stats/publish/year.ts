import { formatAcademicYear, getMonthKey, getTerms } from '../../program/academic-year.ts';
import type { Program } from '../../schemas/program.ts';
import type { Term } from '../../schemas/vocabulary.ts';

/** An academic year as the statistics see it: its name, and its terms with their months as `YYYY-MM`. */
export interface StatisticsYear {
  /** `2023-2024`, or `2024` where the year ends before New Year: also the name of the published file. */
  name: string;
  terms: readonly { term: Term; months: readonly string[] }[];
}

export function getStatisticsYear(year: Program['academic_year']): StatisticsYear {
  const terms = getTerms(year);
  return {
    name: formatAcademicYear(year).replace('–', '-'),
    terms: (['first', 'second'] as const).map((term) => ({
      term,
      months: terms[term].map((month) => getMonthKey(month, year)),
    })),
  };
}

/**
 * The terms that are over on a day: only these are published, since the difference between two states of a month that
 * is still going on would tell of single meetings.
 */
export function getFinishedTerms({ terms }: StatisticsYear, today: string): StatisticsYear['terms'] {
  const month = today.slice(0, 7);
  return terms.filter(({ months }) => months.length > 0 && months.every((each) => each < month));
}

/** The academic year that a name such as `2023-2024`, `2023–2024` or `2023` stands for; undefined for anything else. */
export function parseYear(name: string, year: Program['academic_year']): Program['academic_year'] | undefined {
  const starts_in = Number(/^\d{4}/.exec(name)?.[0]);
  if (!starts_in) return undefined;
  const parsed = { ...year, starts_in };
  const names = [formatAcademicYear(parsed), formatAcademicYear(parsed).replace('–', '-'), String(starts_in)];
  return names.includes(name) ? parsed : undefined;
}
