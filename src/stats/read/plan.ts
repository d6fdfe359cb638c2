import leven from 'leven';
import { logColumns, type LogColumn, type LogName } from '../../schemas/logs.ts';
import type { Topic } from '../../schemas/vocabulary.ts';
import { blank, makeParser, type Parsed } from './cells.ts';
import { exportFormats, guessFormat, labelExport, makeRowTest, redcapLabels, type RowTest } from './formats.ts';
import type { Log } from './log.ts';
import { getCellOptions, mappingFile, type LogSource } from './mapping.ts';
import type { LogProblem, Refusal } from './problem.ts';
import { listWords, normalizeWords } from './words.ts';

/** How our columns are read from the rows of one file. */
export interface Plan {
  columns: readonly PlannedColumn[];
  /** Whether a row counts, by columns that are not ours. */
  test: RowTest;
}

interface PlannedColumn {
  name: string;
  /** Where it stands in the row, counted from 1; undefined for a constant. */
  position: number | undefined;
  /** What to tell where the cell is blank and may not be. */
  missing: Refusal | undefined;
  read: (cells: readonly string[]) => Parsed;
}

/** What the header of a log must know of it. */
export type LogHead = Pick<Log<LogName, unknown>, 'name' | 'checkColumns' | 'entryColumn'>;

/** The plan for a file with these column names, or all that is wrong with them. */
export function makePlan(
  names: readonly string[],
  source: LogSource,
  log: LogHead,
  today: string,
): { plan: Plan | undefined; problems: LogProblem[] } {
  const header = makeHeader(names, source);
  const columns = getColumns(log).flatMap((column) => planColumn(column, source, header, today));
  const test = joinTests([planOnly(source, header), makeRowTest(source.format, names)]);
  const problems = findHeaderProblems(columns, header, source, log);
  return { plan: problems.length === 0 ? { columns, test } : undefined, problems };
}

/** What is wrong with a header: the mistakes of one kind, since the others may follow from them. */
function findHeaderProblems(
  columns: readonly PlannedColumn[],
  header: Header,
  source: LogSource,
  log: LogHead,
): LogProblem[] {
  // A column that the mapping misnames would be neither unknown nor missing.
  if (header.problems.length > 0) return header.problems;
  const unknown = findUnknown(header, source);
  const foreign = explainForeign(
    unknown.map(({ name }) => name),
    source,
    log.name,
  );
  if (foreign) return [{ file: source.file, line: 1, ...foreign }];
  const free = getColumns(log).flatMap(({ name }) => (header.names.includes(name) ? [] : [name]));
  const strange = unknown.map(({ name, column }) => {
    return { file: source.file, line: 1, column, ...explainUnknown(name, column, free) };
  });
  return [...strange, ...findMissing(columns, source, log)];
}

function getColumns({ name }: LogHead): readonly LogColumn[] {
  return logColumns[name];
}

/** The column names of a file, and which of them have been used. */
interface Header {
  /** In the form of `normalizeWords`. */
  names: readonly string[];
  used: Set<number>;
  /** The index of a column that the mapping names; a problem where there is none. */
  find: (name: string, path: readonly PropertyKey[]) => number | undefined;
  problems: LogProblem[];
}

function makeHeader(written: readonly string[], source: LogSource): Header {
  const names = written.map(normalizeWords);
  const used = new Set<number>();
  const problems: LogProblem[] = [];
  const find = (name: string, path: readonly PropertyKey[]) => {
    const index = names.indexOf(normalizeWords(name));
    if (index >= 0) used.add(index);
    else problems.push({ file: mappingFile, line: source.lineOf(path), ...explainAbsent(source.file) });
    return index < 0 ? undefined : index;
  };
  return { names, used, find, problems };
}

/** How one of our columns is read; none where the file does not have it. */
function planColumn(column: LogColumn, source: LogSource, header: Header, today: string): PlannedColumn[] {
  const { name, need, label, hint } = column;
  const missing = need === 'always' ? { rule: 'This cell is empty.', fix: `${label}: ${hint}` } : undefined;
  const parse = makeParser(column.cell, getCellOptions(source, name, today));
  const constant = source.constants[name];
  if (constant !== undefined) {
    const parsed = parse(constant);
    return [{ name, position: undefined, missing, read: () => parsed }];
  }
  const boxes = Object.entries(source.checkboxes[name] ?? {}).flatMap(([theirs, topic]) => {
    const index = header.find(theirs, ['checkboxes', name, theirs]);
    return index === undefined ? [] : [{ index, topic: topic as Topic }];
  });
  if (boxes[0]) return [{ name, position: boxes[0].index + 1, missing, read: (cells) => readBoxes(cells, boxes) }];
  const theirs = source.columns[name];
  const index = theirs === undefined ? findOwn(name, source, header) : header.find(theirs, ['columns', name]);
  if (index === undefined) return [];
  return [{ name, position: index + 1, missing, read: (cells) => parse(cells[index] ?? '') }];
}

/** Where a column of ours stands under its own name, unless the tool means something else by it. */
function findOwn(name: string, source: LogSource, { names, used }: Header): number | undefined {
  const index = isOfTool(name, source) ? -1 : names.indexOf(name);
  if (index < 0) return undefined;
  used.add(index);
  return index;
}

