import type english from '../content/i18n/en.json';

/** Words by their keys. */
export type Dictionary = Readonly<Record<string, string>>;

type Written = keyof typeof english;

/** A word that changes with a number is there once for each form: `cases.count_one`, `cases.count_other`. */
type WithoutForm<Key extends string> = Key extends `${infer Word}_${'one' | 'other'}` ? Word : Key;

/** A key of the dictionary. */
export type MessageKey = WithoutForm<Written>;

/** The sentence of a key, in the form that fits `count` where there are several. */
export function findMessage(words: Dictionary, key: MessageKey, language: string, count: unknown): string {
  const form = typeof count === 'number' ? new Intl.PluralRules(language).select(count) : 'other';
  return words[key] ?? words[`${key}_${form}`] ?? words[`${key}_other`] ?? key;
}
