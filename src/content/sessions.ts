import { getCollection, type CollectionEntry } from 'astro:content';
import { sortByCalendar } from '../sessions/calendar.ts';
import { program } from './program.ts';

export type SessionEntry = CollectionEntry<'sessions'>;

/** The finished guides in the order of the academic year. */
export async function getSessions(): Promise<SessionEntry[]> {
  const sessions = await getCollection('sessions', ({ data }) => !data.draft);
  return sortByCalendar(sessions, program.academic_year);
}

export function getSessionPath({ id }: Pick<SessionEntry, 'id'>): string {
  return `/sessions/${id}/`;
}
