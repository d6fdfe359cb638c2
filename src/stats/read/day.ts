import { isCalendarDay } from '../../schemas/calendar-day.ts';
import type { Refusal } from './problem.ts';

/** The orders in which tools write the parts of a day. */
export const dateOrders = {
  YMD: 'Year, month, day',
  MDY: 'Month, day, year',
  DMY: 'Day, month, year',
} as const;

export type DateOrder = keyof typeof dateOrders;

/** How days are written. */
export interface DayOptions {
  /** The declared order of days that are not written as `YYYY-MM-DD`; without it they are refused. */
  order: DateOrder | undefined;
  /** Whether a time of day may follow. It is dropped, with its zone: the day counts as it was written down. */
  withTimes: boolean;
  /** The last day that a log can know of, `YYYY-MM-DD`. */
  today: string;
}

const iso = /^\d{4}-\d{2}-\d{2}$/;
const time = String.raw`[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?[A-Z]{1,5})?(?:[+-]\d{1,2}(?::?\d{2})?)?`;
const timeAtEnd = new RegExp(`${time}$`);
const parts = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})$/;
const writeDay = 'Write the day as year-month-day, for instance 2023-08-31.';

const refusals = {
  serial: {
    rule: 'The spreadsheet saved this day as a number.',
    fix: 'Format the column as text or as yyyy-mm-dd, write the days again as in 2023-08-31, and save the file again.',
  },
  time: { rule: 'This day has a time or a time zone.', fix: 'Write the day alone, for instance 2023-08-31.' },
  order: {
    rule: 'It is not sure which part of this day is the month.',
    fix: `${writeDay} Or, where all days of the file are written alike, say how in mapping.yml: dates: MDY for month, day, year; DMY or YMD.`,
  },
  declared: {
    rule: 'This day is not written in the order that mapping.yml declares.',
    fix: 'Change dates in mapping.yml, or write the day as year-month-day, for instance 2023-08-31.',
  },
  none: { rule: 'There is no such day in the calendar.', fix: 'Look the day up and correct it.' },
  future: { rule: 'This day lies in the future.', fix: 'Correct it, or leave the row out until it has happened.' },
  other: { rule: 'This is not a day.', fix: writeDay },
} as const satisfies Record<string, Refusal>;

/**
 * A day as `YYYY-MM-DD`, or why it is none. Days are compared as text and never become a `Date`, so that no time zone
 * can move them.
 */
export function parseDay(text: string, options: DayOptions): string | Refusal {
  const day = readDay(text, options);
  return typeof day === 'string' && day > options.today ? refusals.future : day;
}

function readDay(text: string, { order, withTimes }: DayOptions): string | Refusal {
  if (iso.test(text)) return checkDay(text);
  if (/^\d{5}(\.\d+)?$/.test(text)) return refusals.serial;
  const day = text.replace(timeAtEnd, '');
  if (day !== text && !withTimes) return refusals.time;
  if (iso.test(day)) return checkDay(day);
  const match = parts.exec(day);
  if (!match) return refusals.other;
  if (!order) return refusals.order;
  const [first = '', second = '', third = ''] = match.slice(1);
  return order === 'YMD'
    ? putTogether(first, second, third)
    : order === 'MDY'
      ? putTogether(third, first, second)
      : putTogether(third, second, first);
}

function putTogether(year: string, month: string, day: string): string | Refusal {
  const isOrder = (year.length === 4 || year.length === 2) && month.length <= 2 && day.length <= 2;
  if (!isOrder) return refusals.declared;
  if (Number(month) > 12 && Number(day) <= 12) return refusals.declared;
  return checkDay(`${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function checkDay(day: string): string | Refusal {
  return isCalendarDay(day) ? day : refusals.none;
}
