/** The part of Pagefind’s browser API (1.6) that the site uses; the library itself is made with the index. */
export interface Pagefind {
  options: (options: {
    ranking?: { metaWeights?: Record<string, number>; [weight: string]: unknown };
    excerptLength?: number;
  }) => Promise<void>;
  init: () => Promise<void>;
  debouncedSearch: (
    query: string,
    options: { filters?: Record<string, string> },
    wait: number,
  ) => Promise<SearchAnswer | null>;
}

export interface SearchAnswer {
  results: { id: string; data: () => Promise<PageData> }[];
}

export interface PageData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** Loads the search from where the build put it; `bundle` ends in a slash. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
  // What a page calls itself, and the words its authors expect to be searched for, say more than a mention in passing.
  await pagefind.options({ excerptLength: 22, ranking: { metaWeights: { title: 5, aliases: 4 } } });
  await pagefind.init();
  return pagefind;
}
