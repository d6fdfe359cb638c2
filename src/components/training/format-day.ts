/**
 * “December 9, 2026” in the language of the site, `medium`: “Dec 9, 2026”. A day has no time zone: it is read and printed
 * in UTC.
 */
export function formatDay(day: string, language: string, dateStyle: 'long' | 'medium' = 'long'): string {
  return new Intl.DateTimeFormat(language, { dateStyle, timeZone: 'UTC' }).format(new Date(day));
}
