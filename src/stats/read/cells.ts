import type { LogCell } from '../../schemas/logs.ts';
import { months } from '../../schemas/vocabulary.ts';
import { parseDay, type DayOptions } from './day.ts';
import type { Refusal } from './problem.ts';
import { listWords, normalizeWords, trimSpaces } from './words.ts';

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

/** A function that reads the cells of one column. It remembers what it has read, since few cells are unlike all others. */
export function makeParser(cell: LogCell, options: CellOptions): Parser {
  const remembered = new Map<string, Parsed>();
  return (text) => {
    const known = remembered.get(text);
    if (known) return known;
    const parsed = parseCell(text, cell, options);
    if (remembered.size < mostRemembered) remembered.set(text, parsed);
    return parsed;
  };
}

const mostRemembered = 2000;

function parseCell(text: string, cell: LogCell, options: CellOptions): Parsed {
  const trimmed = trimSpaces(text);
  if (trimmed === '') return blank;
  if (cell.kind === 'text') return { value: trimmed, refusal: undefined };
  if (cell.kind === 'choices') return parseChoices(trimmed, cell, options);
  const words = translate(trimmed, options);
  const parsed = parsers[cell.kind](words, cell as never, options);
  // No closed kind of cell allows these signs at its beginning; all that is left to do is to name the reason.
  return parsed.refusal && /^[=+\-@\t\n]/.test(words) ? refuse(formulaRule, parsed.refusal.fix) : parsed;
}

function translate(words: string, { values }: CellOptions): string {
  return values.size === 0 ? words : (values.get(normalizeWords(words)) ?? words);
}

type Kind = Exclude<LogCell['kind'], 'text' | 'choices'>;
type CellOf<K extends LogCell['kind']> = Extract<LogCell, { kind: K }>;

const parsers: { [K in Kind]: (text: string, cell: CellOf<K>, options: CellOptions) => Parsed } = {
  code: (text, cell) => {
    // Codes are typed by hand: G07 and g07 are the same group.
    if (/^[A-Za-z0-9_.][A-Za-z0-9_.-]{0,39}$/.test(text)) return accept(text.toLowerCase());
    const isAddress = text.includes('@');
    return refuse(isAddress ? 'E-mail addresses do not belong here.' : 'This is not a code.', expectations.code(cell));
  },
  count: (text, cell) => parseWhole(text, cell) ?? refuse('This is not a whole number.', expectations.count(cell)),
  rating: (text, cell) => {
    if (/^n\/?a$/i.test(text)) return blank;
    return parseWhole(text, cell) ?? refuse('This is not a number of the scale.', expectations.rating(cell));
  },
  day: (text, _, options) => {
    const day = parseDay(text, options);
    return typeof day === 'string' ? accept(day) : { value: undefined, refusal: day };
  },
  month: (text, cell) => {
    const month = monthsByWord.get(text.toLowerCase()) ?? (/^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined);
    return month === undefined ? refuse('This is not a month.', expectations.month(cell)) : accept(month);
  },
  year: (text, cell) => {
    const [, start, end] = /^(\d{4})(?:[-–/](\d{4}|\d{2}))?$/.exec(text) ?? [];
    const isYear = start !== undefined && (end === undefined || String(Number(start) + 1).endsWith(end));
    return isYear ? accept(Number(start)) : refuse('This is not an academic year.', expectations.year(cell));
  },
  'yes-no': (text, cell) => {
    if (/^(y|yes|true|1|checked)$/i.test(text)) return accept(true);
    if (/^(n|no|false|0|unchecked)$/i.test(text)) return accept(false);
    return refuse('This is neither yes nor no.', expectations['yes-no'](cell));
  },
  choice: (text, cell) => {
    const key = text.toLowerCase();
    if (Object.hasOwn(cell.choices, key)) return accept(key);
    const other = cell.spellings && Object.hasOwn(cell.spellings, key) ? cell.spellings[key] : undefined;
    return other === undefined ? refuse('This is not one of the choices.', expectations.choice(cell)) : accept(other);
  },
};

/** What to write in a cell of each kind. */
const expectations: { [K in Kind]: (cell: CellOf<K>) => string } = {
  code: () =>
    'Write a code, never a name: at most 40 letters, digits, dots, hyphens and underscores, without spaces or accents.',
  count: ({ min, max }) => `Write a whole number from ${min} to ${max}, digits only.`,
  rating: ({ min, max }) =>
    `Write a whole number from ${min} to ${max}, or leave the cell blank. Words can be given a number under values in mapping.yml.`,
  day: () => 'Write the day as year-month-day, for instance 2023-08-31.',
  month: () => 'Write the month’s English name, its number, or year-month, for instance 2023-08.',
  year: () => 'Write the academic year, for instance 2023-2024.',
  'yes-no': () => 'Write yes or no.',
  choice: ({ choices }) =>
    `Write ${listWords(Object.keys(choices), 'or')}. Other words can be given this meaning under values in mapping.yml.`,
};

const formulaRule = 'This cell begins with =, +, -, @ or a tab, which spreadsheets take for a formula.';

const monthsByWord = new Map(
  Object.keys(months).flatMap((month, i) =>
    [month, month.slice(0, 3), String(i + 1), String(i + 1).padStart(2, '0')].map((word) => [word, month] as const),
  ),
);

function parseChoices(text: string, { choices }: CellOf<'choices'>, options: CellOptions): Parsed {
  const words = text.split(options.between).map(trimSpaces).filter(Boolean);
  const keys = new Set(words.map((word) => translate(word, options).toLowerCase()));
  const isKnown = [...keys].every((key) => Object.hasOwn(choices, key));
  if (isKnown) return accept([...keys]);
  return refuse(
    'This cell holds something that is not in the list.',
    `Write only ${listWords(Object.keys(choices), 'and')}, with ; between them. Other words can be given one of these meanings under values in mapping.yml.`,
  );
}

/** A whole number in plain digits: not 1e3, not 1,000, not 007, not digits of another script. */
function parseWhole(text: string, { min, max }: { min: number; max: number }): Parsed | undefined {
  if (!/^(0|[1-9]\d{0,3})$/.test(text)) return undefined;
  const value = Number(text);
  if (value >= min && value <= max) return accept(value);
  return refuse('This number is out of range.', `Write a whole number from ${min} to ${max}.`);
}

function accept(value: unknown): Parsed {
  return { value, refusal: undefined };
}

function refuse(rule: string, fix: string): Parsed {
  return { value: undefined, refusal: { rule, fix } };
}
