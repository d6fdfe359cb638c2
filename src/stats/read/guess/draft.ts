import { scaleItems, type LogColumn, type LogName } from '../../../schemas/logs.ts';
import { getColumns } from '../columns.ts';
import type { DateOrder } from '../day.ts';
import type { FormatName } from '../formats.ts';
import { todo } from '../source.ts';
import { normalizeWords } from '../words.ts';
import type { CellSummary } from './cell-summary.ts';
import type { ExportFile } from './export-file.ts';
import { findMissing, type Match } from './match-columns.ts';
import { guessMeaning } from './meaning.ts';
import type { Part } from './parts.ts';
import * as remarks from './remarks.ts';
import { findEvents, findOnly, isState, type RowSummary } from './row-tally.ts';
import { draftBoxes, draftWords, type CellSummaries, type WordList } from './words-draft.ts';

/** One source of a log as it will stand in the mapping, with what the coordinator is told about it. */
export interface SourceDraft {
  log: LogName;
  file: string;
  format: FormatName;
  /** The only order of days that fits, or all that do. */
  orders: readonly DateOrder[];
  columns: readonly Entry[];
  constants: readonly Entry[];
  checkboxes: readonly WordList[];
  values: readonly WordList[];
  between: string | undefined;
  only: readonly Entry[];
  ignore: readonly string[];
  remarks: Readonly<Partial<Record<Section, readonly string[]>>>;
}

/** A source before it is known which columns of its file the other sources use. */
export interface LogDraft extends Omit<SourceDraft, 'ignore'> {
  /** The headers that it uses. */
  used: ReadonlySet<string>;
}

/** The two sides of a line: what stands before the colon and after it. */
export type Entry = readonly [string, string];

export type Section = 'file' | 'dates' | 'columns' | 'constants' | 'only' | 'ignore';

/** What the rows of a part have shown. */
export interface PartSummary {
  /** None for boxes. */
  cells: CellSummaries;
  rows: RowSummary;
}

/** The sources that a part becomes: one, or one for each event where only the event says which survey it was. */
export function draftSources(exported: ExportFile, part: Part, summary: PartSummary): LogDraft[] {
  const found = findEvents(summary.rows);
  const isByEvent = part.log === 'survey' && lacks(part, 'wave') && found !== undefined && found.events.length > 0;
  if (!isByEvent) return [draftSource(exported, part, summary)];
  return found.events.map((event) => draftSource(exported, part, summary, [found.header, event]));
}

function draftSource(exported: ExportFile, part: Part, { cells, rows }: PartSummary, event?: Entry): LogDraft {
  const { file, format } = exported;
  const { log, key } = part;
  const isDropped = (match: Match) =>
    match.column.need === 'never' && !isOwn(match, exported) && !isUsable(cells.get(match.column.name));
  const matches = sortByLog([...part.matches.filter((match) => !isDropped(match)), ...(key ? [key] : [])], log);
  const months = draftMonths(part, rows);
  const constants = guessConstants(part, file, event);
  // Where something is filled in everywhere, it cannot tell which rows belong to the log.
  const isStrict = key !== undefined || months !== undefined;
  const only = event ?? (rows.others > 0 ? findOnly(rows, isStrict) : undefined);
  const orders = findOrders(matches, cells);
  const columnsOfLog = matches.map(({ column }) => column);
  const values = draftWords(columnsOfLog, cells, format);
  const used = new Set([
    ...matches.flatMap(({ question: { header, boxes } }) => [header, ...boxes.map((box) => box.header)]),
    ...(months ? [months.header] : []),
    ...(only ? [only[0]] : []),
  ]);
  return {
    log,
    file,
    format,
    orders: orders ?? [],
    columns: [
      ...matches
        .filter((match) => match.question.boxes.length === 0 && !isOwn(match, exported))
        .map(({ column, question }): Entry => [column.name, question.header]),
      ...(months ? [['month', months.header] as const] : []),
    ],
    constants,
    checkboxes: matches.flatMap(({ column, question }) => draftBoxes(column, question.boxes)),
    values: months ? [...values, months.words] : values,
    between: columnsOfLog.some(({ name }) => cells.get(name)?.between === ',') ? ',' : undefined,
    only: only ? [only] : [],
    used,
    remarks: {
      file: part.form === undefined ? [] : [remarks.describeForm(part.form)],
      dates: orders ? [remarks.explainDays(orders)] : [],
      columns: [
        ...explainMissing(exported, log, matches, [...constants.map(([name]) => name), ...(months ? ['month'] : [])]),
        ...matches.flatMap(({ column }) => remarks.explainRefused(column, cells.get(column.name))),
        ...matches.flatMap(remarks.explainRivals),
        ...(key ? [remarks.explainKey(key)] : []),
        ...(log === 'survey' && columnsOfLog.some((column) => isNumbered(column, cells)) ? [remarks.directions] : []),
      ],
      constants: constants.length > 0 ? [remarks.explainConstants(event ? 'event' : 'name')] : [],
      only: only ? [remarks.explainOnly(isState(only[0]))] : isStrict && rows.others > 0 ? [remarks.noOnly] : [],
      ignore: part.matches.filter(isDropped).map(remarks.explainDropped),
    },
  };
}

