import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecret } from '../../../src/stats/audit/secrets.ts';
import type { Cell } from '../../../src/stats/core/system.ts';
import { getMeanGroup, getNeed, type Need } from '../../../src/stats/protect/need.ts';
import { by, makeCount, makeMean, makeShare, policy } from '../support/tables.ts';

const { minCell, minGroup, minMentors } = policy;

const ask = (cell: Cell, rules = policy) => getNeed(cell, rules);
const askCount = (value: number, extra = {}, rules = policy) => ask(makeCount('c', value, extra), rules);
const askShare = (value: number, of: number, extra = {}) => ask(makeShare(value, of, extra));
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Whether a reader for whom everything from one value to another is possible is left with what is needed. */
function isMet({ atMost = Infinity, atLeast = -Infinity, width }: Need, from: number, to: number): boolean {
  return from <= atMost && to >= atLeast && to - from >= width;
}

function expectNeed(need: Need | undefined): Need {
  expect(need).toBeDefined();
  return need ?? { reason: 'small', width: NaN };
}

describe('a count', () => {
  it.each([
    [0, undefined],
    [1, 'small'],
    [minCell - 1, 'small'],
    [minCell, undefined],
  ])('of %i', (value, reason) => {
    expect(askCount(value)?.reason).toBe(reason);
  });

  it('leaves every small number possible, and more than small ones, whichever it is', () => {
    const need = expectNeed(askCount(1));
    expect(range(1, minCell - 1).map((value) => askCount(value))).toEqual(range(1, minCell - 1).map(() => need));
    expect(isMet(need, 1, minCell - 1)).toBe(false);
    expect(isMet(need, 2, 10 * minCell)).toBe(false);
    expect(isMet(need, 1, 2 * minCell)).toBe(true);
  });

  it('leaves 0 possible as well, where 0 tells something', () => {
    const need = expectNeed(askCount(0, { isZeroSensitive: true }));
    expect(askCount(minCell - 1, { isZeroSensitive: true })).toEqual(need);
    expect(isMet(need, 1, 10 * minCell)).toBe(false);
    expect(isMet(need, 0, 2 * minCell)).toBe(true);
    expect(askCount(minCell, { isZeroSensitive: true })).toBeUndefined();
  });

  it('that everybody may know needs nothing, however small', () => {
    const contributions = by(1);
    expect(askCount(1, { isPublic: true, group: 1, contributions })).toBeUndefined();
    expect(askCount(0, { isPublic: true, isZeroSensitive: true })).toBeUndefined();
  });

  it('about too few people is not to be known, whatever it is', () => {
    for (const value of [0, 1, minCell, 400]) {
      const need = expectNeed(askCount(value, { group: minGroup - 1 }));
      expect(need.reason).toBe('few-people');
      expect(isMet(need, value, value)).toBe(false);
    }
    expect(askCount(400, { group: minGroup })).toBeUndefined();
  });

  it('behind which too few people stand is not to be known closely, however large', () => {
    const few = by(...range(1, minMentors - 1).map(() => 20));
    const need = expectNeed(askCount(20 * (minMentors - 1), { contributions: few }));
    expect(need.reason).toBe('few-contributors');
    expect(isMet(need, 30, 30 + minCell - 2)).toBe(false);
    expect(isMet(need, 30, 30 + minCell - 1)).toBe(true);
    expect(askCount(20 * minMentors, { contributions: by(...range(1, minMentors).map(() => 20)) })).toBeUndefined();
  });

  it('is small first of all, and nobody stands behind none', () => {
    expect(askCount(2, { contributions: by(2) })?.reason).toBe('small');
    expect(askCount(0, { contributions: by() })).toBeUndefined();
  });
});

describe('an amount', () => {
  const rules = { ...policy, dominancePercent: 10 };

  it('is dominated where less is left than so much of the largest part', () => {
    expect(askCount(149, { contributions: by(100, 40, 9) }, rules)?.reason).toBe('dominant-contributor');
    expect(askCount(149, { contributions: by(9, 100, 40) }, rules)?.reason).toBe('dominant-contributor');
    expect(askCount(150, { contributions: by(100, 40, 10) }, rules)).toBeUndefined();
    expect(askCount(150, { contributions: by(100, 40, 5, 5) }, rules)).toBeUndefined();
  });

  it('that is dominated stays in doubt by so much on both sides', () => {
    const need = expectNeed(askCount(149, { contributions: by(100, 40, 9) }, rules));
    expect(isMet(need, 139, 159)).toBe(true);
    expect(isMet(need, 140, 1000)).toBe(false);
    expect(isMet(need, 0, 158)).toBe(false);
  });

  it('is not asked about where the rule is not used', () => {
    expect(askCount(149, { contributions: by(100, 40, 9) })).toBeUndefined();
  });
});

