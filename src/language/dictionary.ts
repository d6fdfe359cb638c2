import english from '../content/i18n/en.json' with { type: 'json' };
import { listLabels } from './labels.ts';
import type { Dictionary } from './message.ts';
import { getBase } from './tag.ts';

/** All that there is to say, in English: the words of the interface and the labels of the schemas. */
export const englishWords: Dictionary = { ...english, ...listLabels() };

/** `es-PR` and `es` for `es-PR`: the dictionaries that may have its words, the closest first. */
export function listTags(language: string): string[] {
  const parts = language.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
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
  const own = joinTranslations(language, dictionaries);
  return fillForms({ ...englishWords, ...own }, own, language);
}

/** What is translated into a language, without the English that stands in for the rest. */
export function joinTranslations(language: string, dictionaries: Readonly<Record<string, Dictionary>>): Dictionary {
  const layers = findDictionaries(language, Object.keys(dictionaries)).toReversed();
  return Object.fromEntries(
    layers.flatMap((tag) => Object.entries(dictionaries[tag] ?? {})).filter(([, word]) => word.trim() !== ''),
  );
}

/** A language may have more forms than English: those that its dictionary leaves out are said like the last one. */
function fillForms(words: Dictionary, own: Dictionary, language: string): Dictionary {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const missing: (readonly [string, string])[] = countedWords
    .flatMap((word) => forms.map((form) => ({ word, key: `${word}_${form}` })))
    .filter(({ key }) => !(key in own))
    // A translation that says the word at all is better than an English form of it.
    .map(({ word, key }) => [key, own[`${word}_other`] ?? words[key] ?? words[`${word}_other`] ?? key] as const);
  return { ...words, ...Object.fromEntries<string>(missing) };
}

/** The words that change with a number, without the ending that tells the form. */
const countedWords = Object.keys(englishWords).flatMap((key) => /^(.+)_other$/.exec(key)?.[1] ?? []);

/** The keys that a whole translation has: of a word that changes with a number, one for each form of the language. */
export function listNeededKeys(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  // Forms for millions or fractions alone are for nothing that the site counts.
  const forms = new Set([...Array.from({ length: 101 }, (_, n) => rules.select(n)), 'other']);
  const plain = Object.keys(englishWords).filter((key) => findCounted(key) === undefined);
  return [...plain, ...countedWords.flatMap((word) => [...forms].map((form) => `${word}_${form}`))];
}

/** The English sentence that a key of a translation stands for; undefined where there is none. */
export function findEnglish(key: string): string | undefined {
  const word = findCounted(key);
  return englishWords[key] ?? (word === undefined ? undefined : englishWords[`${word}_other`]);
}

/**
 * What a sentence is filled with, by the site (`{{name}}`), by a script (`{min}`), or after a number (`%`). A form for
 * one number may say it in words instead: `{{count}}` does not count there.
 */
export function listBlanks(key: string, sentence: string): string[] {
  const blanks = sentence.match(/\{\{\w+\}\}|\{\w+\}|%/g) ?? [];
  const isCounted = findCounted(key) !== undefined;
  return [...new Set(blanks)].filter((blank) => !(isCounted && blank === '{{count}}')).sort();
}

function findCounted(key: string): string | undefined {
  const word = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1];
  return word !== undefined && countedWords.includes(word) ? word : undefined;
}
