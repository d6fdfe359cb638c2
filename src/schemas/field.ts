import * as z from 'zod';

/**
 * The kinds of field that the schemas share. Each takes the label a person sees in the form and a hint that says
 * what to type; both travel with the schema as metadata, so that forms, error messages and help pages agree.
 */
declare module 'zod' {
  interface GlobalMeta {
    /** What a person calls this field. */
    label?: string;
    /** What to type, in one or two short sentences. */
    hint?: string;
    /** For closed lists: what people read for each key. */
    choices?: Readonly<Record<string, string>>;
    /** For lists: what one item is called, in small letters. */
    item?: string;
    /** What stands for a group or an item that is folded up in the form, with its values in {{double braces}}. */
    summary?: string;
    /** What it is filled in with, where the type of its value does not say so. */
    control?: 'paragraphs' | 'color' | Picture | SchoolChoice | EntryChoice;
  }
}

/** A file that is uploaded, and named in a field. */
export interface Picture {
  /** Where it is kept, from the root of the repository. */
  folder: string;
  /** That folder as the field writes it, before a slash and the name of the file. */
  address: string;
  /** Of a person: what a camera writes into a file, such as the place, is taken out. */
  isPhoto: boolean;
}

/** A choice of which the school itself keeps the list: in its settings, or as the finished pages of its handbook. */
export interface SchoolChoice {
  choicesOf: 'regions' | 'pages';
}

/** A choice of entries of another folder, each named as its file is, without the ending. */
export interface EntryChoice {
  /** The folder in `content/`, which the editor’s collection is called by as well. */
  entriesOf: 'handouts';
}

export interface FieldWords {
  label: string;
  hint: string;
}

/** One line of text. */
export function text(words: FieldWords, { max = 120 }: { max?: number } = {}) {
  return z
    .string()
    .min(1)
    .max(max)
    .meta({ ...words });
}

/** Text of one or more short paragraphs. */
export function longText(words: FieldWords, { max = 1000 }: { max?: number } = {}) {
  return z
    .string()
    .min(1)
    .max(max)
    .meta({ ...words, control: 'paragraphs' });
}

export function wholeNumber(words: FieldWords, { min, max }: { min: number; max: number }) {
  return z
    .int()
    .min(min)
    .max(max)
    .meta({ ...words });
}

/** Yes or no; left out means the default. */
export function yesNo(words: FieldWords, { default: value }: { default: boolean }) {
  return z
    .boolean()
    .default(value)
    .meta({ ...words });
}

/** A calendar day, `YYYY-MM-DD`. */
export function day(words: FieldWords) {
  return z.iso.date({ error: 'Write the day as year-month-day, for instance 2026-08-31.' }).meta({ ...words });
}

/** A time of day on a 24-hour clock, `HH:MM`. */
export function timeOfDay(words: FieldWords) {
  return z
    .string()
    .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'Write the time on a 24-hour clock, for instance 17:30.')
    .meta({ ...words });
}

export function email(words: FieldWords) {
  return z.email({ error: 'Write one e-mail address, for instance name@school.edu.' }).meta({ ...words });
}

/** A telephone number as people dial it. Digits and the usual signs, no words. */
export function phone(words: FieldWords) {
  return z
    .string()
    .regex(
      /^\+?[0-9][0-9 ().-]*[0-9]$|^\([0-9]{3}\) ?[0-9][0-9 .-]*[0-9]$/,
      'Write the number alone, for instance (859) 555-0142. Put words under Hours or Place.',
    )
    .meta({ ...words });
}

