import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, CountCell, ShareCell, System } from '../../../src/stats/core/system.ts';
import { createBoard } from '../../../src/stats/protect/board.ts';
import { findNextBlocks } from '../../../src/stats/protect/grow.ts';
import { getInsiders, type Insider } from '../../../src/stats/protect/insiders.ts';
import { neighborNeed, type Need } from '../../../src/stats/protect/need.ts';
import { createReader } from '../../../src/stats/protect/reader.ts';
import { makeCount, makeGrid, makeRow, makeSum, policy, sumsTo } from '../support/tables.ts';

const { minCell } = policy;

interface Circumstances {
  /** Blocks that growth has hidden before. */
  hidden?: readonly string[];
  /** Whose knowledge gives the cell away. */
  insider?: Insider | undefined;
  need?: Need;
}

/** What is hidden next for the sake of a cell, on a real board and with a reader who solves what it shows. */
function grow(system: System, id: string, { hidden = [], insider, need }: Circumstances = {}): string[] {
  const board = createBoard(system);
  board.hideBlocks(hidden);
  const reader = createReader(system, board.figures, []);
  const cell = system.cells.find((each) => each.id === id);
  if (!cell) throw new Error(`There is no cell ${id}.`);
  const own = need ?? board.getNeed(cell) ?? neighborNeed;
  // A cell that is in doubt asks for nothing.
  expect(reader.isUncertain(id, own, { ...(insider && { knows: insider.knows }) })).toBe(false);
  return findNextBlocks({ cell, need: own, ...(insider && { insider }) }, { system, board, reader });
}

const large = fc.integer({ min: minCell, max: 400 });
const small = fc.integer({ min: 1, max: minCell - 1 });
const runs = { seed: 2026, numRuns: 100 };

describe('in a row, the next block', () => {
  it.each([
    ['after the one of the cell', [1, 1, 20, 15, 20, 20], 'c0', 'block 1'],
    ['wherever the cell stands', [20, 15, 1, 1, 20, 20], 'c2', 'block 2'],
    ['from the start, where it is the last', [20, 15, 20, 20, 1, 1], 'c4', 'block 0'],
  ])('is the one %s', (_, values, id, block) => {
    expect(grow(makeRow(values), id)).toEqual([block]);
  });

  it('is the next that shows something', () => {
    expect(grow(makeRow([1, 1, 0, 0, 20, 20]), 'c0', { hidden: ['block 1'] })).toEqual(['block 2']);
  });

  it('is the total, where nothing else is left', () => {
    expect(grow(makeRow([1, 1, 1, 2]), 'c0')).toEqual(['total']);
  });

  it('is none, where nothing at all is left', () => {
    const row = makeRow([1, 1, 1, 2]);
    const atMost = { id: 'at most', terms: [{ cell: 'total', times: 1 }], is: '<=', to: 9 } as const;
    const limited = { ...row, relations: [...row.relations, atMost] };
    expect(grow(limited, 'c0', { hidden: ['total'], need: { reason: 'small', width: 10 } })).toEqual([]);
  });

  it('does not follow the values that may be hidden', () => {
    const others = fc.array(large, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.tuple(small, small), others, others, (own, after, again) => {
        fc.pre(own[0] + own[1] <= minCell);
        const length = Math.min(after.length, again.length);
        const choose = (values: readonly number[]) => grow(makeRow([...own, ...values.slice(0, length)]), 'c0');
        const blocks = choose(after);
        expect(blocks).toEqual([length > 1 ? makeRow([...own, ...after.slice(0, length)]).cells[2]?.block : 'total']);
        expect(choose(again)).toEqual(blocks);
        expect(choose(after.slice(0, length).toReversed())).toEqual(blocks);
      }),
      runs,
    );
  });
});