/** What the file lacks: first what is needed. `given` are columns that it has by other ways. */
function explainMissing(exported: ExportFile, log: LogName, matches: readonly Match[], given: readonly string[]) {
  const missing = findMissing(log, matches).filter(({ name }) => !given.includes(name));
  const hasMonth = given.includes('month');
  // Where both the day and the month are missing, one of them is asked for.
  const needed = missing.filter(({ need, name }) => (need === 'one' ? name === 'date' && !hasMonth : need !== 'never'));
  return [
    ...needed.map((column) => remarks.explainMissing(column, exported)),
    ...(isWithoutScale(log, matches) ? [remarks.noScale] : []),
    ...remarks.listOptional(missing.filter(({ need }) => need === 'never')),
  ];
}

function isNumbered({ name, cell }: LogColumn, cells: CellSummaries): boolean {
  return cell.kind === 'rating' && cells.get(name)?.isNumeric === true;
}

function lacks({ matches }: Part, name: string): boolean {
  return !matches.some(({ column }) => column.name === name);
}

/** Whether the reader finds the column by itself. */
function isOwn({ column, question }: Match, { columns }: ExportFile): boolean {
  return normalizeWords(question.header) === column.name && columns[question.index]?.isOfTool !== true;
}

function isUsable(cells: CellSummary | undefined): boolean {
  return !cells || (!cells.isRefused && cells.orders?.length !== 0);
}

function sortByLog(matches: readonly Match[], log: LogName): Match[] {
  const names = getColumns(log).map(({ name }) => name);
  return matches.toSorted((a, b) => names.indexOf(a.column.name) - names.indexOf(b.column.name));
}

/** The orders in which every day of the source can be read; undefined where all are written year-month-day. */
function findOrders(matches: readonly Match[], cells: CellSummaries): DateOrder[] | undefined {
  const [first, ...others] = matches.flatMap(({ column }) => {
    const orders = cells.get(column.name)?.orders;
    return orders ? [orders] : [];
  });
  return first?.filter((order) => others.every((orders) => orders.includes(order)));
}

/** Where encounters say neither their month nor their day, an event of REDCap may be a month. */
function draftMonths(part: Part, rows: RowSummary): { header: string; words: WordList } | undefined {
  const month = getColumns('encounters').find(({ name }) => name === 'month');
  const found = findEvents(rows);
  const isWithout = part.log === 'encounters' && lacks(part, 'month') && lacks(part, 'date');
  if (!month || !found || !isWithout || !found.events.some((event) => guessMeaning(event, month))) return undefined;
  const entries = found.events.map((event) => [event, guessMeaning(event, month)?.ours] as const);
  return { header: found.header, words: { name: month.name, entries, remarks: [] } };
}

/** What a file, form or event is called may say which survey it is and who answered. */
function guessConstants({ log, form, matches }: Part, file: string, event: Entry | undefined): Entry[] {
  const title = event?.[1] ?? form ?? file;
  return getColumns(log).flatMap((column): Entry[] => {
    const isGuessed = column.name === 'wave' || (column.name === 'role' && isAboutMany(title));
    if (!isGuessed || matches.some((match) => match.column.name === column.name)) return [];
    const meaning = guessMeaning(title, column)?.ours ?? (event && column.name === 'wave' ? todo : undefined);
    return meaning === undefined ? [] : [[column.name, meaning]];
  });
}

/** A “mentor program” is not answered by mentors alone, but “mentors” are. */
function isAboutMany(title: string): boolean {
  return /\b(mentors|mentees|first[ _-]years|second[ _-]years)\b/i.test(title.replaceAll('_', ' '));
}

function isWithoutScale(log: LogName, matches: readonly Match[]): boolean {
  if (log !== 'survey') return false;
  const names = new Set(matches.map(({ column }) => column.name));
  return !Object.entries(scaleItems).some(([scale, items]) => {
    return scale !== 'skillsThen' && items.every((name) => names.has(name));
  });
}
