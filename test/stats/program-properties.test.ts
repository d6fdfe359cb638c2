import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { hidden } from '../../src/schemas/statistics.ts';
import type { Policy } from '../../src/stats/core/system.ts';
import { getMeanGroup } from '../../src/stats/protect/need.ts';
import { formatStatistics } from '../../src/stats/publish/file.ts';
import { findObstacles } from '../../src/stats/publish/obstacles.ts';
import type { Publication } from '../../src/stats/publish/publish.ts';
import { makeRandom } from '../support/random.ts';
import { randomProgram, type RandomProgram } from '../support/random-program.ts';
import { getRemainders } from './support/files.ts';
import { publish, tallyUp, year } from './support/logs.ts';
import { policy } from './support/tables.ts';
import { compareToTruth, type Comparison } from './support/truth.ts';

// Whether the audit passes is asked in other tests. Here it would take nine tenths of the time.
vi.mock(import('../../src/stats/audit/audit.ts'), () => ({
  audit: () => Promise.resolve({ passed: true, findings: [], bounds: new Map() }),
}));

/** The same programs in every test and every run, so that a failure can be looked at again. */
const runs = { seed: 2027, numRuns: 60, endOnFailure: true };

const strict: Policy = { minGroup: 30, minCell: 8, minMentors: 5, minPercentGroup: 40 };

const publications = new Map<string, Promise<Publication>>();

/** Each program is published once, however many tests look at it. */
function publishOnce(program: RandomProgram, rules = policy): Promise<Publication> {
  const key = JSON.stringify([program, rules]);
  const publication = publications.get(key) ?? publish(program, { policy: rules });
  publications.set(key, publication);
  return publication;
}

async function compare(program: RandomProgram, rules = policy): Promise<Comparison[]> {
  return compareToTruth(program, (await publishOnce(program, rules)).statistics);
}

/** Every program by the usual rules, and by strict ones. */
async function assertOfAll(check: (program: RandomProgram, rules: Policy) => Promise<void> | void): Promise<void> {
  for (const rules of [policy, strict]) {
    await fc.assert(
      fc.asyncProperty(randomProgram, async (program) => check(program, rules)),
      runs,
    );
  }
}

describe('any program, published, tells the truth', () => {
  it('in every band', async () => {
    await assertOfAll(async (program, rules) => {
      const bands = (await compare(program, rules)).filter(({ figure }) => typeof figure === 'object');
      expect(bands.filter((each) => !holds(each))).toEqual([]);
    });
  });

  it('in every exact figure, of which half a percent and half a tenth are rounded up', async () => {
    await assertOfAll(async (program, rules) => {
      const exact = (await compare(program, rules)).filter(({ figure }) => typeof figure === 'number');
      expect(exact.filter(({ figure, rounded }) => figure !== rounded)).toEqual([]);
    });
  });

  it('in totals, which come to the sum of their parts where all of these are shown', async () => {
    let compared = 0;
    await assertOfAll(async (program, rules) => {
      const { statistics } = await publishOnce(program, rules);
      const remainders = Object.values(getRemainders(statistics, statistics));
      expect(remainders.filter((rest) => rest !== 0)).toEqual([]);
      compared += remainders.length;
    });
    // The totals of planned encounters alone would be one for each publication.
    expect(compared).toBeGreaterThan(3 * runs.numRuns);
  });
});

describe('any program, published, says nothing', () => {
  it('of so few people that they may not be described', async () => {
    await assertOfAll(async (program, rules) => {
      const few = (await compare(program, rules)).filter(({ people = Infinity }) => people < rules.minGroup);
      // Who takes part at all is said where anything is published at all: see the next test.
      expect(few.filter(({ table, figure }) => table !== 'cohort' && figure !== hidden)).toEqual([]);
    });
  });

  it('where there are so few people at all', async () => {
    await assertOfAll((program, rules) => {
      const circumstances = { year, terms: year.terms, policy: rules, isSample: false, published: [] };
      const obstacles = findObstacles(tallyUp(program), circumstances);
      const mentees = program.groups.reduce((sum, { size }) => sum + size, 0);
      const mentors = new Set(program.groups.map(({ mentor }) => mentor)).size;
      expect(obstacles.length > 0).toBe(mentees < rules.minGroup || mentors < rules.minMentors);
    });
  });

  it('in means or percents of fewer people than these may be of', async () => {
    await assertOfAll(async (program, rules) => {
      const shown = (await compare(program, rules)).filter(({ figure }) => figure !== hidden);
      const of = (unit: Comparison['unit']) => shown.filter((each) => each.unit === unit);
      // Response rates are bands whatever they are, and so of smaller groups as well.
      const percents = of('percent').filter(({ table }) => table !== 'responses');
      expect(percents.filter(({ people = 0 }) => people < rules.minPercentGroup)).toEqual([]);
      expect(of('points').filter(({ people = 0 }) => people < getMeanGroup(rules.minGroup))).toEqual([]);
    });
  });
});

it('any program comes to the same bytes, in whatever order its rows stand', async () => {
  await fc.assert(
    fc.asyncProperty(randomProgram, fc.nat(), async (program, seed) => {
      const random = makeRandom(seed);
      const shuffled: RandomProgram = {
        groups: random.shuffle(program.groups),
        encounters: random.shuffle(program.encounters),
        meetings: random.shuffle(program.meetings),
        responses: random.shuffle(program.responses),
      };
      const [before, after] = await Promise.all([publishOnce(program), publish(shuffled)]);
      expect(formatStatistics(after.statistics)).toBe(formatStatistics(before.statistics));
    }),
    runs,
  );
});

/** Percents of a band are rounded down to its ends: from 60 to 79 is all below 80. */
function holds({ figure, value, unit }: Comparison): boolean {
  if (typeof figure !== 'object') return false;
  return value >= figure.from && (unit === 'percent' ? value < figure.to + 1 : value <= figure.to);
}
