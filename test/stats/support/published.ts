import { getRowKey, type Figure, type TableName } from '../../../src/schemas/statistics.ts';
import type { Publication } from '../../../src/stats/publish/publish.ts';
import type { Encounter } from '../../../src/stats/read/records.ts';
import { makeLogs, type Logs } from './logs.ts';

/** A figure of a publication, by its table, what its row is about, and its name. */
export function getFigure(
  { statistics }: Publication,
  table: TableName,
  key: string,
  measure: string,
): Figure | undefined {
  const rows: readonly Readonly<Record<string, unknown>>[] = statistics.tables[table];
  return rows.find((row) => getRowKey(row) === key)?.[measure] as Figure | undefined;
}

/** Whole numbers from the first to the second. */
export const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Groups of seven, of which only so many meet in May; all mentees come then. */
export function meetInMay(groups: number, meeting: number): Logs {
  const logs = makeLogs(groups);
  const encounters = logs.encounters
    .filter(({ month, group }) => month !== '2024-05' || Number(group.slice(1)) < meeting)
    .map((each): Encounter => (each.month === '2024-05' ? { ...each, attended: 7 } : each));
  return { ...logs, encounters };
}
