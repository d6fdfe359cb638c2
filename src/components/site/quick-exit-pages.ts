/**
 * Whether a page can put somebody in danger who is seen reading it: it offers to leave quickly, and no search that is
 * about it is kept.
 *
 * @param path from the root of the site
 */
export function hasQuickExit(path: string): boolean {
  return /^\/(safety|handbook\/hard-moments)\//.test(path);
}
