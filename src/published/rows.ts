import { dimensions, type Statistics, type StatisticsTables, type TableName } from '../schemas/statistics.ts';
import { roles, scales, terms, waves, type Role, type Term } from '../schemas/vocabulary.ts';
import type { Band } from './figure.ts';
import { formatMonth, formatTerm, type Voice } from './voice.ts';

export type Dimension = (typeof dimensions)[number];
/** A row of any table. */
export type Row = Readonly<Record<string, number | Band | string>>;

/**
 * The rows of a table in the order in which they are shown: by calendar, by the vocabulary, and topics by name. Never
 * by value, which would tell where among its neighbors a hidden figure lies.
 */
export function getRows<Name extends TableName>(
  statistics: Statistics,
  table: Name,
  voice: Voice,
): StatisticsTables[Name] {
  const rows = [...statistics.tables[table]] as Row[];
  return rows.sort((a, b) => compareRows(a, b, voice)) as StatisticsTables[Name];
}

/** What a row is about, in words: “August”, “Mentees”, “Studying”. */
export function formatDimension(dimension: Dimension, value: string, voice: Voice): string {
  switch (dimension) {
    case 'month':
      return formatMonth(value, voice);
    case 'term':
      return formatTerm(value as Term, voice);
    case 'role':
      return formatRole(value as Role, voice);
    default:
      return voice.label(lists[dimension], value as never);
  }
}

/** “Mentees”, in the school’s own words. */
export function formatRole(role: Role, { t }: Voice): string {
  return role === 'mentee' ? t('statistics.role.mentee') : t('statistics.role.mentor');
}

/** “mentees”, within a sentence. */
export function formatInnerRole(role: Role, { t }: Voice): string {
  return role === 'mentee' ? t('statistics.role.menteeInner') : t('statistics.role.mentorInner');
}

/** What a row is about in one respect; empty where it says nothing of it. */
export function getValue(row: Row, dimension: Dimension): string {
  const value = row[dimension];
  return typeof value === 'string' ? value : '';
}

/** Which of two things that rows are about comes first: less than 0 for `a`. */
export function compareValues(dimension: Dimension, a: string, b: string, voice: Voice): number {
  if (a === b) return 0;
  if (dimension === 'month') return a < b ? -1 : 1;
  if (dimension !== 'topic') return orders[dimension].indexOf(a) - orders[dimension].indexOf(b);
  // What is left over stands last.
  if (a === 'other' || b === 'other') return a === 'other' ? 1 : -1;
  const name = (topic: string) => formatDimension('topic', topic, voice);
  return new Intl.Collator(voice.language).compare(name(a), name(b));
}

/** Which list of the vocabulary has the words. */
const lists = { wave: 'waves', scale: 'scales', topic: 'topics' } as const;

const orders = {
  term: Object.keys(terms),
  role: Object.keys(roles),
  wave: Object.keys(waves),
  scale: Object.keys(scales),
};

function compareRows(a: Row, b: Row, voice: Voice): number {
  for (const dimension of dimensions) {
    const order = compareValues(dimension, getValue(a, dimension), getValue(b, dimension), voice);
    if (order !== 0) return order;
  }
  return 0;
}
