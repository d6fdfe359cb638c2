import { toPlainText } from '../markdown/plain.ts';
import { getAppointmentId, getRevision } from '../sessions/appointment.ts';
import { writeCalendarFile, type Appointment } from '../sessions/calendar-file.ts';
import { program, toText } from './program.ts';
import { getObjective, getSessionPath, type SessionEntry } from './sessions.ts';
import { getHistory, toAddress } from './site.ts';
import type { Translate } from './translate.ts';

/** The file with all sessions of the year. */
export const yearCalendarPath = '/calendar.ics';

/** The file with one session. */
export function getSessionCalendarPath({ id }: Pick<SessionEntry, 'id'>): string {
  return `/sessions/${id}.ics`;
}

/** A month is no appointment: only a session with a day goes into a calendar. */
export function isDated({ data }: SessionEntry): boolean {
  return data.date !== undefined;
}

/** Sessions as a file for calendars; `path` is where the site will have it. */
export function writeSessionCalendar(
  sessions: readonly SessionEntry[],
  { path, t, site }: { path: string; t: Translate; site: URL | undefined },
): string {
  return writeCalendarFile(
    sessions.flatMap((session) => makeAppointment(session, t, site) ?? []),
    {
      name: t('calendar.name'),
      zone: program.time_zone,
      language: program.language,
      source: site && toAddress(path, site),
    },
  );
}

function makeAppointment(entry: SessionEntry, t: Translate, site: URL | undefined): Appointment | undefined {
  const { id, data, filePath = '' } = entry;
  if (!data.date) return undefined;
  const url = site && toAddress(getSessionPath(entry), site);
  const objective = toPlainText(getObjective(entry, t));
  const materials = data.materials.map(toPlain).join('; ');
  return {
    uid: getAppointmentId(id, program),
    title: t('calendar.appointment', { title: toPlain(data.title) }),
    date: data.date,
    startTime: data.start_time,
    minutes: data.minutes,
    place: data.place && toText(data.place),
    description: [
      objective,
      materials && t('calendar.bring', { materials }),
      url && t('calendar.guide', { url }),
    ]
      .filter(Boolean)
      .join('\n\n'),
    url,
    revision: getRevision(getHistory(filePath), program),
  };
}

function toPlain(field: string): string {
  return toPlainText(toText(field));
}
