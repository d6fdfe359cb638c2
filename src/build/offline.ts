import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '../checks/built-pages.ts';
import { isKept, offlinePage, type KeptFiles } from '../offline/kept-pages.ts';
import type { KeptSearch } from '../offline/kept-search.ts';
import { searchWordsPath } from '../search/words.ts';
import { listPageFiles } from './page-files.ts';

const worker = join(import.meta.dirname, '..', 'offline', 'worker.ts');

/**
 * Adds `sw.js` to a built site, the worker that keeps pages for times without a connection.
 *
 * @param site the built site, whose pages are all there
 * @param base where it lives
 * @param search what is kept in order to search as well
 */
export async function buildOffline(site: BuiltSite, base: string, search?: KeptSearch): Promise<void> {
  const { folder } = site;
  const pages = [...site.pages.keys()].filter((page) => page.endsWith('/index.html') && isKept(page));
  const files = [...(await listPageFiles(site, base, pages)), searchWordsPath].map((file) => ({
    url: base + file.slice(1),
    revision: file.startsWith('/assets/') ? null : hash(readFileSync(join(folder, file))),
  }));
  const keptFiles: KeptFiles = {
    files: [...pages.map((page) => ({ url: base + toAddress(page), revision: getRevision(site, page) })), ...files],
    offline: base + offlinePage.slice(1),
    untouched: `${base}admin/`,
    search,
  };
  await build({
    entryPoints: [worker],
    outfile: join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { keptFiles: JSON.stringify(keptFiles), 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
  });
}

function toAddress(page: string): string {
  return page.slice(1).replace(/index\.html$/, '');
}

function getRevision({ pages }: BuiltSite, page: string): string {
  const revision = pages.get(page)?.revision;
  // Without one, a device would never learn of a newer copy.
  if (revision === undefined) throw new Error(`${page} has no revision.`);
  return revision;
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
