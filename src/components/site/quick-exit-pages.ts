/**
 * Whether a page is in a part of the site where every page can put somebody in danger who is seen reading it: it offers to
 * leave quickly, and no search that is about it is kept. Other pages say so by themselves (`quickExit` of `SitePage`).
 *
 * @param path from the root of the site
 */
export function hasQuickExit(path: string): boolean {
  return /^\/(safety|handbook\/hard-moments)\//.test(path);
}
