import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getPossibleValues } from '../../../src/stats/audit/possible-values.ts';
import type { Cell } from '../../../src/stats/core/system.ts';
import { drawFigure } from '../../../src/stats/protect/figure.ts';
import { getInterval } from '../../../src/stats/protect/interval.ts';
import { policy } from '../support/tables.ts';

const share = fc
  .tuple(fc.integer({ min: 10, max: 300 }), fc.nat(1000), fc.constantFrom('count', 'percent', 'band'))
  .map(([of, part, shows]): Cell => ({
    kind: 'share',
    id: 's',
    table: 't',
    block: 's',
    value: Math.round((of * part) / 1000),
    of,
    shows,
    isAllSensitive: shows !== 'count',
  }));
const mean = fc
  .tuple(fc.integer({ min: 10, max: 150 }), fc.nat(1000), fc.constantFrom(1, 6, 60), fc.boolean())
  .map(([of, part, steps, isChange]): Cell => {
    const [lowest, highest] = isChange ? [-4, 4] : [1, 5];
    const value = lowest * steps * of + Math.round(((highest - lowest) * steps * of * part) / 1000);
    return { kind: 'mean', id: 'm', table: 't', block: 'm', value, of, steps, lowest, highest };
  });

it('what a figure leaves possible holds the truth, and both ways of working it out agree', () => {
  fc.assert(
    fc.property(fc.oneof(share, mean), (cell) => {
      const figure = drawFigure(cell, policy);
      const { from, to } = getInterval(cell, figure);
      expect(getPossibleValues(cell, figure)).toEqual([from, to]);
      expect(cell.value).toBeGreaterThanOrEqual(from);
      expect(cell.value).toBeLessThanOrEqual(to);
    }),
    { seed: 2026, numRuns: 500 },
  );
});
