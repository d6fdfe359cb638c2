import type { LogColumn } from '../../../schemas/logs.ts';
import type { FormatName } from '../formats.ts';
import { normalizeWords } from '../words.ts';
import type { Box } from './boxes.ts';
import { mostWords, type CellSummary } from './cell-summary.ts';
import { guessMeaning, guessMeanings } from './meaning.ts';
import * as remarks from './remarks.ts';

/** Words of theirs, or the headers of boxes, and what each means in one of our columns. */
export interface WordList {
  /** The column. */
  name: string;
  /** Theirs and ours; undefined where ours has to be found. */
  entries: readonly (readonly [string, string | undefined])[];
  remarks: readonly string[];
}

/** What the cells of our columns have shown, by the columns' names. */
export type CellSummaries = ReadonlyMap<string, CellSummary>;

/** The words of closed columns that the reader does not know, column by column. */
export function draftWords(columns: readonly LogColumn[], cells: CellSummaries, format: FormatName): WordList[] {
  return columns.flatMap((column) => {
    const summary = cells.get(column.name);
    if (!summary || summary.isRefused) return [];
    const kin = columns.filter((other) => isSameScale(column, other)).map(({ name }) => cells.get(name));
    return draftColumn(column, { ...summary, words: shareWords(summary, kin) }, format);
  });
}

/** Questions with the same scale are answered in the same words, even if nobody has used all of them everywhere yet. */
function isSameScale({ cell }: LogColumn, { cell: other }: LogColumn): boolean {
  return cell.kind === 'rating' && other.kind === 'rating' && cell.min === other.min && cell.max === other.max;
}

function shareWords({ words }: CellSummary, kin: readonly (CellSummary | undefined)[]): readonly string[] {
  const closed = kin.flatMap((cells) => (cells && !cells.isRefused && !cells.hasMore ? cells.words : []));
  const shared = [...new Map([...words, ...closed].map((text) => [normalizeWords(text), text])).values()];
  return words.length > 0 && shared.length <= mostWords ? shared : words;
}

/** Of too many words, only those that can be guessed are written down: the others may be about anybody. */
function draftColumn(column: LogColumn, cells: CellSummary, format: FormatName): WordList[] {
  const meanings = [...guessMeanings(cells.words, column)].map(([text, meaning]) => [text, meaning?.ours] as const);
  const entries = cells.hasMore ? meanings.filter(([, ours]) => ours !== undefined) : meanings;
  const open = entries.filter(([, ours]) => ours === undefined);
  const isCounted = column.cell.kind === 'month' && cells.isNumeric && format === 'redcap';
  const isCoded = format === 'redcap' && open.some(([theirs]) => /^\d+$/.test(theirs));
  const found = [
    ...(isCounted ? [remarks.explainMonthNumbers(column)] : []),
    ...(cells.hasMore ? [remarks.explainMore(mostWords)] : []),
    ...(open.length > 0 || cells.hasMore ? [remarks.listChoices(column)] : []),
    ...(isCoded ? [remarks.codebook] : []),
    ...(cells.between === ',' ? [remarks.commas] : []),
  ];
  if (entries.length === 0 && found.length === 0) return [];
  const inOrder = column.cell.kind === 'rating' ? entries.toSorted(compareRatings) : entries;
  return [{ name: column.name, entries: inOrder, remarks: found }];
}

/** By what the words mean; those of which that is not known come last. */
function compareRatings([, a = '99']: WordList['entries'][number], [, b = '99']: WordList['entries'][number]): number {
  return (Number(a) || 98) - (Number(b) || 98);
}

/** The boxes of a column, and the choice that each probably means. */
export function draftBoxes(column: LogColumn, boxes: readonly Box[]): WordList[] {
  if (boxes.length === 0) return [];
  const entries = boxes.map(({ header, choice }) => [header, guessMeaning(choice, column)?.ours] as const);
  const isOpen = entries.some(([, ours]) => ours === undefined);
  const found = isOpen ? [remarks.listChoices(column), remarks.codebook] : [];
  return [{ name: column.name, entries, remarks: found }];
}
