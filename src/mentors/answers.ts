import { makeTraits, noTraits, type Traits } from './profile.ts';

/** Where the answers of “Who might suit me?” stay while the browser’s tab is open. They go nowhere else. */
export const answersKey = 'medmentors:answers';

/**
 * The answers that a stored text holds. Anything may stand there: what is no list of words in a facet counts as nothing.
 * Whether a word is still a choice is for the page to say that uses it.
 */
export function parseAnswers(text: string | null): Traits {
  const stored = parse(text);
  if (typeof stored !== 'object' || stored === null) return noTraits;
  return makeTraits((facet) => {
    const keys: unknown = Object.hasOwn(stored, facet) ? (stored as Record<string, unknown>)[facet] : undefined;
    return Array.isArray(keys) ? [...new Set((keys as unknown[]).filter(isWord))] : [];
  });
}

function isWord(key: unknown): key is string {
  return typeof key === 'string' && key !== '';
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
