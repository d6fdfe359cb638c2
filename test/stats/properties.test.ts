import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/stats/audit/audit.ts';
import { findSecret } from '../../src/stats/audit/secrets.ts';
import type { Cell, Release, System } from '../../src/stats/core/system.ts';
import { protect } from '../../src/stats/protect/protect.ts';
import { randomProgram } from '../support/random-program.ts';
import { publish, year } from './support/logs.ts';
import { withFigures } from './support/releases.ts';
import { makeGrid, makeRow, policy } from './support/tables.ts';

/** The same runs every time, so that a failure can be looked at again. */
const runs = (numRuns: number) => ({ seed: 2026, numRuns, endOnFailure: true });

const value = fc.oneof({ weight: 2, arbitrary: fc.nat(8) }, { weight: 3, arbitrary: fc.nat(60) });
const row = fc.array(value, { minLength: 3, maxLength: 8 }).map((values) => makeRow(values));
const grid = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  )
  .map((values) => makeGrid(values));
const system = fc.oneof(row, grid);

describe('any tables, protected', () => {
  it('pass the audit, and print nothing that is secret', async () => {
    await fc.assert(
      fc.asyncProperty(system, async (tables) => {
        const { release } = protect(tables);
        const { findings } = await audit(tables, release);
        expect(findings).toEqual([]);
        expect(tables.cells.filter((cell) => isSecret(cell) && isExact(release, cell))).toEqual([]);
      }),
      runs(150),
    );
  });

  it('fail the audit as soon as any one secret is printed again', async () => {
    await fc.assert(
      fc.asyncProperty(system, fc.nat(), async (tables, pick) => {
        const { release } = protect(tables);
        const secrets = tables.cells.filter((cell) => isSecret(cell));
        const cell = secrets[pick % Math.max(1, secrets.length)];
        fc.pre(cell !== undefined);
        const { findings } = await audit(tables, show(release, cell));
        expect(findings.map(({ cell: id }) => id)).toContain(cell.id);
      }),
      runs(100),
    );
  });

  it('fail the audit where the only neighbor of a secret is printed again', async () => {
    const one = fc.tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.integer({ min: 6, max: 60 }), { minLength: 3, maxLength: 7 }),
    );
    await fc.assert(
      fc.asyncProperty(one, async ([small, others]) => {
        const tables = makeRow([small, ...others]);
        const { release } = protect(tables);
        const neighbors = tables.cells.filter((cell) => !isExact(release, cell) && cell.id !== 'c0');
        // Two neighbors hide the secret between them; both have to be printed to give it away.
        const shown = neighbors.reduce(show, release);
        expect((await audit(tables, shown)).findings.map(({ cell }) => cell)).toContain('c0');
        if (neighbors.length > 1) return;
        expect(neighbors).toHaveLength(1);
      }),
      runs(60),
    );
  });

  it('are the same whenever they are protected, and whoever stands behind them', () => {
    fc.assert(
      fc.property(system, (tables) => {
        const again = structuredClone({ cells: tables.cells, relations: tables.relations, policy: tables.policy });
        expect(write(protect(again).release)).toBe(write(protect(tables).release));
      }),
      runs(60),
    );
  });
});

describe('any program, published', () => {
  it('passes the audit, and says nothing that the rules forbid', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomProgram, async (program) => {
        const { audit: audited, system: tables, protection, statistics } = await publish(program);
        expect(audited.findings).toEqual([]);
        for (const cell of tables.cells) {
          if (cell.isPrinted === false) continue;
          expect(isSecret(cell) && isExact(protection.release, cell), cell.id).toBe(false);
        }
        const percents = [
          ...statistics.tables.attendance.map(({ rate }) => rate),
          ...statistics.tables.totals.map(({ attendance }) => attendance),
          ...statistics.tables.survey.flatMap(({ agree_before, agree_after }) => [agree_before, agree_after]),
        ];
        expect(percents).not.toContain(0);
        expect(percents).not.toContain(100);
      }),
      runs(20),
    );
  });

  it('keeps what it published of the first term, whatever becomes of the logs', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomProgram, randomProgram, async (program, other) => {
        const first = await publish(program, { terms: year.terms.slice(0, 1), month: '2024-01' });
        // The groups stay; everything else in the logs may have changed.
        const known = new Set(program.groups.map(({ group }) => group));
        const changed = {
          groups: program.groups,
          encounters: other.encounters.filter(({ group }) => known.has(group)),
          meetings: other.meetings.filter(({ group }) => known.has(group)),
          responses: program.responses,
        };
        const whole = await publish(changed, { published: first.statistics });
        expect(whole.audit.findings).toEqual([]);
        for (const [name, rows] of Object.entries(first.statistics.tables)) {
          const now = new Set(
            whole.statistics.tables[name as keyof typeof whole.statistics.tables].map((each) => JSON.stringify(each)),
          );
          expect(rows.filter((each) => !now.has(JSON.stringify(each)))).toEqual([]);
        }
      }),
      runs(8),
    );
  });
});

function isSecret(cell: Cell): boolean {
  return findSecret(cell, policy) !== undefined;
}

function isExact({ figures }: Release, { id }: Cell): boolean {
  return figures.get(id)?.is === 'exact';
}

function show(release: Release, { id, value: shown }: System['cells'][number]): Release {
  return withFigures(release, { [id]: { is: 'exact', value: shown } });
}

function write({ figures }: Release): string {
  return JSON.stringify([...figures]);
}
