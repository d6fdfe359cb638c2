/** A time of day (`17:30`) the way the language writes it (“5:30 PM”). */
export function formatTime(time: string, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`1970-01-01T${time}:00Z`),
  );
}
