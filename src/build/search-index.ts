import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { close } from 'pagefind';
import type { KeptSearch } from '../offline/kept-search.ts';
import { buildKeptSearch } from './kept-search.ts';
import { beginIndex, expectNoErrors } from './pagefind-answers.ts';

/** Keeps Starlight from making the index itself, for which everything else would wait. */
export const withoutThemesIndex: AstroIntegration = {
  name: 'medmentors-search-index',
  hooks: {
    'astro:config:setup'({ config }) {
      const theme = config.integrations.find(({ name }) => name === '@astrojs/starlight');
      if (theme) delete theme.hooks['astro:build:done'];
    },
  },
};

/**
 * Adds an index of all its pages to a built site, and one of those that are kept. Pagefind reads and counts in a process
 * of its own.
 *
 * @param base where the site lives
 * @returns what a device has to keep in order to search without a connection
 */
export async function buildSearchIndexes(folder: string, base: string): Promise<KeptSearch | undefined> {
  try {
    const index = await beginIndex();
    expectNoErrors(await index.addDirectory({ path: folder }));
    expectNoErrors(await index.writeFiles({ outputPath: join(folder, 'pagefind') }));
    return await buildKeptSearch(folder, base);
  } finally {
    await close();
  }
}
