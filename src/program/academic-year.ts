import type { Program } from '../schemas/program.ts';
import { months, type Month, type Term } from '../schemas/vocabulary.ts';

const calendar = Object.keys(months) as Month[];

/** The months of the academic year in order, first to last, across New Year where need be. */
export function getMonths({ first_month, last_month }: Program['academic_year']): Month[] {
  const first = calendar.indexOf(first_month);
  const length = ((calendar.indexOf(last_month) - first + calendar.length) % calendar.length) + 1;
  return [...calendar, ...calendar].slice(first, first + length);
}

/** The calendar year in which a month of the academic year falls. */
export function getYearOf(month: Month, { starts_in, first_month }: Program['academic_year']): number {
  return calendar.indexOf(month) < calendar.indexOf(first_month) ? starts_in + 1 : starts_in;
}

/** The month of a day (`YYYY-MM-DD`) as `YYYY-MM`. */
export function getMonthKey(month: Month, year: Program['academic_year']): string {
  return `${getYearOf(month, year)}-${String(calendar.indexOf(month) + 1).padStart(2, '0')}`;
}

/** The day on which the academic year begins, `YYYY-MM-DD`. */
export function getFirstDay(year: Program['academic_year']): string {
  return `${getMonthKey(year.first_month, year)}-01`;
}

/** The last day of a month, `YYYY-MM-DD`. */
export function getLastDay(month: Month, year: number): string {
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(year, calendar.indexOf(month) + 1, 0)).toISOString().slice(0, 10);
}

/** The last day of the academic year, `YYYY-MM-DD`. */
export function getYearEnd(year: Program['academic_year']): string {
  return getLastDay(year.last_month, getYearOf(year.last_month, year));
}

/** The months of each half of the academic year: before and after New Year, or cut in the middle where none is crossed. */
export function getTerms(year: Program['academic_year']): Record<Term, Month[]> {
  const months = getMonths(year);
  const january = months.indexOf('january');
  const cut = january > 0 ? january : Math.ceil(months.length / 2);
  return { first: months.slice(0, cut), second: months.slice(cut) };
}

/** “2026–2027”, or “2026” where the year ends before New Year. */
export function formatAcademicYear(year: Program['academic_year']): string {
  const last = getYearOf(year.last_month, year);
  return last === year.starts_in ? String(last) : `${year.starts_in}–${last}`;
}
