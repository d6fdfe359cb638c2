/** 462 seconds as “7:42”. */
export function formatCountdown(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A moment as the clock on the wall shows it, in the language of the page and where the phone is. */
export function formatTimeOfDay(moment: number): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' }).format(moment);
}
