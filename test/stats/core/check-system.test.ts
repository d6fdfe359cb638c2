import { describe, expect, it } from 'vitest';
import { checkSystem } from '../../../src/stats/core/check-system.ts';
import type { Cell, System } from '../../../src/stats/core/system.ts';
import { by, makeCount, makeRow, policy } from '../support/tables.ts';

const share: Cell = { kind: 'share', id: 's', table: 't', block: 's', value: 7, of: 9, shows: 'count' };
const mean: Cell = {
  kind: 'mean',
  id: 'm',
  table: 't',
  block: 'm',
  value: 30,
  of: 10,
  steps: 1,
  lowest: 1,
  highest: 5,
};

const make = (...cells: Cell[]): System => ({ cells, relations: [], policy });

describe('checkSystem', () => {
  it('accepts what is right', () => {
    expect(() => {
      checkSystem(makeRow([6, 3, 6, 5]));
      checkSystem(make(share, mean));
    }).not.toThrow();
  });

  it.each<[string, System]>([
    ['Two cells have the same id.', make(makeCount('a', 1), makeCount('a', 2))],
    [
      'Two relations have the same id.',
      { ...makeRow([6, 6]), relations: [...makeRow([6, 6]).relations, ...makeRow([6, 6]).relations] },
    ],
    [
      'Relation r names the cell b, which is not there.',
      { ...make(makeCount('a', 1)), relations: [{ id: 'r', terms: [{ cell: 'b', times: 1 }], is: '=', to: 0 }] },
    ],
    ...(['=', '>=', '<='] as const).map((is): [string, System] => [
      'Relation r does not hold for the values of its cells.',
      {
        ...make(makeCount('a', 7)),
        relations: [{ id: 'r', terms: [{ cell: 'a', times: 1 }], is, to: is === '<=' ? 6 : 8 }],
      },
    ]),
    ['The value of a is not whole.', make(makeCount('a', 1.5))],
    ['The value of a is negative.', make(makeCount('a', -1))],
    ['s is more than its whole.', make({ ...share, value: 10 })],
    ['The sum of m lies off its scale.', make({ ...mean, value: 51 })],
    ['The sum of m lies off its scale.', make({ ...mean, value: 9 })],
    ['A contribution to a is not a whole number of 1 or more.', make(makeCount('a', 3, { contributions: by(3, 0) }))],
    ['The contributions to a do not add up to its value.', make(makeCount('a', 7, { contributions: by(3, 3) }))],
    ['The contributions to s do not add up to its value.', make({ ...share, contributions: by(8) })],
    ['The contributions to s do not add up to its value.', make({ ...share, restContributions: by(1) })],
  ])('says “%s”', (message, system) => {
    expect(() => {
      checkSystem(system);
    }).toThrow(message);
  });

  it.each([
    [{ minGroup: 4 }, 'The rule minGroup must be a whole number of at least 5.'],
    [{ minCell: 4 }, 'The rule minCell must be a whole number of at least 5.'],
    [{ minCell: 5.5 }, 'The rule minCell must be a whole number of at least 5.'],
    [{ minMentors: 2 }, 'The rule minMentors must be a whole number of at least 3.'],
    [{ minPercentGroup: 19 }, 'The rule minPercentGroup must be a whole number of at least 20.'],
    [{ dominancePercent: 0 }, 'The rule dominancePercent must be more than 0 and at most 100.'],
  ])('refuses rules that protect less: %j', (rule, message) => {
    expect(() => {
      checkSystem({ ...make(), policy: { ...policy, ...rule } });
    }).toThrow(message);
  });
});
