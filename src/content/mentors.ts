import { getCollection, type CollectionEntry } from 'astro:content';
import { isPublished } from '../mentors/publication.ts';
import { program } from './program.ts';
import { today } from './site.ts';

export type MentorEntry = CollectionEntry<'mentors'>;

/** The profiles that may be shown today, by name. */
export async function getMentors(): Promise<MentorEntry[]> {
  const setting = { today, calendar: program.academic_year };
  const mentors = await getCollection('mentors', ({ data }) => isPublished(data, setting));
  const byName = new Intl.Collator(program.language);
  return mentors.sort((a, b) => byName.compare(a.data.name, b.data.name));
}

export function getMentorPath({ id }: Pick<MentorEntry, 'id'>): string {
  return `/mentors/${id}/`;
}
