import { listMarked, markWords, readExcerpt, toBareWord, type Piece } from './excerpt.ts';
import type { PageData, SectionData } from './pagefind.ts';

/** A page that was found, as the list shows it. */
export interface Hit {
  href: string;
  title: string;
  /** Empty for pages that stand by themselves. */
  kind: string;
  /** What the page says of itself. */
  text: Piece[];
  /** The part of the page that the question is about most, where it is not the beginning. */
  section: { href: string; heading: Piece[]; text: Piece[] } | undefined;
}

/** How many answers somebody looks at before asking again. */
export const leaders = 3;

export interface HitGroup {
  kind: string;
  hits: Hit[];
}

export function readHit(page: PageData): Hit {
  const section = findSection(page.sub_results);
  const marked = listMarked([page.excerpt, ...page.sub_results.map(({ excerpt }) => excerpt)]);
  return {
    href: page.url,
    title: page.meta.title ?? '',
    kind: page.filters.kind?.[0] ?? '',
    text: markWords(page.meta.description ?? '', marked),
    section: section && {
      href: section.url,
      heading: markWords(section.title.trim(), marked),
      text: readExcerpt(withoutHeading(section)),
    },
  };
}

/** The text of a section begins with its heading, which stands above the excerpt. */
function withoutHeading({ title, excerpt }: SectionData): string {
  const words = title.trim().split(/\s+/);
  const rest = excerpt.trim().split(/\s+/);
  const isSame = words.every((word, index) => toBareWord(rest[index] ?? '') === toBareWord(word));
  return isSame ? rest.slice(words.length).join(' ') : excerpt;
}

/**
 * Whether a page has to do with a question. Pagefind shortens a word that no page has until some page has a word that
 * begins so, and what begins with “a” is every page.
 */
export function isAbout(page: PageData, question: string): boolean {
  // Words of other scripts have no ends that could be cut off.
  if (!/^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}\P{L}]*$/u.test(question)) return true;
  const excerpts = [page.excerpt, ...page.sub_results.map(({ excerpt }) => excerpt)];
  const text = withoutAccents([page.meta.title, page.meta.description, ...listMarked(excerpts)].join(' '));
  return withoutAccents(question)
    .split(/\s+/)
    .map(toBareWord)
    .some((word) => word !== '' && text.includes(word.slice(0, Math.max(3, Math.ceil(word.length / 2)))));
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Hits by their kind. The group with the best hit comes first, and within it the best hit. Where the best three are of
 * several kinds they stand before all groups: nobody in a hurry looks through one kind for the best of the next.
 */
export function groupHits(hits: readonly Hit[]): { best: readonly Hit[]; groups: HitGroup[] } {
  const first = hits.slice(0, leaders);
  const best = new Set(first.map(({ kind }) => kind)).size > 1 ? first : [];
  const groups = new Map<string, Hit[]>();
  for (const hit of hits.slice(best.length)) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return { best, groups: [...groups].map(([kind, group]) => ({ kind, hits: group })) };
}

/** The heading that most of what was found stands under. What stands under the title is the page itself. */
function findSection(sections: readonly SectionData[]): SectionData | undefined {
  return sections
    .filter(({ anchor }) => anchor && anchor.element !== 'h1')
    .map((section) => ({
      section,
      weight: section.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0),
    }))
    .sort((a, b) => b.weight - a.weight)[0]?.section;
}
