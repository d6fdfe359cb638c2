import { describe, expect, test } from 'vitest';
import { audit, type Finding } from '../../src/stats/audit/audit.ts';
import type { MeanCell, Release, ShareCell, System } from '../../src/stats/core/system.ts';
import { protect } from '../../src/stats/protect/protect.ts';
import { printAllBut, withFigures } from './support/releases.ts';
import { by, makeCount, makeGrid, makeRow, makeSum, policy, sumsTo } from './support/tables.ts';

/** Attacks on tables, by the names of the reference on privacy: what is released without the guard, and what is found. */
interface Attack {
  name: string;
  system: System;
  /** The release that somebody would make who does not know of the attack. */
  release: Release;
  finding: Omit<Finding, 'table'>;
}

const attack = (name: string, system: System, hidden: string[], finding: Omit<Finding, 'table'>): Attack => ({
  name,
  system,
  release: printAllBut(system, ...hidden),
  finding,
});

const anybody = { who: 'anybody' } as const;

const alone = (who: string, amount: number) => new Map([[who, amount]]);
const three = (amount: number) => by(amount - 2, 1, 1);

const oneMentor: System = {
  ...makeSum('total', [
    makeCount('a', 12, { block: '1', contributions: alone('M1', 12) }),
    makeCount('b', 9, { block: '1', contributions: three(9) }),
    makeCount('c', 20, { block: '2', contributions: three(20) }),
    makeCount('d', 20, { block: '2', contributions: three(20) }),
  ]),
  policy,
};

const twoMentors: System = {
  ...makeSum('total', [
    makeCount('a', 12, { block: '1', contributions: alone('M1', 12) }),
    makeCount('b', 9, { block: '1', contributions: alone('M2', 9) }),
    makeCount('c', 20, { block: '2', contributions: three(20) }),
    makeCount('d', 20, { block: '2', contributions: three(20) }),
  ]),
  policy,
};

const minutes: System = {
  ...makeSum('total', [
    makeCount('a', 300, { block: '1', contributions: new Map([['M1', 250], ['M2', 40], ['M3', 10]]) }), // prettier-ignore
    makeCount('b', 260, { block: '1', contributions: new Map([['M4', 90], ['M5', 90], ['M6', 80]]) }), // prettier-ignore
    makeCount('c', 240, { block: '2', contributions: new Map([['M7', 80], ['M8', 80], ['M9', 80]]) }), // prettier-ignore
    makeCount('d', 240, { block: '2', contributions: new Map([['M1', 80], ['M4', 80], ['M7', 80]]) }), // prettier-ignore
  ]),
  policy: { ...policy, dominancePercent: 10 },
};

const share = (id: string, value: number, of: number, extra: Partial<ShareCell> = {}): ShareCell => ({
  kind: 'share',
  id,
  table: 'table',
  block: id,
  value,
  of,
  shows: 'percent',
  isAllSensitive: true,
  ...extra,
});

const mean = (id: string, value: number, of: number): MeanCell => ({
  kind: 'mean',
  id,
  table: 'table',
  block: id,
  value,
  of,
  steps: 1,
  lowest: 1,
  highest: 5,
});

/** A sum that only shows when two printed figures are subtracted. */
const difference = (more: number, less: number): System => ({
  ...makeSum('more', [makeCount('less', less), makeCount('step', more - less, { isPrinted: false, block: 'never' })]),
  policy,
});

const attacks: Attack[] = [
  attack('one-mentor-cells', oneMentor, [], { cell: 'a', what: 'printed', ...anybody }),
  attack('minutes-p-percent', minutes, [], { cell: 'a', what: 'printed', ...anybody }),
  attack('insider', twoMentors, ['a', 'b'], { cell: 'b', what: 'exact', who: 'insider' }),
  attack('two-d-protect-zeros', makeGrid([[0, 9, 8, 9], [9, 8, 9, 7], [8, 9, 0, 9], [9, 8, 9, 8]], { isZeroSensitive: true }), [], { cell: 'r0c0', what: 'printed', ...anybody }), // prettier-ignore
  attack('extreme-mean', { cells: [mean('m', 99, 20)], relations: [], policy }, [], { cell: 'm', what: 'printed', ...anybody }), // prettier-ignore
  attack('primary-only', makeRow([3, 10, 12, 9]), ['c0'], { cell: 'c0', what: 'exact', ...anybody }),
  attack('one-d-two-ones', makeRow([1, 1, 20, 20], { isZeroPrinted: true }), ['c0', 'c1'], { cell: 'c0', what: 'exact', ...anybody }), // prettier-ignore
  attack('month-over-month', difference(23, 20), [], { cell: 'step', what: 'printed', ...anybody }),
  attack('nested-groups', difference(40, 37), [], { cell: 'step', what: 'printed', ...anybody }),
  attack('percent-and-n', { cells: [share('p', 38, 40)], relations: [], policy }, [], { cell: 'p', what: 'printed', ...anybody }), // prettier-ignore
  attack('mean-and-n', { cells: [mean('m', 30, 9)], relations: [], policy }, [], { cell: 'm', what: 'printed', ...anybody }), // prettier-ignore
  attack('respondents are the cohort minus one', { cells: [share('people', 21, 22, { shows: 'count', isAllSensitive: false })], relations: [], policy }, [], { cell: 'people', what: 'printed', ...anybody }), // prettier-ignore
];