/** A full web address. */
export function webAddress(words: FieldWords) {
  return z
    .string()
    .regex(/^https:\/\/([\w-]+\.)+[A-Za-z]{2,}(:\d+)?([/?#]\S*)?$/, 'Write the whole address, starting with https://.')
    .meta({ ...words });
}

/** A page of this site (`/handbook/role/boundaries/`) or a full web address. */
export function link(words: FieldWords) {
  return z
    .string()
    .regex(
      /^(\/(?!\/)|https:\/\/[^\s/]+\.[^\s/]+)\S*$/,
      'Write a page of this site, starting with /, or a whole address, starting with https://.',
    )
    .meta({ ...words });
}

/** The tag of a language (BCP 47), alone or with a region: `es`, `es-PR`. */
export function languageTag(words: FieldWords) {
  return z
    .string()
    .refine(isLanguageTag, 'Write a language tag, for instance en or es.')
    .meta({ ...words });
}

/** The language that a page is written in, where it is not the one that pages come in. */
export function pageLanguage() {
  return languageTag({
    label: 'Language of this page',
    hint: 'Its language tag, for instance es, once you have translated it. Left out, the page is in English, as it came.',
  }).optional();
}

/** One key of a closed list from `vocabulary.ts`. */
export function choice<const Choices extends Readonly<Record<string, string>>>(choices: Choices, words: FieldWords) {
  return z.enum(keysOf(choices)).meta({ ...words, choices });
}

/** Any number of keys of a closed list, each once. Left out means none. */
export function choices<const Choices extends Readonly<Record<string, string>>>(
  options: Choices,
  words: FieldWords,
  { max }: { max: number },
) {
  return listOfChoices(options, words)
    .max(max)
    .default([])
    .meta({ ...words });
}

/** At least one key of a closed list, each once. */
export function someChoices<const Choices extends Readonly<Record<string, string>>>(
  options: Choices,
  words: FieldWords,
  { max }: { max: number },
) {
  return listOfChoices(options, words)
    .min(1)
    .max(max)
    .meta({ ...words });
}

function listOfChoices<const Choices extends Readonly<Record<string, string>>>(options: Choices, words: FieldWords) {
  return z.array(choice(options, words)).refine(isWithoutRepeats, 'Each choice may stand here only once.');
}

/** Pages of the handbook by their place in it, `role/boundaries`, each once and at least one. */
export function handbookPages(words: FieldWords, { max }: { max: number }) {
  const page = z
    .string()
    .regex(
      /^[a-z0-9-]+\/[a-z0-9-]+$/,
      'Write the section and the name of a page of the handbook, for instance role/boundaries.',
    )
    .meta({ ...words, control: { choicesOf: 'pages' } });
  return z
    .array(page)
    .refine(isWithoutRepeats, 'Each page may stand here only once.')
    .min(1)
    .max(max)
    .meta({ ...words });
}

interface LinesOptions {
  max: number;
  /** Characters in one line. */
  length?: number;
}

interface SomeLinesOptions extends LinesOptions {
  min?: number;
  /** What one of them is called, in small letters. */
  item?: string;
}

/** A list of short lines. Left out means none. */
export function lines(words: FieldWords, options: LinesOptions) {
  return listOfLines(words, options)
    .default([])
    .meta({ ...words, item: 'line' });
}

/** A list of short lines that cannot be empty. */
export function someLines(words: FieldWords, { min = 1, item = 'line', ...options }: SomeLinesOptions) {
  return listOfLines(words, options)
    .min(min)
    .meta({ ...words, item });
}

function listOfLines({ label }: FieldWords, { max, length = 200 }: LinesOptions) {
  return z.array(text({ label, hint: 'One short line.' }, { max: length })).max(max);
}

/** Entries of another folder, in an order of their own, each once. Left out means none. */
export function entries({ entriesOf }: EntryChoice, words: FieldWords, { max }: { max: number }) {
  return z
    .array(
      z
        .string()
        .regex(/^[a-z0-9-]+$/, 'Write the name of a file without its ending, such as week-grid.')
        .meta({ ...words }),
    )
    .max(max)
    .refine(isWithoutRepeats, 'Each of them may stand here only once.')
    .default([])
    .meta({ ...words, control: { entriesOf } });
}

const aliasWords = {
  label: 'Other words for it',
  hint: 'Words people would search for that the page does not use, such as a common misspelling. They help the search and are never shown.',
};

/** Words people would search for that the page itself does not use. Indexed, never shown. */
export function aliases() {
  return lines(aliasWords, { max: 20, length: 60 });
}

/** The same for what cannot do without them. */
export function someAliases({ min, max }: { min: number; max: number }) {
  const hint = `${aliasWords.hint} ${min} to ${max} of them.`;
  return someLines({ ...aliasWords, hint }, { min, max, length: 60 });
}

/** A page that is not finished: it is checked, but not published. */
export function draft() {
  return yesNo(
    { label: 'Draft', hint: 'Switch on while you are still writing. A draft is checked but not published.' },
    { default: false },
  );
}

function keysOf<Choices extends Readonly<Record<string, string>>>(
  choices: Choices,
): [keyof Choices & string, ...(keyof Choices & string)[]] {
  return Object.keys(choices) as [keyof Choices & string, ...(keyof Choices & string)[]];
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isWithoutRepeats(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
