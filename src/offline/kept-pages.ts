import type { KeptSearch } from './kept-search.ts';

/** Shown in the place of a page that is not kept, where there is no connection. */
export const offlinePage = '/offline/';

const kept = /^\/(sessions|handbook|training|safety|offline)\//;

/**
 * Whether a page opens without a connection once somebody has been to one of them. Only what a mentor needs in the room:
 * nothing that tells of a person, so that a profile is gone everywhere the moment it is taken down, and no figures.
 *
 * @param path its address or its file, from the root of the site: `/handbook/`, `/handbook/index.html`
 */
export function isKept(path: string): boolean {
  return kept.test(path);
}

/** What the build tells the worker. */
export interface KeptFiles {
  /** Addresses with the base path. A file whose name changes with its content has no revision. */
  files: { url: string; revision: string | null }[];
  /** The address of the offline page. */
  offline: string;
  /** Addresses that begin so are left to the browser altogether. */
  untouched: string;
  /** The index of the kept pages, whose files are kept once somebody has searched; nothing where there is none. */
  search: KeptSearch | undefined;
}

/** What the worker tells an open page once it has newer copies. */
export interface News {
  /** Of the page’s newest copy; a page knows its own by `data-revision`. */
  revision: string;
}
