import type { LogColumn } from '../../schemas/logs.ts';
import type { Topic } from '../../schemas/vocabulary.ts';
import { blank, makeParser, type Parsed } from './cells.ts';
import { getColumns } from './columns.ts';
import { labelExport, makeRowTest, type RowTest } from './formats.ts';
import { findHeaderProblems } from './header-problems.ts';
import { makeHeader, type Header } from './header.ts';
import type { LogHead } from './log.ts';
import type { LogProblem, Refusal } from './problem.ts';
import { getCellOptions, type LogSource } from './source.ts';
import { normalizeWords } from './words.ts';

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

/** The plan for a file with these column names, or all that is wrong with them. */
export function makePlan(
  names: readonly string[],
  source: LogSource,
  log: LogHead,
  today: string,
): { plan: Plan | undefined; problems: LogProblem[] } {
  const header = makeHeader(names, source);
  const columns = getColumns(log.name).flatMap((column) => planColumn(column, source, header, today));
  const test = joinTests([planOnly(source, header), makeRowTest(source.format, names)]);
  const problems = findHeaderProblems(header, new Set(columns.map(({ name }) => name)), source, log);
  return { plan: problems.length === 0 ? { columns, test } : undefined, problems };
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
  const index = theirs === undefined ? header.findOwn(name) : header.find(theirs, ['columns', name]);
  if (index === undefined) return [];
  return [{ name, position: index + 1, missing, read: (cells) => parse(cells[index] ?? '') }];
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

const noTick: Refusal = {
  rule: 'A box of this row is neither ticked (1) nor empty (0).',
  fix: 'Export the codes, not the words.',
};
