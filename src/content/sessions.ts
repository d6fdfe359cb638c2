import type { CollectionEntry } from 'astro:content';
import { sortByCalendar } from '../sessions/calendar.ts';
import { capitalize } from '../program/facts.ts';
import { getEntries } from './entries.ts';
import { oncePerBuild } from './once.ts';
import { getLang } from './page-language.ts';
import { program, toText } from './program.ts';
import type { Translate } from './translate.ts';

export type SessionEntry = CollectionEntry<'sessions'>;

/** The finished guides in the order of the academic year. */
export const getSessions = oncePerBuild(async (): Promise<SessionEntry[]> => {
  const sessions = await getEntries('sessions', ({ data }) => !data.draft);
  return sortByCalendar(sessions, program.academic_year);
});

export function getSessionPath({ id }: Pick<SessionEntry, 'id'>): string {
  return `/sessions/${id}/`;
}

/** What everybody can do at the end, as a sentence; without the words before it where those are in another language. */
export function getObjective({ data }: Pick<SessionEntry, 'data'>, t: Translate): string {
  const { objective } = data;
  return toText(getLang(data) ? capitalize(objective) : t('session.objective', { objective }));
}
