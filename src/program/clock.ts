import type { Program } from '../schemas/program.ts';

/**
 * Today as `YYYY-MM-DD`: the one place where the time of a run is decided. `BUILD_DATE` wins, so that a build can be
 * repeated; a sample stands still on its own date; otherwise it is the day in the school's time zone.
 */
export function getToday(
  program: Pick<Program, 'sample' | 'sample_date' | 'time_zone'>,
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
): string {
  if (env.BUILD_DATE) return env.BUILD_DATE;
  if (program.sample && program.sample_date) return program.sample_date;
  // The Swedish locale writes days the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: program.time_zone }).format(now);
}

/** The same day `months` later, clipped to the end of a shorter month. Days are `YYYY-MM-DD`. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDate = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date, lastDate));
  return target.toISOString().slice(0, 10);
}
