import { describe, expect, test } from 'vitest';
import type { CountCell, Release, ShareCell, System } from '../../src/stats/core/system.ts';
import { protect } from '../../src/stats/protect/protect.ts';
import { printAllBut } from './support/releases.ts';
import { makeRow, policy, sumsTo } from './support/tables.ts';

/**
 * Whoever has the program can run it on every table there could be, and keep those that come out as the published one
 * did (Minami and Abe 2019). What these have in common is then known.
 */
interface Candidates {
  /** How the release looks, for the report of a failure. */
  shown: string;
  values: readonly (readonly number[])[];
}

describe('a reader who replays the program on every row of counts', () => {
  test.each([
    [3, 20],
    [4, 16],
    [5, 11],
    [6, 9],
  ])('of %i cells and a total up to %i learns no more of a small one than that it may be small', (length, most) => {
    expect(findLeaks(group([...getRows(length, most)], (row) => protect(makeRow(row)).release))).toEqual([]);
  });

  test('would learn more if the partner were the smallest other cell', () => {
    const leaks = findLeaks(group([...getRows(4, 16)], (row) => hideWithSmallest(makeRow(row))));
    expect(leaks.length).toBeGreaterThan(0);
  });
});

describe('a reader who replays the program on every row of shares', () => {
  test.each([
    [2, 22],
    [3, 12],
    [4, 10],
    [3, 9],
    [3, 8],
    [2, 6],
    [4, 6],
  ])('%i shares of %i', (length, of) => {
    const candidates = group([...getRows(length, Infinity, of)], (row) => protect(makeShares(row, of)).release);
    expect(findLeaks(candidates, of)).toEqual([]);
    expect(findLeaks(mirror(candidates, of), of)).toEqual([]);
  });
});

function group(rows: readonly number[][], release: (row: readonly number[]) => Release): Candidates[] {
  const same = Map.groupBy(rows, (row) => describeCells(release(row)));
  return [...same].map(([shown, values]) => ({ shown, values }));
}

/** The parts that are left of the wholes, seen the same way. */
function mirror(candidates: readonly Candidates[], of: number): Candidates[] {
  return candidates.map(({ shown, values }) => ({ shown, values: values.map((row) => row.map((part) => of - part)) }));
}

/**
 * Releases by which a cell that may be small is known to be more, or less, than that: 1 and 4 must both be possible. Of
 * a whole of less than ten, where few on one side and few on the other overlap, as many values must be left.
 */
function findLeaks(candidates: readonly Candidates[], of = Infinity): string[] {
  return candidates.flatMap(({ shown, values }) =>
    (values[0] ?? []).flatMap((_, i) => {
      const own = new Set(values.map((row) => row[i] ?? NaN));
      const isSmall = [...own].some((value) => value >= 1 && value < policy.minCell);
      const isWide = of < 2 * policy.minCell && own.size >= policy.minCell - 1;
      const isOpen = isWide || (own.has(1) && own.has(policy.minCell - 1));
      return isSmall && !isOpen ? [`${shown}: cell ${i} is one of ${[...own].join(', ')}`] : [];
    }),
  );
}

function describeCells({ figures }: Release): string {
  return [...figures.values()]
    .map((figure) =>
      figure.is === 'hidden' ? '*' : figure.is === 'exact' ? figure.value : `${figure.from}-${figure.to}`,
    )
    .join(' ');
}

/** Every row of numbers with a total of at most so much, none of them over `of`. */
function* getRows(length: number, most: number, of = most): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (let value = 0; value <= Math.min(most, of); value += 1) {
    for (const rest of getRows(length - 1, most - value, of)) yield [value, ...rest];
  }
}

/** A foil: hides small cells and, as a partner, the smallest of the others. */
function hideWithSmallest(row: System): Release {
  const parts = row.cells.filter((cell): cell is CountCell => cell.kind === 'count' && cell.id !== 'total');
  const small = parts.filter(({ value }) => value >= 1 && value < policy.minCell);
  const others = parts.filter((part) => !small.includes(part) && part.value > 0);
  const partner = others.toSorted((a, b) => a.value - b.value).slice(0, small.length === 1 ? 1 : 0);
  return printAllBut(row, ...[...small, ...partner].map(({ id }) => id));
}

/** Months of a small program: so many of those planned, in blocks of two, and their sum. */
function makeShares(values: readonly number[], of: number): System {
  const last = Math.max(0, Math.floor(values.length / 2) - 1);
  const make = (id: string, value: number, whole: number, block: string): ShareCell => ({
    kind: 'share',
    id,
    table: 'table',
    block,
    value,
    of: whole,
    shows: 'count',
  });
  const parts = values.map((value, i) => make(`c${i}`, value, of, `block ${Math.min(Math.floor(i / 2), last)}`));
  const sum = values.reduce((total, value) => total + value, 0);
  const total: ShareCell = { ...make('total', sum, of * values.length, 'total'), isSum: true };
  return { cells: [...parts, total], relations: [sumsTo('total', parts.map(({ id }) => id))], policy }; // prettier-ignore
}
