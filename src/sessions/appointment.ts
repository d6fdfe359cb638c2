import type { FileHistory } from '../build/history.ts';
import { getFirstDay } from '../program/academic-year.ts';
import { getLastingName } from '../program/lasting-name.ts';
import type { Program } from '../schemas/program.ts';
import type { Revision } from './calendar-file.ts';

/**
 * The name under which calendars keep a session. A session that moves within its year keeps it; next year’s session of
 * the same guide is another appointment, so that it does not take the place of the one that was held.
 */
export function getAppointmentId(slug: string, program: Pick<Program, 'repository' | 'academic_year'>): string {
  const { domain, name } = getLastingName(program);
  return `${slug}-${program.academic_year.starts_in}.${name}@${domain}`;
}

/**
 * Which version of its guide an appointment was made from. Without a history it is the first, as of the beginning of the
 * academic year: never the time of the build, which would make every build a change.
 */
export function getRevision(
  history: FileHistory | undefined,
  { academic_year: year }: Pick<Program, 'academic_year'>,
): Revision {
  if (history) return { sequence: history.changes - 1, time: history.time };
  return { sequence: 0, time: Date.parse(getFirstDay(year)) / 1000 };
}
