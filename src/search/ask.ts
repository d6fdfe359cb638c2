import type { Pagefind, SearchResult } from './pagefind.ts';

/** With fewer pages than this, pages that have only some of the words are shown as well. */
const enough = 3;
/** Long enough not to search for every letter, short enough to feel at once. */
const waitMilliseconds = 120;

/**
 * The pages that answer a question, best first; `undefined` where a later question has taken over. Pagefind wants
 * every word on a page, and people ask in whole sentences: where that finds next to nothing, pages with the most of
 * the words follow.
 */
export async function ask(
  pagefind: Pick<Pagefind, 'search' | 'debouncedSearch'>,
  question: string,
  { kind, fillers }: { kind: string; fillers: ReadonlySet<string> },
): Promise<SearchResult[] | undefined> {
  const options = kind ? { filters: { kind } } : {};
  const words = getTellingWords(question, fillers);
  const answer = await pagefind.debouncedSearch(words.join(' '), options, waitMilliseconds);
  if (!answer) return undefined;
  if (answer.results.length >= enough || words.length < 2) return answer.results;
  const perWord = await Promise.all(words.map((word) => pagefind.search(word, options)));
  const known = new Set(answer.results.map(({ id }) => id));
  const more = sumScores(perWord.map(({ results }) => results)).filter(({ id }) => !known.has(id));
  return [...answer.results, ...more];
}

/** The question without its fillers; whole where nothing else would be left. */
export function getTellingWords(question: string, fillers: ReadonlySet<string>): string[] {
  const words = question.split(/\s+/).filter(Boolean);
  const telling = words.filter((word) => !fillers.has(word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')));
  return telling.length > 0 ? telling : words;
}

/** Each page once, those that several lists agree on first. */
export function sumScores(lists: readonly (readonly SearchResult[])[]): SearchResult[] {
  const sums = new Map<string, SearchResult>();
  for (const result of lists.flat()) {
    const before = sums.get(result.id);
    sums.set(result.id, { ...result, score: result.score + (before?.score ?? 0) });
  }
  return [...sums.values()].sort((a, b) => b.score - a.score);
}
