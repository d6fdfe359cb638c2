import type { Translate } from '../content/translate.ts';
import type { Label } from '../language/labels.ts';
import { getTerms } from '../program/academic-year.ts';
import type { Program } from '../schemas/program.ts';
import { months, type Month, type Term } from '../schemas/vocabulary.ts';

/** How figures are put into words: the dictionary with the school’s own words, its language, and its academic year. */
export interface Voice {
  t: Translate;
  /** What people read for a key of a list. */
  label: Label;
  /** Language tag, for numbers, months and lists. */
  language: string;
  year: Program['academic_year'];
}

/** A key of the dictionary. */
export type MessageKey = Parameters<Translate>[0];

/** “2023–2024” for `2023-2024`. */
export function formatYear(year: string): string {
  return year.replace('-', '–');
}

/** “August” for `2023-08`, “August 2023” where the calendar year matters. */
export function formatMonth(
  key: string,
  { language }: Pick<Voice, 'language'>,
  options: Intl.DateTimeFormatOptions = { month: 'long' },
): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${key}-01`));
}

/** “August to December”: a term by its months. */
export function formatTerm(term: Term, voice: Voice): string {
  const inTerm = getTerms(voice.year)[term];
  const [first, last] = [inTerm.at(0), inTerm.at(-1)];
  if (!first || !last) return voice.label('terms', term);
  const [from, to] = [getMonthName(first, voice), getMonthName(last, voice)];
  return from === to ? from : voice.t('statistics.term', { from, to });
}

/** “a, b, and c”. */
export function formatList(items: readonly string[], { language }: Pick<Voice, 'language'>): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}

/** A label of the vocabulary within a sentence: “readiness to seek help”. */
export function toInner(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function getMonthName(month: Month, voice: Voice): string {
  const number = Object.keys(months).indexOf(month) + 1;
  // Any calendar year will do for the name of a month.
  return formatMonth(`2000-${String(number).padStart(2, '0')}`, voice);
}
