import { facets, makeTraits, noTraits, type Traits } from './profile.ts';

/** Where a browser tab keeps what somebody answered to “Who might suit me?”, until it is closed. */
export const answersKey = 'medmentors:answers';

/** Answers as they were kept; anything else that may stand there counts as nothing. */
export function parseAnswers(text: string | null): Traits {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return noTraits;
    const answers = value as Partial<Record<(typeof facets)[number], unknown>>;
    return makeTraits((facet) => {
      const keys = answers[facet];
      return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
    });
  } catch {
    return noTraits;
  }
}
