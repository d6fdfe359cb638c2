import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isKept } from '../offline/kept-pages.ts';
import { keptBundle, type KeptSearch } from '../offline/kept-search.ts';
import { beginIndex, expectNoErrors } from './pagefind-answers.ts';

/** Some 4 MB. More would be a burden on a phone, whose owner has not asked for it. */
const pagesAtMost = 600;

/** What the site’s own search asks for; Pagefind writes other interfaces as well. */
const needed = /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\..+\.pagefind|.+\.pf_(meta|index|fragment|filter))$/;

/**
 * Adds an index of the kept pages alone to a built site. The index of all pages is no use without a connection: what it
 * finds would not open, and the words of every profile stand in it, which no device may keep.
 *
 * @param folder the built site
 * @param base where it lives
 * @returns nothing where there are too many pages
 */
export async function buildKeptSearch(folder: string, base: string): Promise<KeptSearch | undefined> {
  const pages = listKeptPages(folder);
  if (pages.length > pagesAtMost) return undefined;
  const index = await beginIndex();
  for (const page of pages)
    expectNoErrors(await index.addHTMLFile({ sourcePath: page, content: readFileSync(join(folder, page), 'utf8') }));
  const { files } = expectNoErrors(await index.getFiles());
  const kept = files
    .map(({ path, content }) => ({ path: path.replaceAll('\\', '/'), content }))
    .filter(({ path }) => needed.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const revision = createHash('sha256');
  for (const { path, content } of kept) {
    const target = join(folder, 'pagefind', keptBundle, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    revision.update(path).update(content);
  }
  return {
    folder: `${base}pagefind/${keptBundle}`,
    revision: revision.digest('hex').slice(0, 12),
    files: kept.map(({ path }) => path),
  };
}

/** From the root of the site, `safety/index.html`. */
function listKeptPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('/index.html') && isKept(`/${file}`))
    .sort();
}
