/**
 * The addresses of some files and folders as a regular expression, in what Apache and nginx have in common.
 *
 * @param paths from the root of the site; a folder has a slash at its end, and stands for all below it
 * @param base where the site lives
 */
export function toPathPattern(paths: readonly string[], base: string): string {
  const ends = paths.map((path) => escape(path.slice(1)) + (path.endsWith('/') ? '' : '$'));
  return `^${escape(base)}(${ends.join('|')})`;
}

function escape(path: string): string {
  return path.replace(/[.+()[\]{}^$|*?\\]/g, '\\$&');
}
