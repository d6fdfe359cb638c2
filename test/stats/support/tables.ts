import type { CountCell, MeanCell, Policy, Relation, ShareCell, System } from '../../../src/stats/core/system.ts';

/** The usual rules. */
export const policy: Policy = { minGroup: 10, minCell: 5, minMentors: 3, minPercentGroup: 20 };

type Extra = Partial<Omit<CountCell, 'id' | 'kind' | 'value'>>;

export function makeCount(id: string, value: number, extra: Extra = {}): CountCell {
  return { kind: 'count', id, table: 'table', block: id, value, ...extra };
}

/** A part that is counted. */
export function makeShare(value: number, of: number, extra: Partial<ShareCell> = {}): ShareCell {
  return { kind: 'share', id: 's', table: 't', block: 's', value, of, shows: 'count', ...extra };
}

/** A mean of whole answers from 1 to 5. */
export function makeMean(value: number, of: number, extra: Partial<MeanCell> = {}): MeanCell {
  return { kind: 'mean', id: 'm', table: 't', block: 'm', value, of, steps: 1, lowest: 1, highest: 5, ...extra };
}

/** Who stands behind a cell: `by(3, 1)` are two people, one with 3 and one with 1. */
export function by(...amounts: number[]): ReadonlyMap<string, number> {
  return new Map(amounts.map((amount, i) => [`person ${i + 1}`, amount]));
}

/** Parts and their sum, with a relation that says so. */
export function makeSum(
  total: string,
  parts: readonly CountCell[],
  extra: Extra = {},
): Pick<System, 'cells' | 'relations'> {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  return {
    cells: [...parts, makeCount(total, value, extra)],
    relations: [
      sumsTo(
        total,
        parts.map(({ id }) => id),
      ),
    ],
  };
}

/** The relation of parts and their sum. */
export function sumsTo(total: string, parts: readonly string[]): Relation {
  return {
    id: `sum of ${total}`,
    terms: [...parts.map((cell) => ({ cell, times: 1 })), { cell: total, times: -1 }],
    is: '=',
    to: 0,
  };
}

/** One row of numbers and its total; neighbors form blocks of two, the last one of three where the number is odd. */
export function makeRow(values: readonly number[], extra: Extra = {}): System {
  const last = Math.floor(values.length / 2) - 1;
  const parts = values.map((value, i) =>
    makeCount(`c${i}`, value, { block: `block ${Math.min(Math.floor(i / 2), last)}`, ...extra }),
  );
  return { ...makeSum('total', parts), policy };
}

/** Rows and columns with all totals; squares of two by two form blocks, as do pairs of totals. */
export function makeGrid(values: readonly (readonly number[])[], extra: Extra = {}): System {
  const columns = values[0]?.map((_, j) => j) ?? [];
  const pair = (i: number) => Math.floor(i / 2);
  const inner = values.flatMap((row, i) =>
    row.map((value, j) => makeCount(`r${i}c${j}`, value, { block: `square ${pair(i)} ${pair(j)}`, ...extra })),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const rowTotals = values.map((row, i) => makeCount(`r${i}`, sum(row), { block: `rows ${pair(i)}` }));
  const columnTotals = columns.map((j) =>
    makeCount(`c${j}`, sum(values.map((row) => row[j] ?? 0)), { block: `columns ${pair(j)}` }),
  );
  const all = makeCount('all', sum(rowTotals.map(({ value }) => value)));
  return {
    cells: [...inner, ...rowTotals, ...columnTotals, all],
    relations: [
      ...values.map((_, i) =>
        sumsTo(
          `r${i}`,
          columns.map((j) => `r${i}c${j}`),
        ),
      ),
      ...columns.map((j) =>
        sumsTo(
          `c${j}`,
          values.map((_, i) => `r${i}c${j}`),
        ),
      ),
      sumsTo(
        'all',
        rowTotals.map(({ id }) => id),
      ),
      sumsTo(
        'all',
        columnTotals.map(({ id }) => id),
      ),
    ].map((relation, i) => ({ ...relation, id: `relation ${i}` })),
    policy,
  };
}
