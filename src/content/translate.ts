import type { MessageKey } from '../language/message.ts';
import { words } from './program.ts';

export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** What was looked up before, by key and values: each page says much the same. The dictionary is one for all pages. */
const known = new Map<string, string>();

/** Looks words up in the dictionary of the page's language, with the school's own terms filled in. */
export function useTranslate(locals: App.Locals): Translate {
  const t = locals.t as unknown as (key: string, options: Record<string, unknown>) => string;
  // Astro escapes what it prints; escaping here as well would show “&amp;”.
  const lookUp: Translate = (key, values) => t(key, { ...words, ...values, interpolation: { escapeValue: false } });
  // While somebody develops, the dictionary changes under way.
  if (import.meta.env.DEV) return lookUp;
  return (key, values) => {
    const question = values ? `${key} ${JSON.stringify(values)}` : key;
    const before = known.get(question);
    if (before !== undefined) return before;
    const answer = lookUp(key, values);
    known.set(question, answer);
    return answer;
  };
}
