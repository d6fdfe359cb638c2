import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Contributions, ShareCell, System } from '../../../src/stats/core/system.ts';
import { getInsiders, type Insider } from '../../../src/stats/protect/insiders.ts';
import type { Need } from '../../../src/stats/protect/need.ts';
import { makeCount, policy } from '../support/tables.ts';

const mentors = (amounts: Readonly<Record<string, number>>): Contributions => new Map(Object.entries(amounts));

const makeSystem = (...cells: Cell[]): System => ({ cells, relations: [], policy });

/** Encounters of a month: those held and those that fell through, by mentor. */
function makeHeld(held: Readonly<Record<string, number>>, missed: Readonly<Record<string, number>>): ShareCell {
  const [contributions, restContributions] = [mentors(held), mentors(missed)];
  const [value, rest] = [contributions, restContributions].map((all) =>
    [...all.values()].reduce((sum, amount) => sum + amount, 0),
  ) as [number, number];
  const place = { id: 'held', table: 't', block: 'held', shows: 'count' } as const;
  return { kind: 'share', ...place, value, of: value + rest, contributions, restContributions };
}

/** What each insider knows of one cell, in the order in which they stand behind cells. */
const getKnown = (system: System, id: string) => getInsiders(system).map(({ knows }) => knows.get(id));

const small: Need = { reason: 'small', atMost: 1, atLeast: 6, width: 5 };

describe('insiders', () => {
  it('are everybody who stands behind a cell or behind what is left of it, each of them once', () => {
    const system = makeSystem(
      makeCount('a', 3, { contributions: mentors({ M1: 2, M2: 1 }) }),
      makeCount('b', 2, { contributions: mentors({ M2: 2 }) }),
      makeHeld({ M1: 3 }, { M3: 1 }),
    );
    expect(getInsiders(system).map(({ knows }) => [...knows.keys()])).toEqual([['a', 'held'], ['a', 'b'], ['held']]);
  });

  it('are nobody where it is not known who stands behind a cell, or it is a mean', () => {
    const mean = { id: 'm', table: 't', block: 'm', value: 60, of: 20, steps: 1, lowest: 1, highest: 5 } as const;
    expect(getInsiders(makeSystem(makeCount('a', 3), { kind: 'mean', ...mean }))).toEqual([]);
  });
});

describe('an insider knows', () => {
  it('that it is no less than their own part', () => {
    const system = makeSystem(makeCount('a', 10, { contributions: mentors({ M1: 3, M2: 7 }) }));
    expect(getKnown(system, 'a')).toEqual([
      { from: 3, to: Infinity },
      { from: 7, to: Infinity },
    ]);
  });

  it('all of a cell that they stand behind alone', () => {
    const system = makeSystem(makeCount('a', 12, { contributions: mentors({ M1: 12 }) }));
    expect(getKnown(system, 'a')).toEqual([{ from: 12, to: 12 }]);
  });

  it('that no more took place than all but what did not for them', () => {
    const system = makeSystem(makeHeld({ M1: 6, M2: 5, M3: 9 }, { M1: 1, M4: 1 }));
    expect(getKnown(system, 'held')).toEqual([
      { from: 6, to: 21 },
      { from: 5, to: 22 },
      { from: 9, to: 22 },
      { from: 0, to: 21 },
    ]);
  });

  it('not that nobody else missed any', () => {
    expect(getKnown(makeSystem(makeHeld({ M1: 10, M2: 10 }, { M1: 2 })), 'held')[0]).toEqual({ from: 10, to: 20 });
  });

  it('nothing of a cell that they have no part in', () => {
    const system = makeSystem(
      makeCount('a', 10, { contributions: mentors({ M1: 10 }) }),
      makeCount('b', 3, { contributions: mentors({ M2: 2, M3: 1 }) }),
    );
    const [first] = getInsiders(system);
    expect(first?.knows.has('b')).toBe(false);
    expect(first?.adapt(makeCount('b', 3), small)).toBe(small);
  });
});

describe('an insider must be left', () => {
  const adapt = (cell: Cell, need: Need) => getInsiders(makeSystem(cell))[0]?.adapt(cell, need);

  it('with nothing, of a cell that they know', () => {
    expect(adapt(makeCount('a', 3, { contributions: mentors({ M1: 3 }) }), small)).toBeUndefined();
  });

  it('with the same doubt, beyond their own part', () => {
    const own = (part: number) => makeCount('a', part + 1, { contributions: mentors({ M1: part, M2: 1 }) });
    expect(adapt(own(1), small)).toEqual(small);
    expect(adapt(own(3), small)).toEqual({ ...small, atMost: 3, width: 3 });
    // Even where their own part is more than small, they must not know that there was nothing else.
    expect(adapt(own(8), small)).toEqual({ ...small, atMost: 8, atLeast: 9, width: 1 });
  });

  it('with the same doubt, within what they may take for possible', () => {
    const held = makeHeld({ M1: 2, M2: 1 }, { M1: 3, M2: 2 });
    expect(adapt(held, small)).toEqual({ ...small, atMost: 2, atLeast: 5, width: 3 });
  });

  it('with as wide a doubt as there can be', () => {
    const wide: Need = { reason: 'few-contributors', width: 4 };
    expect(adapt(makeHeld({ M1: 2, M2: 8 }, { M1: 1 }), wide)).toEqual(wide);
    expect(adapt(makeHeld({ M1: 8, M2: 1 }, { M1: 1, M2: 1 }), wide)).toEqual({ ...wide, width: 2 });
  });
});

it('what an insider must be left with can always be had, and is always a doubt', () => {
  const amounts = fc.array(fc.nat(9), { minLength: 2, maxLength: 4 });
  const name = (list: readonly number[]) =>
    Object.fromEntries(list.flatMap((amount, i) => (amount > 0 ? [[`M${i}`, amount]] : [])));
  const ends = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const hasNeed = (cell: ShareCell, insider: Insider, need: Need) => {
    const own = insider.knows.get(cell.id) ?? { from: 0, to: cell.of };
    const adapted = insider.adapt(cell, need);
    if (own.from === own.to) {
      expect(adapted).toBeUndefined();
      return;
    }
    const { atMost = Infinity, atLeast = -Infinity, width = NaN } = adapted ?? {};
    expect(own.from).toBeLessThanOrEqual(atMost);
    expect(own.to).toBeGreaterThanOrEqual(atLeast);
    expect(own.to - own.from).toBeGreaterThanOrEqual(width);
    expect(width).toBeGreaterThanOrEqual(1);
  };
  fc.assert(
    fc.property(amounts, amounts, ends, (held, missed, [atMost, atLeast]) => {
      const cell = makeHeld(name(held), name(missed));
      const needs: Need[] = [
        { reason: 'small', width: Math.max(1, atLeast - atMost) },
        { reason: 'small', atMost, atLeast, width: Math.max(1, atLeast - atMost) },
      ];
      for (const insider of getInsiders(makeSystem(cell))) needs.forEach((need) => { hasNeed(cell, insider, need); }); // prettier-ignore
    }),
    { seed: 2026, numRuns: 500 },
  );
});
