/** The part of Pagefind’s browser API (1.6) that the site uses; the library itself is made with the index. */
export interface Pagefind {
  init: () => Promise<void>;
  search: (query: string, options: { filters?: Record<string, string> }) => Promise<SearchAnswer>;
  destroy: () => Promise<void>;
}

interface PagefindModule {
  createInstance: (options: {
    excerptLength: number;
    excerptEllipsis: string;
    ranking: { metaWeights: Record<string, number> };
  }) => Pagefind;
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
  /** See `readExcerpt` for its HTML. */
  excerpt: string;
  /** The parts of the page that hold what was found, each from one heading to the next. */
  sub_results: SectionData[];
}

export interface SectionData {
  title: string;
  url: string;
  /** Nothing for what stands above the first heading. */
  anchor?: { element: string };
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

/** About two lines on a phone. */
const excerptWords = 16;

/** Loads the search from where the build put it, with the index that is there now; `bundle` ends in a slash. */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const { createInstance } = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as PagefindModule;
  const pagefind = createInstance({
    excerptLength: excerptWords,
    excerptEllipsis: '…',
    // What a page calls itself says more than a mention in passing.
    ranking: { metaWeights: { title: 5 } },
  });
  await pagefind.init();
  return pagefind;
}
