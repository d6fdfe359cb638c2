import {
  readChoices,
  readWord,
  trimSpaces,
  type CellOf,
  type CellReading,
  type CellReason,
  type WordKind,
} from '../../schemas/log-cells.ts';
import type { LogCell } from '../../schemas/logs.ts';
import { parseDay, type DayOptions } from './day.ts';
import type { Refusal } from './problem.ts';
import { listWords, normalizeWords } from './words.ts';

/** What a cell holds: a value, nothing, or something that may not stand there. */
export interface Parsed {
  /** Undefined where the cell is blank or refused. */
  value: unknown;
  refusal: Refusal | undefined;
}

/** Reads the text of a cell. */
export type Parser = (text: string) => Parsed;

/** How the cells of a column are written, beyond their kind. */
export interface CellOptions extends DayOptions {
  /** What stands between the choices of a cell that may hold several. */
  between: string;
  /** What the tool’s own words mean, by the words in the form of `normalizeWords`. */
  values: ReadonlyMap<string, string>;
}

/** A cell without a value. */
export const blank: Parsed = { value: undefined, refusal: undefined };

/**
 * A function that reads the cells of one column. It remembers what it has read, since few cells are unlike all others; in
 * a column where nearly all are, such as that of codes, it gives up looking.
 */
export function makeParser(cell: LogCell, options: CellOptions): Parser {
  const remembered = new Map<string, Parsed>();
  let strangers = 0;
  return (text) => {
    if (strangers > mostStrangers) return parseCell(text, cell, options);
    const known = remembered.get(text);
    if (known) return known;
    const parsed = parseCell(text, cell, options);
    if (remembered.size < mostRemembered) remembered.set(text, parsed);
    else strangers += 1;
    return parsed;
  };
}

const mostRemembered = 2000;
const mostStrangers = 10_000;

function parseCell(text: string, cell: LogCell, options: CellOptions): Parsed {
  const trimmed = trimSpaces(text);
  if (trimmed === '') return blank;
  if (cell.kind === 'text') return accept(trimmed);
  if (cell.kind === 'choices') {
    const words = trimmed.split(options.between).map(trimSpaces).filter(Boolean);
    return explain(
      readChoices(
        words.map((word) => translate(word, options)),
        cell,
      ),
      cell,
    );
  }
  const word = translate(trimmed, options);
  const parsed = cell.kind === 'day' ? readDay(word, options) : explain(readWord(word, cell), cell);
  // No closed kind of cell allows these signs at its beginning; all that is left to do is to name the reason.
  return parsed.refusal && /^[=+\-@\t\n]/.test(word) ? refuse(formulaRule, parsed.refusal.fix) : parsed;
}

function translate(words: string, { values }: CellOptions): string {
  return values.size === 0 ? words : (values.get(normalizeWords(words)) ?? words);
}

function readDay(text: string, options: DayOptions): Parsed {
  const day = parseDay(text, options);
  return typeof day === 'string' ? accept(day) : { value: undefined, refusal: day };
}

function explain({ value, reason }: CellReading, cell: CellOf<WordKind | 'choices'>): Parsed {
  if (reason === undefined) return value === undefined ? blank : accept(value);
  if (reason === 'range') return refuse(rules.range, explainRange(cell));
  return refuse(rules[reason], expectations[cell.kind](cell as never));
}

/** What to tell a coordinator. Never what stands in the cell. */
const rules: Readonly<Record<CellReason, string>> = {
  address: 'E-mail addresses do not belong here.',
  code: 'This is not a code.',
  whole: 'This is not a whole number.',
  scale: 'This is not a number of the scale.',
  range: 'This number is out of range.',
  month: 'This is not a month.',
  year: 'This is not an academic year.',
  'yes-no': 'This is neither yes nor no.',
  choice: 'This is not one of the choices.',
  choices: 'This cell holds something that is not in the list.',
};

/** What to write in a cell of each kind. */
const expectations: { [Kind in WordKind | 'choices']: (cell: CellOf<Kind>) => string } = {
  code: () =>
    'Write a code, never a name: at most 40 letters, digits, dots, hyphens and underscores, without spaces or accents.',
  count: ({ min, max }) => `Write a whole number from ${min} to ${max}, digits only.`,
  rating: ({ min, max }) =>
    `Write a whole number from ${min} to ${max}, or leave the cell blank. Words can be given a number under values in mapping.yml.`,
  month: () => 'Write the month’s English name, its number, or year-month, for instance 2023-08.',
  year: () => 'Write the academic year, for instance 2023-2024.',
  'yes-no': () => 'Write yes or no.',
  choice: ({ choices }) =>
    `Write ${listWords(Object.keys(choices), 'or')}. Other words can be given this meaning under values in mapping.yml.`,
  choices: ({ choices }) =>
    `Write only ${listWords(Object.keys(choices), 'and')}, with ; between them. Other words can be given one of these meanings under values in mapping.yml.`,
};

function explainRange(cell: CellOf<WordKind | 'choices'>): string {
  return 'min' in cell ? `Write a whole number from ${cell.min} to ${cell.max}.` : '';
}

const formulaRule = 'This cell begins with =, +, -, @ or a tab, which spreadsheets take for a formula.';

function accept(value: unknown): Parsed {
  return { value, refusal: undefined };
}

function refuse(rule: string, fix: string): Parsed {
  return { value: undefined, refusal: { rule, fix } };
}