describe.each(attacks)('$name', ({ system, release, finding }) => {
  test('is found where nothing guards against it', async () => {
    const { passed, findings } = await audit(system, release);
    expect(passed).toBe(false);
    // An implied cell is not printed but follows from what is.
    const whats = finding.what === 'printed' ? ['printed', 'exact', 'narrow'] : [finding.what];
    expect(findings.map(({ cell, who, what }) => ({ cell, who, isSuch: whats.includes(what) }))).toContainEqual({
      cell: finding.cell,
      who: finding.who,
      isSuch: true,
    });
  });

  test('finds nothing in what protect gives', async () => {
    const { release: guarded } = protect(system);
    expect(await audit(system, guarded)).toMatchObject({ passed: true, findings: [] });
    expect(guarded.figures.get(finding.cell)?.is).not.toBe('exact');
  });
});

describe('label-leak', () => {
  const system = makeRow([4, 4, 20, 20]);

  test('is found where the sign of a cell tells that it is small', async () => {
    const labels = { c0: { is: 'band', from: 1, to: 4 }, c1: { is: 'band', from: 1, to: 4 } } as const;
    const { findings } = await audit(system, withFigures(printAllBut(system), labels));
    expect(findings).toContainEqual({ cell: 'c0', table: 'table', what: 'exact', who: 'anybody' });
  });

  test('same-label: one sign for every reason leaves both open', async () => {
    expect((await audit(system, printAllBut(system, 'c0', 'c1'))).passed).toBe(true);
  });
});

describe('cumulative-release', () => {
  const cells = [makeCount('until October', 20), makeCount('until November', 23), makeCount('until December', 41)];
  const steps = [makeCount('November', 3, { isPrinted: false }), makeCount('December', 18, { isPrinted: false })];
  const system: System = {
    cells: [...cells, ...steps],
    relations: [sumsTo('until November', ['until October', 'November']), sumsTo('until December', ['until November', 'December'])], // prettier-ignore
    policy,
  };

  test('is found where each state of a sum is printed', async () => {
    const { findings } = await audit(system, printAllBut(system));
    expect(findings.map(({ cell }) => cell)).toEqual(['November']);
  });

  test('finds nothing in what protect gives', async () => {
    expect((await audit(system, protect(system).release)).passed).toBe(true);
  });
});

describe('old-release', () => {
  test('what was printed before is no longer hidden by hiding it now', async () => {
    const row = makeRow([3, 10, 12, 9]);
    const cells = row.cells.map((cell) =>
      cell.id === 'c0' ? { ...cell, earlier: { is: 'exact', value: 3 } as const } : cell,
    );
    const { findings } = await audit({ ...row, cells }, printAllBut(row, 'c0', 'c1'));
    expect(findings).toContainEqual({ cell: 'c0', table: 'table', what: 'printed', who: 'anybody' });
  });

  test('a cell hidden before stays hidden, and so does what would tell it', async () => {
    const row = makeRow([3, 10, 12, 9]);
    const hidden = { is: 'hidden' } as const;
    const cells = row.cells.map((cell) => (['c0', 'c1'].includes(cell.id) ? { ...cell, earlier: hidden } : cell));
    const { release } = protect({ ...row, cells });
    expect([release.figures.get('c0'), release.figures.get('c1')]).toEqual([hidden, hidden]);
    expect((await audit({ ...row, cells }, release)).passed).toBe(true);
  });
});

describe('linked', () => {
  // prettier-ignore
  const grid = makeGrid([[3, 10, 12, 9], [20, 20, 11, 8], [9, 12, 15, 14], [8, 30, 9, 10]]);
  const alone = grid.relations.map(({ terms }) => {
    const ids = terms.map(({ cell }) => cell);
    const relations = grid.relations.filter((relation) => relation.terms === terms);
    return protect({ cells: grid.cells.filter(({ id }) => ids.includes(id)), relations, policy }).release;
  });
  const join = (isHidden: (times: number, of: number) => boolean) => {
    const hidden = grid.cells.filter(({ id }) => {
      const shown = alone.flatMap(({ figures }) => figures.get(id) ?? []);
      return isHidden(shown.filter(({ is }) => is === 'hidden').length, shown.length);
    });
    return printAllBut(grid, ...hidden.map(({ id }) => id));
  };

  test('tables protected one by one tell of each other, even where a cell hidden in one is hidden in all', async () => {
    expect(
      (
        await audit(
          grid,
          join((times, of) => times === of),
        )
      ).passed,
    ).toBe(false);
    expect(
      (
        await audit(
          grid,
          join((times) => times > 0),
        )
      ).passed,
    ).toBe(false);
  });

  test('tables protected as one do not', async () => {
    expect((await audit(grid, protect(grid).release)).passed).toBe(true);
  });
});