describe('of two sums that a cell is part of', () => {
  /** A cell with a hidden partner in each sum; a partner that is large itself leaves the cell in doubt. */
  const makeTwoSums = ([a, b]: readonly [number, number], others: readonly number[]): System => {
    const own = { block: 'own' };
    const parts = others.map((value, i) => makeCount(`part ${i}`, value, { block: `block ${i}` }));
    const [first, second] = [parts.slice(0, 2), parts.slice(2)];
    const sum = (cells: readonly CountCell[]) => cells.reduce((all, { value }) => all + value, 0);
    const ids = (cells: readonly CountCell[]) => cells.map(({ id }) => id);
    return {
      cells: [
        makeCount('cell', 1, own),
        makeCount('a', a, { ...own, isZeroSensitive: true }),
        makeCount('b', b, { ...own, isZeroSensitive: true }),
        ...parts,
        makeCount('first', 1 + a + sum(first)),
        makeCount('second', 1 + b + sum(second)),
      ],
      relations: [sumsTo('first', ['cell', 'a', ...ids(first)]), sumsTo('second', ['cell', 'b', ...ids(second)])],
      policy,
    };
  };

  it.each<[string, readonly [number, number], string[]]>([
    ['the first, if it alone gives the cell away', [1, 9], ['block 0']],
    ['the second, if it alone does', [9, 1], ['block 2']],
    ['both, if each does', [1, 0], ['block 0', 'block 2']],
  ])('%s, goes on, whatever else stands there', (_, partners, blocks) => {
    fc.assert(
      fc.property(fc.array(large, { minLength: 4, maxLength: 4 }), (others) => {
        expect(grow(makeTwoSums(partners, others), 'cell')).toEqual(blocks);
      }),
      runs,
    );
  });
});

describe('in a table with all totals', () => {
  /** Four by four, where the cells of the first square are hidden for their values. */
  const makeTable = (square: readonly number[], others: readonly number[]) => {
    const next = others.values();
    const size = [0, 1, 2, 3];
    const isInSquare = (i: number, j: number) => i < 2 && j < 2;
    return makeGrid(
      size.map((i) => size.map((j) => (isInSquare(i, j) ? square[2 * i + j] : next.next().value) ?? NaN)),
    );
  };
  const others = fc.array(large, { minLength: 12, maxLength: 12 });

  it.each([[[1, 1, 9, 9]], [[1, 9, 1, 9]], [[1, 1, 1, 9]]])('with %j in a square, only these matter', (square) => {
    const blocks = new Set<string>();
    fc.assert(
      fc.property(others, (values) => {
        blocks.add(grow(makeTable(square, values), 'r0c0').join());
        blocks.add(grow(makeTable(square, values.toReversed()), 'r0c0').join());
        expect(blocks.size).toBe(1);
      }),
      runs,
    );
    expect([...blocks][0]).toMatch(/^square/);
  });
});

describe('where the relations of a cell are used up', () => {
  it('those of its neighbors go on', () => {
    const chain: System = {
      ...makeSum('first', [makeCount('a', 1, { block: 'own' }), makeCount('b', 1, { block: 'own' })]),
      policy,
    };
    const linked: System = {
      cells: [...chain.cells, makeCount('second', 9), makeCount('all', 11), makeCount('third', 30)],
      relations: [...chain.relations, sumsTo('all', ['first', 'second'])],
      policy,
    };
    expect(grow(linked, 'a', { hidden: ['first'] })).toEqual(['second']);
    expect(grow(linked, 'a', { hidden: ['first', 'second'], need: { reason: 'small', width: 12 } })).toEqual(['all']);
  });
});

