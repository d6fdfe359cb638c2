import { getMonthKey } from '../../../../src/program/academic-year.ts';
import type { Program } from '../../../../src/schemas/program.ts';
import { months, type Month } from '../../../../src/schemas/vocabulary.ts';
import { formatTime as formatWholeTime } from '../../../../src/sessions/time.ts';
import type { Draft } from '../draft.ts';

/** “Wednesday, December 9, 2026” for a day written `YYYY-MM-DD`; anything else stays as it was typed. */
export function formatDay(
  day: string,
  { language }: Draft<Program>,
  options: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
): string {
  const date = new Date(day);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(toLocale(language), { ...options, timeZone: 'UTC' }).format(date);
}

/** “October 2026”, or the month alone until the settings say in which year it falls. */
export function formatMonth(month: Month, program: Draft<Program>): string {
  const key = toMonthKey(month, program);
  return key === undefined ? months[month] : formatDay(`${key}-01`, program, { month: 'long', year: 'numeric' });
}

/** “5:30 PM” for `17:30`; anything else stays as it was typed. */
export function formatTime(time: string, { language }: Draft<Program>): string {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? formatWholeTime(time, toLocale(language)) : time;
}

/** `2026-10`, once the settings say when the academic year starts. */
export function toMonthKey(month: Month, { academic_year: year }: Draft<Program>): string | undefined {
  const { starts_in, first_month, last_month } = year;
  if (starts_in === undefined || first_month === undefined || last_month === undefined) return undefined;
  return getMonthKey(month, { starts_in, first_month, last_month });
}

function toLocale(language: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
