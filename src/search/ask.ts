import type { Pagefind, SearchResult } from './pagefind.ts';

/** With fewer pages than this, pages that have only some of the words are shown as well. */
const enough = 3;

export interface Answer {
  /** Best first. */
  results: SearchResult[];
  /** How many of the first ones have every word of the question. */
  whole: number;
}

/**
 * The pages that answer a question. Pagefind wants every word on a page, and people ask in whole sentences: where that
 * finds next to nothing, a second answer has the pages with the most of the words after the first ones.
 */
export async function* ask(
  pagefind: Pick<Pagefind, 'search'>,
  question: string,
  { kind, fillers }: { kind: string; fillers: ReadonlySet<string> },
): AsyncGenerator<Answer> {
  const options = kind ? { filters: { kind } } : {};
  const words = getTellingWords(question, fillers);
  const { results } = await pagefind.search(words.join(' '), options);
  const whole = results.length;
  if (whole > 0) yield { results, whole };
  if (whole >= enough || words.length < 2) return;
  const perWord = await Promise.all(words.map((word) => pagefind.search(word, options)));
  const known = new Set(results.map(({ id }) => id));
  const more = sumScores(perWord.map((answer) => answer.results)).filter(({ id }) => !known.has(id));
  if (more.length > 0) yield { results: [...results, ...more], whole };
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

/** One Latin letter stands at the beginning of too many words. */
export function isTooShort(question: string): boolean {
  return question === '' || /^[\p{Script=Latin}\d]$/u.test(question);
}