describe('a share', () => {
  it.each([
    [0, undefined],
    [1, 'small'],
    [minCell - 1, 'small'],
    [minCell, undefined],
    [40 - minCell, undefined],
    [40 - minCell + 1, 'small'],
    [39, 'small'],
    [40, undefined],
  ])('of %i in 40', (value, reason) => {
    expect(askShare(value, 40)?.reason).toBe(reason);
  });

  it.each([
    [0, 'nearly-all'],
    [minCell - 1, 'nearly-all'],
    [minCell, undefined],
    [40 - minCell, undefined],
    [40, 'nearly-all'],
  ])('of %i in 40, where all and none tell something', (value, reason) => {
    expect(askShare(value, 40, { shows: 'percent', isAllSensitive: true })?.reason).toBe(reason);
  });

  it('asks for the same at both ends, seen from each side', () => {
    for (const isAllSensitive of [false, true]) {
      for (const value of range(0, 40)) {
        const [part, rest] = [askShare(value, 40, { isAllSensitive }), askShare(40 - value, 40, { isAllSensitive })];
        expect(part?.width).toBe(rest?.width);
        expect(part?.atMost).toBe(rest?.atLeast === undefined ? undefined : 40 - rest.atLeast);
      }
    }
  });

  it('that is small could be one that is not; shown as a band it says that it is small, and no more', () => {
    const hidden = expectNeed(getNeed(makeShare(2, 40), policy));
    const band = expectNeed(getNeed(makeShare(2, 40), policy, { isBand: true }));
    expect(isMet(hidden, 1, minCell - 1)).toBe(false);
    expect(isMet(band, 1, minCell - 1)).toBe(true);
    expect(isMet(band, 1, minCell - 2)).toBe(false);
    expect(isMet(band, 2, minCell)).toBe(false);
  });

  it('of a whole in which the ends overlap asks for the same, whatever it is', () => {
    for (const of of range(2, 2 * minCell - 1)) {
      const small = range(0, of).filter((value) => askShare(value, of) !== undefined);
      const needs = new Set(small.map((value) => JSON.stringify(askShare(value, of))));
      expect({ of, needs: needs.size }).toEqual({ of, needs: 1 });
    }
  });

  it('asks for nothing below none or above all', () => {
    for (const of of range(1, 60)) {
      for (const value of range(0, of)) {
        for (const extra of [{}, { isAllSensitive: true }, { isSum: true }, { isSum: true, isAllSensitive: true }]) {
          const need = askShare(value, of, extra);
          expect(need === undefined || isMet(need, 0, of)).toBe(true);
        }
      }
    }
  });

  it('that sums up others stays in doubt, but may be known not to be complete', () => {
    const need = expectNeed(askShare(118, 120, { isSum: true }));
    expect(isMet(need, 118, 118)).toBe(false);
    expect(isMet(need, 113, 117)).toBe(true);
    expect(isMet(expectNeed(askShare(118, 120)), 113, 117)).toBe(false);
  });

  it('of nothing needs nothing', () => {
    expect(askShare(0, 0, { shows: 'percent', isAllSensitive: true, group: 0 })).toBeUndefined();
  });

  it('of too few people is not to be known, but as a plain number', () => {
    const few = { shows: 'percent', isAllSensitive: true } as const;
    expect(askShare(5, minGroup - 1, few)?.reason).toBe('few-people');
    expect(askShare(20, 40, { ...few, group: minGroup - 1 })?.reason).toBe('few-people');
    expect(askShare(20, 40, { shows: 'band', group: minGroup - 1 })?.reason).toBe('few-people');
    expect(askShare(20, 40, { ...few, group: minGroup })).toBeUndefined();
    expect(askShare(20, 40, { group: minGroup - 1 })).toBeUndefined();
  });

  it('is not to be known closely where too few people stand behind it, or behind the rest', () => {
    const few = by(10, 10);
    for (const side of [{ contributions: few }, { restContributions: few }]) {
      const need = expectNeed(askShare(20, 40, side));
      expect(need.reason).toBe('few-contributors');
      expect(isMet(need, 20, 20 + minCell - 2)).toBe(false);
      expect(isMet(need, 20, 20 + minCell - 1)).toBe(true);
    }
    expect(askShare(20, 40, { contributions: by(10, 5, 5), restContributions: by(10, 5, 5) })).toBeUndefined();
    expect(askShare(40, 40, { contributions: by(20, 10, 10), restContributions: by() })).toBeUndefined();
  });
});

