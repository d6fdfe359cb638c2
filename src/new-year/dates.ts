import { getLastDay, getMonthKey, getYearOf } from '../program/academic-year.ts';
import type { Program } from '../schemas/program.ts';
import type { Month } from '../schemas/vocabulary.ts';
import { addDays, findUsHoliday, getWeekday, hasUsHolidays } from './holidays.ts';

/** Where a session that had a day goes in the new year. */
export interface MovedDate {
  /** The same weekday of the same week of its month, `YYYY-MM-DD`. */
  day: string;
  /** What that day is, where no group should meet on it. */
  holiday?: string | undefined;
  /** The nearest such weekday of the month that is free, where the day is a holiday and the month has one. */
  instead?: string | undefined;
}

type AcademicYear = Program['academic_year'];

/**
 * Moves a day to another academic year: the second Tuesday of September stays the second Tuesday. The fifth of a weekday
 * becomes the last where a month has only four.
 *
 * @param day `YYYY-MM-DD`, within `month`
 */
export function moveDate(
  day: string,
  { month, to, timeZone }: { month: Month; to: AcademicYear; timeZone: string },
): MovedDate {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  const candidates = listWeekday(month, to, getWeekday(day));
  const moved = candidates[nth - 1] ?? candidates.at(-1) ?? day;
  const findHoliday = hasUsHolidays(timeZone) ? findUsHoliday : () => undefined;
  const holiday = findHoliday(moved);
  if (holiday === undefined) return { day: moved };
  const free = candidates.filter((candidate) => findHoliday(candidate) === undefined);
  const distance = (other: string) => Math.abs(Date.parse(other) - Date.parse(moved));
  // Of two that are as near, the earlier: a session is better a week early than a week late.
  const instead = free.toSorted((a, b) => distance(a) - distance(b))[0];
  return { day: moved, holiday, instead };
}

/** Each day of a month of an academic year that falls on a weekday. */
function listWeekday(month: Month, year: AcademicYear, weekday: number): string[] {
  const first = `${getMonthKey(month, year)}-01`;
  const last = getLastDay(month, getYearOf(month, year));
  const start = addDays(first, (weekday - getWeekday(first) + 7) % 7);
  return [0, 7, 14, 21, 28].map((days) => addDays(start, days)).filter((day) => day <= last);
}