function isOfTool(name: string, { format }: LogSource): boolean {
  return exportFormats[format].adds.test(name) || exportFormats[format].personal.test(name);
}

interface Box {
  index: number;
  topic: Topic;
}

/** The choices whose boxes are ticked. */
function readBoxes(cells: readonly string[], boxes: readonly Box[]): Parsed {
  const ticks = boxes.map(({ index }) => (cells[index] ?? '').trim());
  if (ticks.some((tick) => /^(un)?checked$/i.test(tick))) return { value: undefined, refusal: labelExport };
  if (!ticks.every((tick) => /^[01]?$/.test(tick))) return { value: undefined, refusal: noTick };
  const topics = boxes.filter((_, i) => ticks[i] === '1').map(({ topic }) => topic);
  return topics.length === 0 ? blank : { value: [...new Set(topics)], refusal: undefined };
}

/** Keeps the rows that the mapping asks for under `only`. */
function planOnly({ only }: LogSource, header: Header): RowTest {
  const wanted = Object.entries(only).flatMap(([theirs, value]) => {
    const index = header.find(theirs, ['only', theirs]);
    return index === undefined ? [] : [{ index, value: normalizeWords(value) }];
  });
  return (cells) =>
    wanted.every(({ index, value }) => normalizeWords(cells[index] ?? '') === value) ? 'keep' : 'leave out';
}

/** The first answer that is not to keep the row. */
function joinTests(tests: readonly RowTest[]): RowTest {
  return (cells) => {
    for (const test of tests) {
      const verdict = test(cells);
      if (verdict !== 'keep') return verdict;
    }
    return 'keep';
  };
}

/** Columns that are neither ours nor known to the mapping: they may hold anything about anybody. */
function findUnknown({ names, used }: Header, source: LogSource): { name: string; column: number }[] {
  const ignored = new Set(source.ignore.map(normalizeWords));
  return names.flatMap((name, i) => {
    const isKnown = used.has(i) || ignored.has(name) || isOfTool(name, source);
    return isKnown ? [] : [{ name, column: i + 1 }];
  });
}

/** Whether unknown columns show that the file is of another kind than the mapping says. */
function explainForeign(unknown: readonly string[], { format }: LogSource, log: LogName): Refusal | undefined {
  if (format === 'redcap' && unknown.some((name) => redcapLabels.has(name))) return labelExport;
  const guess = format === 'plain' ? guessFormat(unknown) : undefined;
  return guess && explainGuess(guess, log);
}

function findMissing(columns: readonly PlannedColumn[], source: LogSource, log: LogHead): LogProblem[] {
  const { file, duplicates, lineOf } = source;
  const present = new Set(columns.map(({ name }) => name));
  const all = getColumns(log);
  const needed = all.filter(({ need }) => need === 'always' || need === 'held').map(({ name }) => name);
  const oneOf = all.filter(({ need }) => need === 'one').map(({ name }) => name);
  const missing = [
    ...needed.filter((name) => !present.has(name)),
    ...(oneOf.length > 0 && !oneOf.some((name) => present.has(name)) ? [listWords(oneOf, 'or')] : []),
  ];
  const lacking = missing.length > 0 ? explainMissing(missing) : log.checkColumns?.(present);
  if (lacking) return [{ file, line: 1, ...lacking }];
  const isNameless = duplicates === 'latest' && log.entryColumn !== undefined && !present.has(log.entryColumn);
  return isNameless
    ? [{ file: mappingFile, line: lineOf(['duplicates']), ...explainLatest(log.entryColumn ?? '') }]
    : [];
}

function explainAbsent(file: string): Refusal {
  return {
    rule: `${file} has no column of this name.`,
    fix: 'Copy the name from the first line of the file as it stands there.',
  };
}

function explainGuess(guess: keyof typeof exportFormats, log: LogName): Refusal {
  return {
    rule: `This looks like an export of ${exportFormats[guess].label}.`,
    fix: `Write into mapping.yml, under ${log}: format: ${guess}, and under columns which of its columns are ours.`,
  };
}

/** Says where an unknown column stands, never what it is called; at most which of our names it resembles. */
function explainUnknown(name: string, column: number, free: readonly string[]): Refusal {
  const close = free.find((ours) => leven(name, ours) <= 2);
  return {
    rule: `Column ${column} is not known.${close ? ` Did you mean ${close}?` : ''}`,
    fix: 'Delete it, or name it in mapping.yml: under columns if it is one of ours, under ignore if not.',
  };
}

function explainMissing(missing: readonly string[]): Refusal {
  return {
    rule: `The first line lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${listWords(missing, 'and')}.`,
    fix: 'Add what is missing, or say under columns in mapping.yml what it is called in this file.',
  };
}

function explainLatest(column: string): Refusal {
  return {
    rule: `Without the column ${column} nobody can tell which row corrects which.`,
    fix: 'Add the column, or write duplicates: refuse or keep.',
  };
}

const noTick: Refusal = {
  rule: 'A box of this row is neither ticked (1) nor empty (0).',
  fix: 'Export the codes, not the words.',
};
