import { getLastDay } from '../program/academic-year.ts';
import { addMonths } from '../program/clock.ts';
import type { Mentor } from '../schemas/mentor.ts';
import type { Program } from '../schemas/program.ts';

/** A profile stays true for a year; after that its mentor has to be asked again. */
const confirmedForMonths = 12;

export interface LastPublicDay {
  /** `YYYY-MM-DD`, the last day on which the profile may be shown. */
  day: string;
  /** What ends it. */
  reason: 'consent' | 'class' | 'confirmation';
}

/** What of a profile decides until when it is shown. */
export type Lifetime = Pick<Mentor, 'class_year' | 'consent' | 'confirmed_on'>;

/** When the school’s classes end; all academic years end in the same month. */
export type ClassCalendar = Pick<Program['academic_year'], 'last_month'>;

export interface PublicationSetting {
  /** `YYYY-MM-DD` */
  today: string;
  calendar: ClassCalendar;
}

/**
 * The one rule for who is shown: active, with an agreement that covers today, of a class that has not ended, and
 * confirmed within 12 months.
 */
export function isPublished(
  mentor: Lifetime & Pick<Mentor, 'active'>,
  { today, calendar }: PublicationSetting,
): boolean {
  return mentor.active && mentor.consent.given_on <= today && today <= getLastPublicDay(mentor, calendar).day;
}

/**
 * When a profile comes down by itself, and why: what ends first. Where several end on one day, the agreement is named
 * before the class, and the class before the confirmation.
 */
export function getLastPublicDay(
  { class_year, consent, confirmed_on }: Lifetime,
  calendar: ClassCalendar,
): LastPublicDay {
  const ends: LastPublicDay[] = [
    { day: consent.until, reason: 'consent' },
    // Who does not say when they graduate has no class that could end; the other two rules remain.
    ...(class_year === undefined ? [] : [{ day: getClassEnd(class_year, calendar), reason: 'class' } as const]),
    { day: addMonths(confirmed_on, confirmedForMonths), reason: 'confirmation' },
  ];
  return ends.reduce((first, end) => (end.day < first.day ? end : first));
}

/** The class of a year ends with the last month of that academic year: the class of 2029 on May 31, 2029. */
export function getClassEnd(classYear: number, { last_month }: ClassCalendar): string {
  return getLastDay(last_month, classYear);
}

/** Whole days from `today` to `day`; negative once it has passed. */
export function getDaysLeft(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}
