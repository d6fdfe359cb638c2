import { readView, writeView } from './address.ts';
import { makeTraits, type Profile } from './profile.ts';
import { listView, type View } from './view.ts';

export interface MentorNeighbors {
  previous: Profile | undefined;
  next: Profile | undefined;
  /** How many the directory showed. */
  count: number;
}

/**
 * Who stands before and after a mentor in a directory that was narrowed and sorted; `undefined` where the mentor is not
 * in it.
 *
 * @param profiles everybody, by name
 * @param id of the mentor
 */
export function findNeighbors(profiles: readonly Profile[], view: View, id: string): MentorNeighbors | undefined {
  const shown = listView(profiles, view);
  const index = shown.findIndex((profile) => profile.id === id);
  if (index < 0) return undefined;
  return { previous: shown[index - 1], next: shown[index + 1], count: shown.length };
}

/**
 * The directory that an address asks for, as far as these mentors have what it names.
 *
 * @returns the view, and the query that leads back to it: `''` where the address asks for nothing
 */
export function readVisit(query: string, profiles: readonly Profile[]): { view: View; query: string } {
  const { view } = readView(
    query,
    makeTraits((facet) => [...new Set(profiles.flatMap(({ traits }) => traits[facet]))]),
  );
  return { view, query: writeView(view) };
}
