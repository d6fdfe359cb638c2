import type { CollectionEntry } from 'astro:content';
import { isPublished } from '../mentors/publication.ts';
import { getEntries } from './entries.ts';
import { oncePerBuild } from './once.ts';
import { program } from './program.ts';
import { hasMentors, today } from './site.ts';

export type MentorEntry = CollectionEntry<'mentors'>;

/** The profiles that may be shown today, by name. */
export const getMentors = oncePerBuild(async (): Promise<MentorEntry[]> => {
  const setting = { today, calendar: program.academic_year };
  // Astro warns of an empty collection, and a school that has just begun has no mentors yet.
  const mentors = hasMentors ? await getEntries('mentors', ({ data }) => isPublished(data, setting)) : [];
  const byName = new Intl.Collator(program.language);
  return mentors.sort((a, b) => byName.compare(a.data.name, b.data.name));
});

export function getMentorPath({ id }: Pick<MentorEntry, 'id'>): string {
  return `/mentors/${id}/`;
}
