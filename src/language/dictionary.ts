import english from '../content/i18n/en.json' with { type: 'json' };
import { listLabels } from './labels.ts';

/** Words by their keys. */
export type Dictionary = Readonly<Record<string, string>>;

type Written = keyof typeof english;

/** A word that changes with a number is there once for each form: `cases.count_one`, `cases.count_other`. */
type WithoutForm<Key extends string> = Key extends `${infer Word}_${'one' | 'other'}` ? Word : Key;

/** A key of the dictionary. */
export type MessageKey = WithoutForm<Written>;

/** All that there is to say, in English: the words of the interface and the labels of the schemas. */
export const englishWords: Dictionary = { ...english, ...listLabels() };

/** `es-PR` and `es` for `es-PR`: the dictionaries that may have its words, the closest first. */
export function listTags(language: string): string[] {
  const parts = language.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}

/** The language itself, without a region: `es` for `es-PR`. */
export function getBase(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? '';
}

/** The tags of those dictionaries that have words of a language, the closest first. English is never among them. */
export function findDictionaries(language: string, known: Iterable<string>): string[] {
  const tags = listTags(language).map((tag) => tag.toLowerCase());
  return [...known]
    .filter((tag) => tag !== 'en' && tags.includes(tag.toLowerCase()))
    .sort((a, b) => b.length - a.length);
}

/** The language tag of pages whose own words are in a language: the tag itself, or `en` where no dictionary has it. */
export function getInterfaceLanguage(language: string, known: Iterable<string>): string {
  return getBase(language) === 'en' || findDictionaries(language, known).length > 0 ? language : 'en';
}

/**
 * Every word of the interface in a language. A region takes what it does not say from the language, and what that does
 * not say stays English.
 *
 * @param dictionaries the translations by language tag
 */
export function makeDictionary(language: string, dictionaries: Readonly<Record<string, Dictionary>>): Dictionary {
  const layers = findDictionaries(language, Object.keys(dictionaries)).toReversed();
  const own = Object.assign({}, ...layers.map((tag) => dictionaries[tag])) as Dictionary;
  return fillForms({ ...englishWords, ...own }, own, language);
}

/** A language may have more forms than English: those that its dictionary leaves out are said like the last one. */
function fillForms(words: Dictionary, own: Dictionary, language: string): Dictionary {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const missing = listCounted().flatMap((word) =>
    forms
      .map((form) => `${word}_${form}`)
      .filter((key) => !(key in own))
      // A translation that says the word at all is better than an English form of it.
      .flatMap((key) => {
        const other = own[`${word}_other`] ?? (key in words ? undefined : words[`${word}_other`]);
        return other === undefined ? [] : [[key, other] as const];
      }),
  );
  return { ...words, ...Object.fromEntries(missing) };
}

/** The words that change with a number, without the ending that tells the form. */
export function listCounted(): string[] {
  return Object.keys(englishWords)
    .filter((key) => key.endsWith('_other'))
    .map((key) => key.slice(0, -'_other'.length));
}

/** The sentence of a key, in the form that fits `count` where there are several. */
export function findMessage(words: Dictionary, key: MessageKey, language: string, count: unknown): string {
  const form = typeof count === 'number' ? new Intl.PluralRules(language).select(count) : 'other';
  return words[key] ?? words[`${key}_${form}`] ?? words[`${key}_other`] ?? key;
}