describe('a mean', () => {
  const people = 2 * getMeanGroup(minGroup);
  const few = minCell - 1;

  it.each([
    ['where all gave the lowest answer', people, 'nearly-all'],
    ['where few gave another', people + few, 'nearly-all'],
    ['where more did', people + few + 1, undefined],
    ['where more did not give the highest', 5 * people - few - 1, undefined],
    ['where few did not', 5 * people - few, 'nearly-all'],
    ['where all gave the highest', 5 * people, 'nearly-all'],
  ])('%s', (_, sum, reason) => {
    expect(ask(makeMean(sum, people))?.reason).toBe(reason);
  });

  it('near an end of the scale leaves all and all but a few possible', () => {
    const need = expectNeed(ask(makeMean(5 * people - 1, people)));
    expect(isMet(need, 5 * people - few, 5 * people)).toBe(true);
    expect(isMet(need, 5 * people - few, 5 * people - 1)).toBe(false);
    expect(isMet(need, 5 * people - few + 1, 5 * people)).toBe(false);
  });

  it('of changes has ends where all fell or rose as far as can be', () => {
    const change = { steps: 60, lowest: -4, highest: 4 };
    expect(ask(makeMean(-4 * 60 * people, people, change))?.reason).toBe('nearly-all');
    expect(ask(makeMean(0, people, change))).toBeUndefined();
    expect(ask(makeMean(4 * 60 * people - few * 60, people, change))?.reason).toBe('nearly-all');
  });

  it('of too few people is not to be known', () => {
    for (const group of [minGroup, 25]) {
      const enough = getMeanGroup(group);
      const rules = { ...policy, minGroup: group };
      expect(enough).toBeGreaterThanOrEqual(group);
      expect(ask(makeMean(3 * (enough - 1), enough - 1), rules)?.reason).toBe('few-people');
      expect(ask(makeMean(3 * enough, enough), rules)).toBeUndefined();
    }
  });

  it('is not given of so few people that, whatever it is, one sum of answers alone comes to it', () => {
    const getSums = (of: number) =>
      Map.groupBy(range(of, 5 * of), (sum) => Math.floor((10 * sum) / of + 0.5)).values().map((sums) => sums.length); // prettier-ignore
    const telling = range(1, 30).filter((of) => Math.max(...getSums(of)) === 1);
    expect(getMeanGroup(5)).toBeGreaterThan(Math.max(...telling));
  });
});

const contributions = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 });
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc
    .tuple(fc.nat(60), contributions, fc.boolean(), fc.boolean(), fc.nat(30))
    .map(([value, parts, isZeroSensitive, isNamed, group]) => {
      const sum = isNamed ? parts.reduce((all, part) => all + part, 0) : value;
      return makeCount('c', sum, { isZeroSensitive, group, ...(isNamed && { contributions: by(...parts) }) });
    }),
  fc
    .tuple(contributions, contributions, fc.constantFrom('count', 'percent', 'band'), fc.boolean(), fc.boolean())
    .map(([parts, rest, shows, isAllSensitive, isSum]) => {
      const [value, missing] = [parts, rest].map((all) => all.reduce((sum, part) => sum + part, 0)) as [number, number];
      const sides = { contributions: by(...parts), restContributions: by(...rest) };
      return makeShare(value, value + missing, { shows, isAllSensitive, isSum, ...sides });
    }),
  fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(1000), fc.constantFrom(1, 60))
    .map(([of, part, steps]) => makeMean(steps * of + Math.round((4 * steps * of * part) / 1000), of, { steps })),
);

it('whatever the audit holds to be a secret has a need, and a need that is met leaves the audit nothing to find', () => {
  fc.assert(
    fc.property(cell, fc.boolean(), fc.constantFrom(undefined, 10, 60), (each, isBand, dominancePercent) => {
      const rules = { ...policy, ...(dominancePercent !== undefined && { dominancePercent }) };
      const secret = findSecret(each, rules);
      if (!secret) return;
      const need = expectNeed(getNeed(each, rules, { isBand }));
      if (secret.low <= secret.high) {
        expect(need.atMost).toBeLessThanOrEqual(secret.low);
        expect(need.atLeast).toBeGreaterThanOrEqual(secret.high);
      }
      expect(need.width).toBeGreaterThanOrEqual(secret.spread);
    }),
    { seed: 2026, numRuns: 2000 },
  );
});
