/** Where the index of the kept pages lies, beside the index of all pages. */
export const keptBundle = 'kept/';

/** What a page tells the worker once somebody has searched: from then on the search works without a connection. */
export const keepSearchMessage = 'keep the search';

/** The index of the kept pages. */
export interface KeptSearch {
  /** Its folder, with the base path. */
  folder: string;
  /** Changes with any of its files. */
  revision: string;
  /** Addresses below the folder. */
  files: readonly string[];
}
