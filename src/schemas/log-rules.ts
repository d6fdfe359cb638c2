import { getMonthKey, getMonths } from '../program/academic-year.ts';
import type { LogRow } from './logs.ts';
import type { Program } from './program.ts';

/**
 * What a row of the log of encounters must say as a whole: the rules that the reader of the logs and the form for mentors
 * share, beyond those of single cells. They only name the reason for a refusal.
 */

/** The months of an academic year, and the day beyond which nothing has happened yet. */
export interface YearContext {
  /** As `YYYY-MM`, by their names. */
  months: ReadonlyMap<string, string>;
  /** The same months by themselves: whoever counts by month then meets the same few texts again and again. */
  inYear: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** The months of an academic year, in the two forms in which rows are compared with them. */
export function listMonths(year: Program['academic_year']): Omit<YearContext, 'today'> {
  const months = new Map<string, string>(getMonths(year).map((month) => [month, getMonthKey(month, year)]));
  return { months, inYear: new Map(Array.from(months.values(), (month) => [month, month])) };
}

/** The columns that say when something was. */
export interface When {
  date?: string | undefined;
  month?: string | undefined;
}

export interface WhenMistake {
  column: keyof When;
  reason: 'no-time' | 'outside' | 'future' | 'disagreement';
}

/** The month of the academic year that a row counts for, as `YYYY-MM`, or what is wrong with its day or month. */
export function judgeMonth({ date, month }: When, { months, inYear, today }: YearContext): string | WhenMistake {
  const fromDate = date === undefined ? undefined : inYear.get(date.slice(0, 7));
  if (date !== undefined && fromDate === undefined) return { column: 'date', reason: 'outside' };
  if (month === undefined) return fromDate ?? { column: 'date', reason: 'no-time' };
  const fromMonth = inYear.get(months.get(month) ?? month);
  if (fromMonth === undefined) return { column: 'month', reason: 'outside' };
  if (fromMonth > today.slice(0, 7)) return { column: 'month', reason: 'future' };
  return fromDate === undefined || fromDate === fromMonth ? fromMonth : { column: 'month', reason: 'disagreement' };
}

/** Who was invited to an encounter and who came, both 0 where it did not take place, or what is wrong with that. */
export function judgeAttendance(
  { status, invited_n, attended_n }: Pick<LogRow<'encounters'>, 'status' | 'invited_n' | 'attended_n'>,
  /** Mentees in the group, where known. */
  size?: number,
): { isHeld: boolean; invited: number; attended: number } | { reason: 'unknown' | 'more' } {
  if (status !== 'held') return { isHeld: false, invited: 0, attended: 0 };
  if (attended_n === undefined) return { reason: 'unknown' };
  const invited = invited_n ?? size ?? attended_n;
  return attended_n > invited ? { reason: 'more' } : { isHeld: true, invited, attended: attended_n };
}
