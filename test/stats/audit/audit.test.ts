import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { audit } from '../../../src/stats/audit/audit.ts';
import type { Cell, Figure, Release, System } from '../../../src/stats/core/system.ts';
import { protect } from '../../../src/stats/protect/protect.ts';
import { makeRow, policy } from '../support/tables.ts';

let answer: { Status: string; ObjectiveValue: number; Columns: object } | undefined;

vi.mock(import('highs'), async (load) => {
  const real = await load();
  const loadSolver = async (...args: Parameters<typeof real.default>) => {
    const highs = await real.default(...args);
    const solve = highs.solve.bind(highs);
    return Object.assign(highs, { solve: (...asked: Parameters<typeof solve>) => answer ?? solve(...asked) });
  };
  return { ...real, default: loadSolver };
});

beforeEach(() => {
  answer = undefined;
});

const share: Cell = { kind: 'share', id: 's', table: 't', block: 's', value: 12, of: 40, shows: 'percent' };

function release(figures: Record<string, Figure>): Release {
  return { figures: new Map(Object.entries(figures)) };
}

function makeSystem(...cells: Cell[]): System {
  return { cells, relations: [], policy };
}

describe('the audit', () => {
  it('finds the smallest and largest value of every hidden cell', async () => {
    const row = makeRow([6, 3, 6, 5]);
    const { bounds, passed } = await audit(row, protect(row).release);
    expect(passed).toBe(true);
    expect(Object.fromEntries(bounds)).toEqual({ c0: [0, 9], c1: [0, 9] });
  });

  it.each<[string, Figure]>([
    ['an exact figure', { is: 'exact', value: 31 }],
    ['a band', { is: 'band', from: 40, to: 60 }],
  ])('finds %s that does not fit the truth', async (_, figure) => {
    const { findings } = await audit(makeSystem(share), release({ s: figure }));
    expect(findings).toEqual([{ cell: 's', table: 't', what: 'untrue', who: 'anybody' }]);
  });

  it('knows that people and events are whole', async () => {
    const some: Cell = { ...share, id: 'a', value: 3, of: 5, shows: 'count', block: 'a' };
    const others: Cell = { ...share, id: 'b', value: 2, of: 5, shows: 'count', block: 'b' };
    const terms = [{ cell: 'a', times: 2 }, { cell: 'b', times: 3 }]; // prettier-ignore
    const system: System = { ...makeSystem(some, others), relations: [{ id: 'r', terms, is: '=', to: 12 }] };
    const { bounds } = await audit(system, release({}));
    // With fractions, the second could be two thirds, beside five of the first.
    expect(Object.fromEntries(bounds)).toEqual({ a: [0, 3], b: [2, 4] });
  });

  it.each([
    ['breaks a sum', { c0: 3, c1: 3 }],
    ['is not whole', { c0: 4.5, c1: 4.5 }],
    ['lies beyond what is known', { c0: -1, c1: 10 }],
    ['is missing', { c0: 9 }],
  ])('does not take the solver’s word for an answer that %s', async (_, values) => {
    const row = makeRow([6, 3, 6, 5]);
    const known = { c2: 6, c3: 5, total: 20, ...values };
    const columns = row.cells.flatMap(({ id }, i) => {
      const value = known[id as keyof typeof known] as number | undefined;
      return value === undefined ? [] : [[`x${i}`, { Primal: value }]];
    });
    answer = { Status: 'Optimal', ObjectiveValue: 0, Columns: Object.fromEntries(columns) as object };
    const { passed, findings } = await audit(row, protect(row).release);
    expect(passed).toBe(false);
    expect(findings.map(({ what }) => what)).toContain('unsolved');
  });

  it('takes a figure that is missing for hidden', async () => {
    const { findings, bounds } = await audit(makeSystem(share), release({}));
    expect(findings).toEqual([]);
    expect(bounds.get('s')).toEqual([0, 40]);
  });

  it('finds a figure that belongs to no cell, so that nothing unjudged is printed', async () => {
    const { findings, passed } = await audit(
      makeSystem(share),
      release({ s: { is: 'exact', value: 30 }, x: { is: 'hidden' } }),
    );
    expect(findings).toEqual([{ cell: 'x', table: 'unknown', what: 'unknown', who: 'anybody' }]);
    expect(passed).toBe(false);
  });

  it.each(['Empty', 'Infeasible', 'Time limit reached', 'Unknown'])(
    'proves nothing where the solver answers “%s”',
    async (Status) => {
      const row = makeRow([6, 3, 6, 5]);
      // However good the answer looks that comes with it.
      const columns = row.cells.map(({ value }, i) => [`x${i}`, { Primal: value }]);
      answer = { Status, ObjectiveValue: 0, Columns: Object.fromEntries(columns) as object };
      const { passed, findings } = await audit(row, protect(row).release);
      expect(passed).toBe(false);
      expect(findings.map(({ cell, what }) => `${cell} ${what}`)).toEqual(['c0 unsolved', 'c1 unsolved']);
    },
  );
});

describe('the audit shares no code with the hiding step', () => {
  const inAudit = follow('src/stats/audit/audit.ts');
  const inProtect = follow('src/stats/protect/protect.ts');

  it('but the types of the tables', () => {
    expect(inAudit.filter((file) => inProtect.includes(file))).toEqual(['src/stats/core/system.ts']);
    const imports = inAudit.flatMap((file) => readFileSync(file, 'utf8').match(/^import.*core\/system\.ts';$/gm) ?? []);
    expect(imports.filter((line) => !line.startsWith('import type '))).toEqual([]);
  });

  it('nor the solver', () => {
    const uses = (files: string[], name: string) =>
      files.some((file) => readFileSync(file, 'utf8').includes(`from '${name}'`));
    expect([uses(inAudit, 'highs'), uses(inAudit, 'yalps')]).toEqual([true, false]);
    expect([uses(inProtect, 'highs'), uses(inProtect, 'yalps')]).toEqual([false, true]);
  });

  it('which is seen by following the imports', () => {
    expect(inProtect).toContain('src/stats/protect/interval.ts');
    expect(inAudit).toContain('src/stats/audit/possible-values.ts');
  });
});

/** A module and all that it imports, however long the way. */
function follow(file: string, found = new Set<string>()): string[] {
  if (found.has(file) || !existsSync(file)) return [...found];
  found.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    follow(join(dirname(file), path), found);
  }
  return [...found];
}
