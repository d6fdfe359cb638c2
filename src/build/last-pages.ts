import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltPage, BuiltSite } from '../checks/built-pages.ts';
import { getDigest } from '../files/digest.ts';
import { linkFile } from './link-file.ts';

/** What the last site has that the next one would make again. */
export interface LastPages {
  /**
   * Puts a file of the last site into the next one, if it was made under the same key and is still as it was made.
   *
   * @param file from the root of the site, `/handbook/index.html`
   * @param key has everything that the file is made of
   */
  take: (file: string, key: string) => boolean;
  /** Forgets the key of a file that was asked for: the next build has to make it. */
  leave: (file: string) => void;
  /** What stands in a page that was taken. */
  getReading: (file: string) => BuiltPage | undefined;
  /** Leaves a list for the next build: every file that was asked for, whether it was there or has been made since. */
  save: (site: BuiltSite) => void;
}

/**
 * The pages of the last site at `root`, for the one that is made in the folder `fresh`. A list that is no use is left aside.
 *
 * A file is known by its number on the disk and the time at which it was written, so that the list needs to have nothing
 * to do with `dist/`: it may be of another build, or of one that was ended before its site was published.
 */
export function openLastPages(root: string, fresh: string): LastPages {
  const list = join(root, '.cache', 'pages.json');
  const before = readList(list);
  const taken = new Map<string, BuiltPage | undefined>();
  const keys = new Map<string, string>();
  let bundle: string | undefined;
  return {
    take(file, ownKey) {
      // Pages name the scripts and styles, which are there before any page.
      const key = `${(bundle ??= digestNames(join(fresh, 'assets')))} ${ownKey}`;
      keys.set(file, key);
      const last = before.get(file);
      if (last?.key !== key || !linkSame(join(root, 'dist', file), join(fresh, file), last.stamp)) return false;
      taken.set(file, last.page);
      return true;
    },
    leave: (file) => keys.delete(file),
    getReading: (file) => taken.get(file),
    save({ folder, pages }) {
      const entries = [...keys].flatMap(([file, key]): [string, StoredFile][] => {
        const stamp = readStamp(join(folder, file));
        const page = pages.get(file);
        return stamp === undefined ? [] : [[file, { key, stamp, page: page && { ...page, ids: [...page.ids] } }]];
      });
      mkdirSync(dirname(list), { recursive: true });
      writeFileSync(list, JSON.stringify(entries));
    },
  };
}

interface ListedFile {
  key: string;
  stamp: string;
  /** What stands in it, if it is a page. */
  page: BuiltPage | undefined;
}

/** The same in JSON. */
type StoredFile = Omit<ListedFile, 'page'> & { page?: (Omit<BuiltPage, 'ids'> & { ids: string[] }) | undefined };

function readList(file: string): ReadonlyMap<string, ListedFile> {
  try {
    const entries = JSON.parse(readFileSync(file, 'utf8')) as [string, StoredFile][];
    return new Map(
      entries.map(([path, { key, stamp, page }]) => [
        path,
        { key, stamp, page: page && { ...page, ids: new Set(page.ids) } },
      ]),
    );
  } catch {
    return new Map();
  }
}

/** Gives the file a second name, if it is the one that was stamped. */
function linkSame(from: string, to: string, stamp: string): boolean {
  // A file of `public/` that has this name comes before any page.
  if (existsSync(to)) return false;
  mkdirSync(dirname(to), { recursive: true });
  linkFile(from, to);
  // Asked last: another build may put its site there at any time.
  if (readStamp(from) === stamp) return true;
  rmSync(to, { force: true });
  return false;
}

/** Changes whenever the file is written or replaced; nothing where there is none. */
function readStamp(file: string): string | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.ino} ${stats.size} ${stats.mtimeNs}`;
}

function digestNames(folder: string): string {
  const names = readdirSync(folder).filter((name) => /\.(css|js)$/.test(name));
  return getDigest(names.sort().join('\n'));
}
