import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { listFiles } from '../checks/built-pages.ts';
import type { KeptSearch } from '../offline/kept-search.ts';
import { getKeptSearch, keptPages } from './kept-search.ts';
import { beginPageIndex, type IndexedPages } from './page-index.ts';
import { expectNoErrors } from './pagefind-answers.ts';

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

/** The indexes of a site in the making. Pagefind reads and counts in a process of its own. */
export interface SearchIndexes {
  /**
   * Adds an index of all its pages to a built site, and one of those that are kept.
   *
   * @param base where the site lives
   * @returns what a device has to keep in order to search without a connection; nothing where that would be too much
   */
  write: (site: string, base: string) => Promise<KeptSearch | undefined>;
  /** Ends the process. */
  end: () => void;
}

/** Begins with what the last site has, if there is one. */
export function beginSearchIndexes(last: string): SearchIndexes {
  const all = beginPageIndex(allPages, last);
  const kept = beginPageIndex(keptPages, last);
  return {
    async write(site, base) {
      const isKept = keptPages.list(site).length > 0;
      await Promise.all([all.write(site), isKept && kept.write(site)]);
      return isKept ? getKeptSearch(site, base) : undefined;
    },
    end() {
      void close();
    },
  };
}

export const allPages: IndexedPages = {
  list(site) {
    // The editor is put there while pages are made, and has no text.
    return listFiles(site).filter((file) => file.endsWith('.html') && !file.startsWith('/admin/'));
  },
  async add(index, site) {
    expectNoErrors(await index.addDirectory({ path: site }));
  },
  bundle: 'pagefind',
};
