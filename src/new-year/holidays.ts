/**
 * The days on which schools of the United States are closed or empty. Computed for any year: federal holidays by
 * 5 U.S.C. 6103(a), and where one falls on a weekend, the weekday on which it is observed (Friday for Saturday by
 * 6103(b), Monday for Sunday by Executive Order 11582); Thanksgiving week and the days around New Year besides, in which
 * medical schools hold no classes. Schools elsewhere have other days, of which nothing is known here.
 */

interface Holiday {
  name: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/** Whether a time zone is one of the United States, with Puerto Rico, Guam and the other territories. */
export function hasUsHolidays(timeZone: string): boolean {
  const zones = ['US', 'PR', 'GU', 'VI', 'AS', 'MP'].flatMap(
    (region) => new Intl.Locale(`und-${region}`).getTimeZones() ?? [],
  );
  return zones.map(toCanonical).includes(toCanonical(timeZone));
}

/** What a day (`YYYY-MM-DD`) is, if it is one on which no group should meet; `undefined` for any other day. */
export function findUsHoliday(day: string): string | undefined {
  const year = Number(day.slice(0, 4));
  // New Year’s Day of the next year may be observed on the last day of this one.
  const holiday = [...listFederal(year), ...listFederal(year + 1)]
    .flatMap(withObserved)
    .find((each) => each.day === day);
  return holiday?.name ?? findBreak(day, year);
}

function listFederal(year: number): Holiday[] {
  return [
    { name: 'New Year’s Day', day: toDay(year, 1, 1) },
    { name: 'Martin Luther King Jr. Day', day: getNth(year, 1, monday, 3) },
    { name: 'Washington’s Birthday', day: getNth(year, 2, monday, 3) },
    // The last Monday of May is the one before June 1.
    { name: 'Memorial Day', day: addDays(getNth(year, 6, monday, 1), -7) },
    { name: 'Juneteenth', day: toDay(year, 6, 19) },
    { name: 'Independence Day', day: toDay(year, 7, 4) },
    { name: 'Labor Day', day: getNth(year, 9, monday, 1) },
    { name: 'Columbus Day', day: getNth(year, 10, monday, 2) },
    { name: 'Veterans Day', day: toDay(year, 11, 11) },
    { name: 'Thanksgiving Day', day: getThanksgiving(year) },
    { name: 'Christmas Day', day: toDay(year, 12, 25) },
  ];
}

function withObserved({ name, day }: Holiday): Holiday[] {
  const weekday = getWeekday(day);
  const shift = weekday === saturday ? -1 : weekday === sunday ? 1 : 0;
  const holiday = { name, day };
  return shift === 0 ? [holiday] : [holiday, { name: `${name}, observed`, day: addDays(day, shift) }];
}

function findBreak(day: string, year: number): string | undefined {
  const thanksgiving = getThanksgiving(year);
  if (day >= addDays(thanksgiving, -4) && day <= addDays(thanksgiving, 3)) return 'Thanksgiving week';
  const date = day.slice(5);
  return date >= '12-24' || date <= '01-02' ? 'the break between the years' : undefined;
}

function getThanksgiving(year: number): string {
  return getNth(year, 11, thursday, 4);
}

const [sunday, monday, thursday, saturday] = [0, 1, 4, 6] as const;

/** The nth of a weekday in a month, `YYYY-MM-DD`. */
function getNth(year: number, month: number, weekday: number, n: number): string {
  const first = getWeekday(toDay(year, month, 1));
  return toDay(year, month, 1 + ((weekday - first + 7) % 7) + (n - 1) * 7);
}

/** 0 for Sunday to 6 for Saturday. */
export function getWeekday(day: string): number {
  return new Date(day).getUTCDay();
}

/** The day some days later, or earlier. */
export function addDays(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return toDay(year, month, date + days);
}

function toDay(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

function toCanonical(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
}
