import { trimSpaces } from '../../../schemas/log-cells.ts';
import type { LogColumn } from '../../../schemas/logs.ts';
import { makeParser } from '../cells.ts';
import { dateOrders, parseDay, type DateOrder } from '../day.ts';
import { exportFormats, type FormatName } from '../formats.ts';
import { normalizeWords } from '../words.ts';
import { guessMeaning } from './meaning.ts';

/** What a draft must know of the cells of a column. Only the words of closed columns are kept. */
export interface CellSummary {
  /** Whether some cell can never be read as it stands, whatever a mapping says about words and days. */
  isRefused: boolean;
  /** The words that the reader does not know by itself. */
  words: readonly string[];
  /** Whether there are more words than a closed column has. */
  hasMore: boolean;
  /** What stands between several choices. */
  between: Separator;
  /** The orders in which every day can be read; undefined where all are written year-month-day. */
  orders: readonly DateOrder[] | undefined;
  /** Whether there are cells and each is a whole number. */
  isNumeric: boolean;
}

export interface CellReader {
  add: (text: string) => void;
  summarize: () => CellSummary;
}

/** The most words that a closed column has: more are the words of people. */
export const mostWords = 12;

/** A reader that is given the cells of one column, one after another. */
export function makeCellReader(column: LogColumn, format: FormatName): CellReader {
  const { withTimes } = exportFormats[format];
  const parse = makeParser(column.cell, { ...anyDay, withTimes });
  const days = column.cell.kind === 'day' ? makeDayReader(withTimes) : undefined;
  const isClosed = closedKinds.has(column.cell.kind);
  const tallies = separators
    .slice(0, column.cell.kind === 'choices' ? separators.length : 1)
    .map((between) => makeWordTally(column, between));
  let isRefused = false;
  let isNumeric: boolean | undefined;
  return {
    add: (text) => {
      const trimmed = trimSpaces(text);
      if (trimmed === '') return;
      isNumeric = isNumeric !== false && /^\d+$/.test(trimmed);
      if (days) days.add(trimmed);
      else if (isClosed) for (const tally of tallies) tally.add(trimmed);
      else isRefused ||= parse(trimmed).refusal !== undefined;
    },
    summarize: () => {
      const [best] = tallies.map((tally) => tally.summarize()).sort((a, b) => a.doubt - b.doubt);
      const { words = [], hasMore = false, between = ';', isOpen = false } = best ?? {};
      const orders = days?.getOrders();
      return { isRefused: isRefused || isOpen, words, hasMore, between, orders, isNumeric: isNumeric === true };
    },
  };
}

const closedKinds: ReadonlySet<LogColumn['cell']['kind']> = new Set(['choice', 'choices', 'yes-no', 'rating', 'month']);

const separators = [';', ','] as const;

type Separator = (typeof separators)[number];

const anyDay = { order: undefined, withTimes: true, today: '9999-12-31', between: ';', values: new Map() };

function makeDayReader(withTimes: boolean) {
  let orders = Object.keys(dateOrders) as DateOrder[];
  let isSure = true;
  const read = (text: string, order?: DateOrder) =>
    typeof parseDay(text, { order, withTimes, today: anyDay.today }) === 'string';
  return {
    add: (text: string) => {
      if (read(text)) return;
      isSure = false;
      orders = orders.filter((order) => read(text, order));
    },
    getOrders: () => (isSure ? undefined : orders),
  };
}

/** So many different words are kept, so that a column of free text takes no memory. */
const mostKept = 60;

/** Collects the words of a closed column that the reader does not know, as if they were separated by this sign. */
function makeWordTally(column: LogColumn, between: Separator) {
  const parse = makeParser(column.cell, anyDay);
  const words = new Map<string, string>();
  let count = 0;
  let isLong = false;
  let hasMore = false;
  const addWord = (text: string) => {
    count += 1;
    if (!parse(text).refusal) return;
    isLong ||= !isShort(text);
    const key = normalizeWords(text);
    if (words.size < mostKept || words.has(key)) words.set(key, words.get(key) ?? text.replace(/\s+/g, ' ').trim());
    else hasMore = true;
  };
  return {
    add: (text: string) => {
      if (column.cell.kind !== 'choices') addWord(text);
      else text.split(between).map(trimSpaces).filter(Boolean).forEach(addWord);
    },
    summarize: () => {
      const texts = [...words.values()];
      const meanings = texts.map((text) => guessMeaning(text, column));
      const guessed = meanings.filter((meaning) => meaning !== undefined);
      const unsure = guessed.filter(({ isExact }) => !isExact);
      // People who answer in their own words seldom use the same ones twice.
      const isRepeated = count >= 2 * texts.length || guessed.length * 2 >= texts.length || texts.every(isCode);
      return {
        between,
        words: texts,
        hasMore: hasMore || texts.length > mostWords,
        isOpen: isLong || !isRepeated,
        doubt: (texts.length - guessed.length) * 3 + unsure.length,
      };
    },
  };
}

function isCode(text: string): boolean {
  return /^\d{1,3}$/.test(text);
}

/** Whether somebody may have chosen this from a list. */
function isShort(text: string): boolean {
  return text.length <= 60 && text.split(/\s+/).length <= 8 && !/[@\n]/.test(text);
}
