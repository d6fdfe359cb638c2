import type { Profile } from './profile.ts';
import { filterProfiles, sortByShared, type Wish } from './wish.ts';

/** Everything about the directory that its address keeps. */
export interface View extends Wish {
  sort: Sort;
}

export const sorts = ['name', 'common'] as const;

/** By name, or those with most in common with the choices first. */
export type Sort = (typeof sorts)[number];

/**
 * The mentors that a view shows, in its order.
 *
 * @param profiles everybody, by name
 */
export function listView(profiles: readonly Profile[], view: View): Profile[] {
  const found = filterProfiles(profiles, view);
  return view.sort === 'common' ? sortByShared(found, view.chosen) : found;
}
