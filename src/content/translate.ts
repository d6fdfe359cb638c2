import type { MessageKey } from '../language/message.ts';
import { words } from './program.ts';

export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** Looks words up in the dictionary of the page's language, with the school's own terms filled in. */
export function useTranslate(locals: App.Locals): Translate {
  const t = locals.t as unknown as (key: string, options: Record<string, unknown>) => string;
  // Astro escapes what it prints; escaping here as well would show “&amp;”.
  return (key, values) => t(key, { ...words, ...values, interpolation: { escapeValue: false } });
}
