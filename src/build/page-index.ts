import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PagefindIndex } from 'pagefind';
import { linkLastFiles, removeUnneededFiles } from './index-files.ts';
import { beginIndex, expectNoErrors } from './pagefind-answers.ts';

/** Which pages of a site an index is of. */
export interface IndexedPages {
  /** From the root of the site, `/safety/index.html`, in the same order each time. */
  list: (site: string) => string[];
  add: (index: PagefindIndex, site: string, pages: readonly string[]) => Promise<void>;
  /** Below the site, `pagefind`. */
  bundle: string;
}

/** An index in the making. */
export interface PageIndex {
  /** Puts the index of the pages of `site` into it. To be called once. */
  write: (site: string) => Promise<void>;
}

/** One in so many pages may have changed. With more of them it is quicker to read all pages at once. */
const changedAtMost = 1 / 10;

/**
 * Begins an index with the pages of the last site, as most pages of a site are those of the last one, and Pagefind can read
 * these while the new ones are made. What is written is the index of the new pages alone.
 *
 * @param last a whole site, or a folder that is not there
 */
export function beginPageIndex(pages: IndexedPages, last: string): PageIndex {
  // A last site that cannot be read is as good as none.
  const begun = beginWith(pages, last).catch(() => undefined);
  return {
    async write(site) {
      const { list, add, bundle } = pages;
      const found = list(site);
      const before = await begun;
      const changed = before && findChanged(before, site, found);
      const index = changed?.index ?? (await beginIndex());
      if (changed) for (const page of changed.pages) await addPage(index, site, page);
      else await add(index, site, found);
      const folder = join(site, bundle);
      linkLastFiles(join(last, bundle), folder);
      expectNoErrors(await index.writeFiles({ outputPath: folder }));
      removeUnneededFiles(folder);
    },
  };
}

/** Adds one page, or puts it in the place of the page that had its address. */
export async function addPage(index: PagefindIndex, site: string, page: string): Promise<void> {
  const content = readFileSync(join(site, page), 'utf8');
  expectNoErrors(await index.addHTMLFile({ sourcePath: page.slice(1), content }));
}

interface Begun {
  index: PagefindIndex;
  site: string;
  /** Tells the folder from another one that has taken its place. */
  folder: string;
  pages: readonly string[];
}

async function beginWith({ list, add }: IndexedPages, site: string): Promise<Begun | undefined> {
  const folder = identify(site);
  if (folder === undefined) return undefined;
  const pages = list(site);
  if (pages.length === 0) return undefined;
  const index = await beginIndex();
  await add(index, site, pages);
  return { index, site, folder, pages };
}

/** Nothing where an index of the last pages is no help: Pagefind can take none out, and none in between others. */
function findChanged(
  before: Begun,
  site: string,
  found: readonly string[],
): { index: PagefindIndex; pages: string[] } | undefined {
  if (found.length !== before.pages.length || found.some((page, position) => page !== before.pages[position]))
    return undefined;
  const pages = found.filter((page) => !isSame(join(before.site, page), join(site, page)));
  if (pages.length > found.length * changedAtMost) return undefined;
  // Another build may have put its site there in the meantime.
  return identify(before.site) === before.folder ? { index: before.index, pages } : undefined;
}

/** Two names of one file, or two files that say the same; none where the first is not there. */
function isSame(a: string, b: string): boolean {
  const [file, other] = [statSync(a, { bigint: true, throwIfNoEntry: false }), statSync(b, { bigint: true })];
  return file?.ino === other.ino || (file?.size === other.size && readFileSync(a).equals(readFileSync(b)));
}

/** With the time at which it was put there, since a disk gives the number of a folder that is gone to another one. */
function identify(folder: string): string | undefined {
  const stats = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.ino} ${stats.ctimeNs}`;
}