describe('what an insider knows', () => {
  const by = (who: string, amount: number) => new Map([[who, amount]]);
  const three = (amount: number) => new Map([['M7', amount - 2], ['M8', 1], ['M9', 1]]); // prettier-ignore
  const makeTwoMentors = (others: readonly number[]): System => ({
    ...makeSum('total', [
      makeCount('a', 12, { block: 'own', contributions: by('M1', 12) }),
      makeCount('b', 9, { block: 'own', contributions: by('M2', 9) }),
      ...others.map((value, i) =>
        makeCount(`other ${i}`, value, { block: `pair ${Math.floor(i / 2)}`, contributions: three(value) }),
      ),
    ]),
    policy,
  });

  it('is made up for by the next block as well, whatever its values', () => {
    fc.assert(
      fc.property(fc.array(large, { minLength: 4, maxLength: 4 }), (others) => {
        const system = makeTwoMentors(others);
        const [first] = getInsiders(system);
        expect(grow(system, 'b', { insider: first })).toEqual(['pair 0']);
      }),
      runs,
    );
  });

  it('decides which of two sums goes on', () => {
    const own = (id: string, value: number, who: string) =>
      makeCount(id, value, { block: 'own', contributions: by(who, value) });
    const [a, b, c] = [own('a', 12, 'M1'), own('b', 9, 'M2'), own('c', 9, 'M3')];
    const [d, e] = [makeCount('d', 20), makeCount('e', 20)];
    const system: System = {
      cells: [a, b, c, d, e, makeCount('first', 38), makeCount('second', 41)],
      // The first sum leaves as much open about b as before; it is the second that tells whoever knows a.
      relations: [sumsTo('first', ['b', 'c', 'd']), sumsTo('second', ['b', 'a', 'e'])],
      policy,
    };
    const [first] = getInsiders(system);
    expect(grow(system, 'b', { insider: first })).toEqual(['e']);
  });
});

describe('a relation that only limits a cell', () => {
  const limit = (...[most, ...parts]: CountCell[]): System => {
    const terms = [{ cell: most?.id ?? '', times: 1 }, ...parts.map(({ id }) => ({ cell: id, times: -1 }))];
    return { cells: [...parts, ...(most ? [most] : [])], relations: [{ id: 'limit', terms, is: '>=', to: 0 }], policy };
  };

  it('is loosened at its limit, not at the other parts', () => {
    // Of at most 3 in all, one that is hidden cannot be 4.
    const system = limit(makeCount('most', 3, { isPublic: true }), makeCount('a', 2), makeCount('b', 0));
    expect(grow(system, 'a')).toEqual(['most']);
  });
});

describe('a band that is given away', () => {
  const month = (id: string, value: number, extra: Partial<ShareCell> = {}): ShareCell => ({
    kind: 'share',
    id,
    table: 'table',
    block: `pair ${id}`,
    value,
    of: 22,
    shows: 'count',
    ...extra,
  });
  const year = (of: number, months: readonly ShareCell[]): Cell => {
    const value = months.reduce((sum, each) => sum + each.value, 0);
    return { ...month('year', value, { block: 'year', of }), isSum: true };
  };

  it('is hidden with its own block, where its own table gives it away', () => {
    // 21, 17 and 17 of 22: the sum of the three is exact and tells of the first.
    const months = [month('a', 21), month('b', 17), month('c', 17)];
    const system = { cells: [...months, year(66, months)], relations: [sumsTo('year', ['a', 'b', 'c'])], policy };
    expect(grow(system, 'a')).toEqual(['pair a']);
  });

  it('stays, where another table gives it away: that one gives way', () => {
    const held = month('held', 21);
    const topic = month('topic', 20, { table: 'topics', block: 'topics', of: 40 });
    const terms = [{ cell: 'held', times: 1 }, { cell: 'topic', times: -1 }]; // prettier-ignore
    const relations = [{ id: 'topic of all', terms, is: '>=', to: 0 } as const];
    expect(grow({ cells: [held, topic], relations, policy }, 'held')).toEqual(['topics']);
  });

  it('and so it is, whatever the others hold', () => {
    const held = fc.integer({ min: minCell, max: 22 - minCell });
    fc.assert(
      fc.property(fc.array(held, { minLength: 2, maxLength: 5 }), (values) => {
        const months = [month('a', 21), ...values.map((value, i) => month(`m${i}`, value))];
        const ids = months.map(({ id }) => id);
        const system = { cells: [...months, year(22 * ids.length, months)], relations: [sumsTo('year', ids)], policy };
        expect(grow(system, 'a')).toEqual(['pair a']);
      }),
      runs,
    );
  });
});
