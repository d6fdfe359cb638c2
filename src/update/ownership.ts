/**
 * Whose a file is, which decides what an update does with it:
 *
 * - `school`: never taken from a release. Only a migration changes it.
 * - `text`: comes with the software, and the school may write it anew. Taken from a release while the school has not.
 * - `software`: taken from a release. What a school has changed in it is merged line by line.
 */
export type Owner = 'school' | 'text' | 'software';

/** Folders end in a slash. What stands first counts. */
const owners: readonly (readonly [path: string, owner: Owner])[] = [
  ['content/program.yml', 'school'],
  ['content/mentors/', 'school'],
  ['content/images/', 'school'],
  ['content/stats/', 'school'],
  ['content/links.json', 'school'],
  ['content/updates.yml', 'school'],
  ['public/brand/', 'school'],
  ['content/', 'text'],
  ['README.md', 'text'],
  ['CITATION.cff', 'text'],
];

/** @param path from the root of the repository, with forward slashes */
export function getOwner(path: string): Owner {
  const rule = owners.find(([place]) => (place.endsWith('/') ? path.startsWith(place) : path === place));
  return rule?.[1] ?? 'software';
}
