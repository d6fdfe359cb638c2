/** “December 9, 2026” in the language of the site. A day has no time zone: it is read and printed in UTC. */
export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
