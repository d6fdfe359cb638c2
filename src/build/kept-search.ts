import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../checks/built-pages.ts';
import { isKept } from '../offline/kept-pages.ts';
import { keptBundle, type KeptSearch } from '../offline/kept-search.ts';
import { addPage, type IndexedPages } from './page-index.ts';

/** Some 4 MB. More would be a burden on a phone, whose owner has not asked for it. */
const pagesAtMost = 600;

const bundle = join('pagefind', keptBundle);

/**
 * The kept pages alone; none where there are too many. The index of all pages is no use without a connection: what it finds
 * would not open, and the words of every profile stand in it, which no device may keep.
 */
export const keptPages: IndexedPages = {
  list(site) {
    const pages = listFiles(site).filter((file) => file.endsWith('/index.html') && isKept(file));
    return pages.length > pagesAtMost ? [] : pages;
  },
  async add(index, site, pages) {
    for (const page of pages) await addPage(index, site, page);
  },
  bundle,
};

/**
 * What a device has to keep of the index of the kept pages in a built site.
 *
 * @param base where the site lives
 */
export function getKeptSearch(site: string, base: string): KeptSearch {
  const folder = join(site, bundle);
  const files = listFiles(folder).map((file) => file.slice(1));
  const revision = createHash('sha256');
  for (const file of files) revision.update(file).update(readFileSync(join(folder, file)));
  return { folder: `${base}pagefind/${keptBundle}`, revision: revision.digest('hex').slice(0, 12), files };
}
