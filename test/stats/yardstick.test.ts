import { describe, expect, it } from 'vitest';
import { audit } from '../../src/stats/audit/audit.ts';
import { findSecret } from '../../src/stats/audit/secrets.ts';
import type { Cell, Release, System } from '../../src/stats/core/system.ts';
import { protect } from '../../src/stats/protect/protect.ts';
import { makeRandom } from '../support/random.ts';
import { findFewest } from './support/fewest.ts';
import { printAllBut } from './support/releases.ts';
import { makeGrid, makeRow } from './support/tables.ts';

/** How much the fixed blocks cost: cells hidden, and the fewest with which the audit passes. */
it.each<[string, System, { hidden: number; fewest: number }]>([
  ['a row with one small cell', makeRow([6, 3, 16, 15]), { hidden: 2, fewest: 2 }],
  ['a row with two small cells far apart', makeRow([3, 16, 15, 2, 20, 11]), { hidden: 4, fewest: 2 }],
  ['a row of small cells', makeRow([1, 1, 20, 15]), { hidden: 4, fewest: 3 }],
])('%s', async (_, system, expected) => {
  const { hiddenFor } = protect(system);
  expect({ hidden: hiddenFor.size, fewest: (await findFewest(system)).length }).toEqual(expected);
});

it('a small cell in a table with all totals takes a rectangle with it, which is the fewest there can be', async () => {
  const table = makeGrid([[3, 12, 14, 30], [20, 16, 11, 22], [9, 13, 17, 19], [25, 8, 10, 12]]); // prettier-ignore
  expect([...protect(table).hiddenFor.keys()].sort()).toEqual(['r0c0', 'r0c1', 'r1c0', 'r1c1']);
  expect(await findFewest(table)).toHaveLength(4);
});

describe.each([
  [3, 4],
  [4, 4],
])('in tables of %i by %i with all totals, of which one cell in five is small', (rows, columns) => {
  const tables = Array.from({ length: 24 }, (_, seed) => makeTable(rows, columns, seed));

  it('hides at most twice as many cells as the fewest there can be, and in no table more than four times', async () => {
    const counts: { hidden: number; fewest: number }[] = [];
    for (const table of tables) {
      counts.push({ hidden: protect(table).hiddenFor.size, fewest: (await findFewest(table)).length });
    }
    const sum = (name: 'hidden' | 'fewest') => counts.reduce((all, count) => all + count[name], 0);
    // The fewest are what the audit asks for; beyond that, the blocks keep a reader who replays the program in doubt.
    expect(sum('hidden')).toBeGreaterThan(sum('fewest'));
    expect(sum('hidden') / sum('fewest')).toBeLessThanOrEqual(2);
    expect(Math.max(...counts.map(({ hidden, fewest }) => hidden / Math.max(1, fewest)))).toBeLessThanOrEqual(4);
    expect(counts.filter(({ hidden, fewest }) => hidden < fewest)).toEqual([]);
  });
});

describe('the fewest', () => {
  const tables = Array.from({ length: 8 }, (_, seed) => makeTable(4, 4, seed));

  it('pass the audit', async () => {
    for (const table of tables)
      expect(await passes(table, printAllBut(table, ...(await findFewest(table))))).toBe(true);
  });

  it.each<[string, System]>([
    ['a row', makeRow([3, 16, 15, 2, 20, 11])],
    ['a row of small cells', makeRow([1, 1, 20, 15])],
    ['a row where nothing is small', makeRow([7, 16, 15, 9])],
    ['a table', makeGrid([[3, 12], [20, 16]])], // prettier-ignore
    ['a table with two small cells', makeGrid([[1, 9, 0], [9, 1, 30]])], // prettier-ignore
    ['a table with a small total', makeGrid([[1, 2], [12, 9]])], // prettier-ignore
  ])('are as few as there are found by trying every set of cells: %s', async (_, system) => {
    expect((await findFewest(system)).length).toBe(await tryEverySet(system));
  });
});

function makeTable(rows: number, columns: number, seed: number): System {
  const random = makeRandom(seed);
  const draw = () => (random.chance(1 / 5) ? random.int(1, 4) : random.int(5, 40));
  return makeGrid(Array.from({ length: rows }, () => Array.from({ length: columns }, draw)));
}

/** The size of the smallest set of cells with which the audit passes, smaller sets first; secrets are in all of them. */
async function tryEverySet(system: System): Promise<number> {
  const isOpen = (cell: Cell) => findSecret(cell, system.policy) === undefined;
  const secrets = system.cells.filter((cell) => !isOpen(cell)).map(({ id }) => id);
  const others = system.cells.filter(isOpen).map(({ id }) => id);
  for (let size = 0; size < others.length; size += 1) {
    for (const hidden of choose(others, size)) {
      if (await passes(system, printAllBut(system, ...secrets, ...hidden))) return secrets.length + size;
    }
  }
  return system.cells.length;
}

async function passes(system: System, release: Release): Promise<boolean> {
  return (await audit(system, release)).passed;
}

function* choose(ids: readonly string[], size: number): Generator<string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [i, id] of ids.entries()) {
    for (const rest of choose(ids.slice(i + 1), size - 1)) yield [id, ...rest];
  }
}
