import { addMonths } from '../program/clock.ts';
import type { Mentor } from '../schemas/mentor.ts';

/** A profile stays true for a year; after that its mentor has to be asked again. */
const confirmedForMonths = 12;

export interface LastPublicDay {
  /** `YYYY-MM-DD`, the last day on which the profile may be shown. */
  day: string;
  /** What ends it. */
  reason: 'consent' | 'confirmation';
}

/** The one rule for who is shown: active, with an agreement that covers today, and confirmed within 12 months. */
export function isPublished(mentor: Pick<Mentor, 'active' | 'consent' | 'confirmed_on'>, today: string): boolean {
  return mentor.active && mentor.consent.given_on <= today && today <= getLastPublicDay(mentor).day;
}

/** When a profile comes down by itself, and why. */
export function getLastPublicDay({ consent, confirmed_on }: Pick<Mentor, 'consent' | 'confirmed_on'>): LastPublicDay {
  const confirmedUntil = addMonths(confirmed_on, confirmedForMonths);
  return consent.until <= confirmedUntil
    ? { day: consent.until, reason: 'consent' }
    : { day: confirmedUntil, reason: 'confirmation' };
}

/** Whole days from `today` to `day`; negative once it has passed. */
export function getDaysLeft(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
}
