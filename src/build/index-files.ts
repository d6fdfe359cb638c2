import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { linkFile } from './link-file.ts';

/** Folders of files whose names change with what is in them. */
const parts = ['fragment', 'index', 'filter'];

/** What the site’s own search asks for beside them; Pagefind writes other interfaces as well. */
const needed = /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\..+\.pagefind)$/;

const entryFile = 'pagefind-entry.json';

/** What stands in it. */
interface Entry {
  /** Of Pagefind. */
  version: string;
  languages: Record<string, { hash: string }>;
}

const { version } = readJson(new URL('../package.json', import.meta.resolve('pagefind'))) as { version: string };

/**
 * Puts the files of the last index where the next one will be written: Pagefind neither packs nor writes a file that is
 * there under its name, and packing is most of the work. Does nothing where there is no last index, or one of another
 * Pagefind.
 *
 * The names hold 28 bits of a digest. With 1,000 pages, and every file of the index changed, one build in some 20,000 meets
 * an old name by chance, and its search does not know a few words rightly. A site that is built without its last one, as
 * those that are published are, cannot meet it.
 */
export function linkLastFiles(last: string, folder: string): void {
  if (readVersion(last) !== version) return;
  for (const part of parts) {
    mkdirSync(join(folder, part), { recursive: true });
    for (const name of listNames(join(last, part))) linkFile(join(last, part, name), join(folder, part, name));
  }
}

/** Removes what Pagefind writes for others, and what is only in the last index. */
export function removeUnneededFiles(folder: string): void {
  const { languages } = readEntry(folder);
  const lists = Object.values(languages).map(({ hash }) => `pagefind.${hash}.pf_meta`);
  const used = lists.map((list) => gunzipSync(readFileSync(join(folder, list))).toString('latin1')).join('\n');
  for (const part of parts)
    for (const name of listNames(join(folder, part)))
      if (!used.includes(name.replace(/\..*$/, ''))) rmSync(join(folder, part, name));
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile() && !needed.test(entry.name) && !lists.includes(entry.name)) rmSync(join(folder, entry.name));
}

function listNames(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Nothing where there is no index, or one that is spoiled. */
function readVersion(folder: string): string | undefined {
  try {
    return readEntry(folder).version;
  } catch {
    return undefined;
  }
}

function readEntry(folder: string): Entry {
  return readJson(join(folder, entryFile)) as Entry;
}

function readJson(file: string | URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
