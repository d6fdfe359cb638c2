import { expect, it } from 'vitest';
import { audit } from '../../src/stats/audit/audit.ts';
import type { Release, System } from '../../src/stats/core/system.ts';
import { protect } from '../../src/stats/protect/protect.ts';
import { printAllBut } from './support/releases.ts';
import { makeGrid, makeRow } from './support/tables.ts';

/** How much the fixed blocks cost: cells hidden, and the fewest with which the audit passes. */
it.each<[string, System, { hidden: number; fewest: number }]>([
  ['a row with one small cell', makeRow([6, 3, 16, 15]), { hidden: 2, fewest: 2 }],
  ['a row with two small cells far apart', makeRow([3, 16, 15, 2, 20, 11]), { hidden: 4, fewest: 2 }],
  ['a row of small cells', makeRow([1, 1, 20, 15]), { hidden: 4, fewest: 3 }],
])('%s', async (_, system, expected) => {
  const { hiddenFor } = protect(system);
  expect({ hidden: hiddenFor.size, fewest: await findFewest(system, hiddenFor.size) }).toEqual(expected);
});

it('a small cell in a table with all totals takes a rectangle with it, which is the fewest there can be', () => {
  const table = makeGrid([[3, 12, 14, 30], [20, 16, 11, 22], [9, 13, 17, 19], [25, 8, 10, 12]]); // prettier-ignore
  expect([...protect(table).hiddenFor.keys()].sort()).toEqual(['r0c0', 'r0c1', 'r1c0', 'r1c1']);
});

/** Tries every set of cells, smaller sets first. */
async function findFewest(system: System, enough: number): Promise<number> {
  const ids = system.cells.map(({ id }) => id);
  for (let size = 0; size < enough; size += 1) {
    for (const hidden of choose(ids, size)) {
      if (await passes(system, printAllBut(system, ...hidden))) return size;
    }
  }
  return enough;
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
