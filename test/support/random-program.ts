import fc from 'fast-check';
import { scaleItems } from '../../src/schemas/logs.ts';
import { topics, waves, type Role, type Topic, type Wave } from '../../src/schemas/vocabulary.ts';
import type { Encounter, Group, Meeting, Response, Score } from '../../src/stats/read/records.ts';
import { makeRandom, type Random } from './random.ts';
import { sampleMonths } from './sample-year.ts';

/** A year of a program as checked records, 2023-2024. */
export interface RandomProgram {
  groups: Group[];
  encounters: Encounter[];
  meetings: Meeting[];
  responses: Response[];
}

/** How the people of one role answer the survey. Shares are in tenths. */
interface Turnout {
  before: number;
  after: number;
  /** Where answers lie: 1 to 5 is one answer that everybody gives, 0 is anything. */
  answer: number;
  /** People who answer anything nevertheless. */
  strays: number;
  /** Items left blank. */
  blanks: number;
}

/** All that makes programs differ, in whole numbers, so that a failure shrinks to few groups and plain ways. */
interface Ways {
  seed: number;
  sizes: number[];
  /** Whether the first mentor leads two groups. */
  hasDoubleMentor: boolean;
  /** Encounters held, mentees who come to them, and groups that skip the skipped months, all in tenths. */
  held: number;
  came: number;
  skipping: number;
  skipped: string[];
  /** Encounters beyond the one planned for the month. */
  extra: number;
  meetings: number;
  /** Groups that have individual meetings. */
  askers: number;
  /** Topics in use, and how strongly the first of them lead: 0 is not at all. */
  topics: Topic[];
  skew: number;
  turnout: Record<Role, Turnout>;
}

const months = sampleMonths.map(({ key }) => key);

const tenths = () => fc.integer({ min: 0, max: 10 });

/** None, some or all: the ends are where secrets are. */
const share = () => fc.oneof({ withCrossShrink: true }, fc.constantFrom(0, 10), tenths());

const turnout = (): fc.Arbitrary<Turnout> =>
  fc.record({
    before: share(),
    after: share(),
    answer: fc.constantFrom(0, 0, 0, 5, 4, 3, 1),
    strays: fc.constantFrom(0, 1, 3),
    blanks: fc.constantFrom(0, 0, 0, 1, 3),
  });

const ways: fc.Arbitrary<Ways> = fc.record({
  seed: fc.noShrink(fc.nat()),
  sizes: fc.array(fc.integer({ min: 4, max: 9 }), { minLength: 3, maxLength: 25, size: 'max' }),
  hasDoubleMentor: fc.boolean(),
  held: share(),
  came: fc.oneof(fc.constantFrom(8, 9, 10), tenths()),
  skipping: tenths(),
  skipped: fc.subarray(months),
  extra: fc.constantFrom(0, 0, 1, 4),
  meetings: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 150 })),
  askers: fc.integer({ min: 1, max: 25 }),
  topics: fc.subarray(Object.keys(topics) as Topic[], { minLength: 1 }),
  skew: fc.integer({ min: 0, max: 3 }),
  turnout: fc.record({ mentee: turnout(), mentor: turnout() }),
});

/**
 * Whole programs: 3 to 25 groups of 4 to 9 that meet nearly never to always, with few or many individual meetings,
 * some topics far more frequent than others, and surveys that all, some or none answer, often all alike.
 */
export const randomProgram: fc.Arbitrary<RandomProgram> = ways.map(makeProgram);

function makeProgram(chosen: Ways): RandomProgram {
  const random = makeRandom(chosen.seed);
  const groups = chosen.sizes.map((size, i) => ({
    group: `G${i + 1}`,
    // Fewer than three mentors publish nothing at all.
    mentor: i === 1 && chosen.hasDoubleMentor && chosen.sizes.length > 3 ? 'M1' : `M${i + 1}`,
    size,
  }));
  return {
    groups,
    encounters: makeEncounters(groups, chosen, random.fork()),
    meetings: makeMeetings(groups, chosen, random.fork()),
    responses: makeResponses(groups, chosen, random.fork()),
  };
}

function makeEncounters(groups: readonly Group[], chosen: Ways, random: Random): Encounter[] {
  const meet = (group: Group, month: string): Encounter => {
    const attended = Array.from({ length: group.size }, () => random.chance(chosen.came / 10)).filter(Boolean).length;
    return {
      group: group.group,
      month,
      isHeld: true,
      invited: group.size,
      attended,
      topics: pickTopics(chosen, random.int(0, 3), random),
    };
  };
  return months.flatMap((month) =>
    groups.flatMap((group) => {
      const isSkipped = chosen.skipped.includes(month) && random.chance(chosen.skipping / 10);
      if (isSkipped || !random.chance(chosen.held / 10)) {
        // Some write down what did not take place, some write nothing.
        const missed = { group: group.group, month, isHeld: false, invited: 0, attended: 0, topics: [] };
        return random.chance(0.5) ? [missed] : [];
      }
      const more = random.chance(chosen.extra / 10) ? [meet(group, month)] : [];
      return [meet(group, month), ...more];
    }),
  );
}

function makeMeetings(groups: readonly Group[], chosen: Ways, random: Random): Meeting[] {
  const askers = random.shuffle(groups).slice(0, chosen.askers);
  return Array.from({ length: chosen.meetings }, () => ({
    group: random.pick(askers).group,
    month: random.pick(months),
    askedBy: random.chance(2 / 3) ? 'mentee' : 'mentor',
    topics: pickTopics(chosen, random.int(0, 2), random),
  }));
}

/** At most so many topics, no two the same. */
function pickTopics({ topics, skew }: Ways, most: number, random: Random): Topic[] {
  const draw = () => Math.min(...Array.from({ length: skew + 1 }, () => random.int(0, topics.length - 1)));
  const places = new Set(Array.from({ length: most }, draw));
  return topics.filter((_, place) => places.has(place));
}

function makeResponses(groups: readonly Group[], { turnout }: Ways, random: Random): Response[] {
  const mentees = groups.flatMap(({ group, size }) => Array.from({ length: size }, (_, i) => `${group}-${i + 1}`));
  const mentors = [...new Set(groups.map(({ mentor }) => mentor))];
  const answer = (person: string, role: Role, wave: Wave): Response[] => {
    const ways = turnout[role];
    if (!random.chance((wave === 'pre' ? ways.before : ways.after) / 10)) return [];
    return [{ person, role, wave, scores: makeScores(role, wave, ways, random) }];
  };
  return (Object.keys(waves) as Wave[]).flatMap((wave) => [
    ...mentees.flatMap((person) => answer(person, 'mentee', wave)),
    ...mentors.flatMap((person) => answer(person, 'mentor', wave)),
  ]);
}

/** Scales of which at least two thirds are answered, as the reader of the logs leaves them. */
function makeScores(role: Role, wave: Wave, ways: Turnout, random: Random): Response['scores'] {
  const same = random.chance(ways.strays / 10) ? 0 : ways.answer;
  const scores = Object.entries(scaleItems).flatMap(([scale, items]): [string, Score][] => {
    if (scale.startsWith('skills') && (role === 'mentee' || wave === 'pre')) return [];
    const answers = items.flatMap(() => (random.chance(ways.blanks / 10) ? [] : [same || random.int(1, 5)]));
    if (answers.length * 3 < items.length * 2) return [];
    return [[scale, { sum: answers.reduce((sum, answer) => sum + answer, 0), items: answers.length }]];
  });
  return Object.fromEntries(scores);
}
