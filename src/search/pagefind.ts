/** The part of Pagefind’s browser API (1.6) that the site uses; the library itself is made with the index. */
export interface Pagefind {
  options: (options: { ranking: { metaWeights: Record<string, number> } }) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string, options: { filters?: Record<string, string> }) => Promise<SearchAnswer>;
  debouncedSearch: (
    query: string,
    options: { filters?: Record<string, string> },
    wait: number,
  ) => Promise<SearchAnswer | null>;
}

export interface SearchResult {
  id: string;
  score: number;
  data: () => Promise<PageData>;
}

interface SearchAnswer {
  results: SearchResult[];
}

export interface PageData {
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Loads the search from where the build put it; `bundle` ends in a slash. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // What a page calls itself says more than a mention in passing.
  await pagefind.options({ ranking: { metaWeights: { title: 5 } } });
  await pagefind.init();
  return pagefind;
}
