import type { PageData } from './pagefind.ts';

export interface ResultGroup {
  kind: string;
  pages: PageData[];
}

/** Pages by kind: the kind of the best page first, best first within each. Takes pages in order of rank. */
export function groupByKind(pages: readonly PageData[], otherKind: string): ResultGroup[] {
  const groups = Map.groupBy(pages, ({ filters }) => filters.kind?.[0] ?? otherKind);
  return [...groups].map(([kind, group]) => ({ kind, pages: group }));
}
