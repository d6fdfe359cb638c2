import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/stats/audit/audit.ts';
import { formatStatistics } from '../../src/stats/publish/file.ts';
import { getEarlier } from '../../src/stats/publish/ledger.ts';
import { randomProgram } from '../support/random-program.ts';
import { findChanges, getLines, getRemainders, isAddedUp } from './support/files.ts';
import { makeLogs, makeResponses, months, publish, year, type Logs } from './support/logs.ts';

/**
 * Late edits: the first term is published, its logs are corrected, and the year is published. Whoever has both files, or
 * a total and its parts, subtracts one from the other and sees what was corrected: one encounter, one meeting, one
 * answer. The guard is that a published figure stays, and that totals are added up from published figures. Each attack
 * is also made on a year that is published as if there had been no release before.
 */

const firstTerm = { terms: year.terms.slice(0, 1), month: '2024-01' };
const september = '2023-09';

/** Of 22 groups 15 meet each month, others in turn; all figures are far from where they would be hidden. */
function makeYear(): Logs {
  const logs = makeLogs(22);
  const encounters = logs.encounters
    .filter(({ group, month }) => (Number(group.slice(1)) + 7 * months.indexOf(month)) % 22 < 15)
    .map((each, i) => ({
      ...each,
      topics: i % 2 === 0 ? ['stress' as const] : ['studying' as const, 'time' as const],
    }));
  const meetings = Array.from({ length: 120 }, (_, i) => ({
    group: `G${i % 12}`,
    month: months[i % 10] ?? september,
    askedBy: i % 3 === 0 ? ('mentor' as const) : ('mentee' as const),
    topics: i % 4 < 2 ? ['money' as const, 'family' as const] : ['stress' as const, 'belonging' as const],
  }));
  // 61 of 154 are less than 40 percent, 62 are more.
  const responses = makeResponses('mentee', 61, (person) => ({ help: { sum: 2 + (person % 3), items: 1 } }));
  return { ...logs, encounters, meetings, responses };
}

interface Correction {
  name: string;
  correct: (logs: Logs) => Logs;
  /** What two files tell of it where nothing guards against it: figures of the first term, and by how much they differ. */
  leak: Readonly<Record<string, number>>;
  /** What a total tells of it, beside parts that were published before. */
  inTotals?: Readonly<Record<string, number>>;
}

const isIn = (month: string) => (each: { month: string }) => each.month === month;
const late = { month: september, askedBy: 'mentee', topics: ['money', 'family'] } as const;

/** Changes the first so many encounters of September. */
const changeEncounters = (logs: Logs, count: number, change: (each: Logs['encounters'][number]) => object): Logs => {
  const chosen = logs.encounters.filter(isIn(september)).slice(0, count);
  return {
    ...logs,
    encounters: logs.encounters.map((each) => (chosen.includes(each) ? { ...each, ...change(each) } : each)),
  };
};

const removeEncounters = (logs: Logs, count: number): Logs =>
  changeEncounters(logs, count, () => ({ isHeld: false, invited: 0, attended: 0, topics: [] }));

/** Adds encounters of September for the first so many groups that had none. */
const addEncounters = (logs: Logs, count: number): Logs => {
  const met = new Set(logs.encounters.filter(isIn(september)).map(({ group }) => group));
  const groups = logs.groups.filter(({ group }) => !met.has(group)).slice(0, count);
  const added = groups.map(({ group }) => ({
    group,
    month: september,
    isHeld: true,
    invited: 7,
    attended: 5,
    topics: [],
  }));
  return { ...logs, encounters: [...logs.encounters, ...added] };
};

const addMeetings = (logs: Logs, count: number): Logs => ({
  ...logs,
  meetings: [...logs.meetings, ...Array.from({ length: count }, (_, i) => ({ ...late, group: `G${i}` }))],
});

const corrections: Correction[] = [
  {
    name: 'an encounter came in late',
    correct: (logs) => addEncounters(logs, 1),
    leak: { 'encounters/2023-09/held': 1 },
    inTotals: { held: 1 },
  },
  {
    name: 'an encounter had not taken place',
    correct: (logs) => removeEncounters(logs, 1),
    leak: { 'encounters/2023-09/held': -1 },
    inTotals: { held: -1 },
  },
  {
    name: 'somebody had come',
    correct: (logs) => changeEncounters(logs, 1, ({ attended }) => ({ attended: attended + 1 })),
    leak: { 'attendance/2023-09/rate': 1 },
  },
  {
    name: 'an encounter was about something else',
    correct: (logs) => changeEncounters(logs, 1, () => ({ topics: ['belonging'] })),
    leak: { 'group_topics/first/studying/times': -1 },
  },
  {
    name: 'a meeting came in late',
    correct: (logs) => addMeetings(logs, 1),
    leak: { 'meetings/first/held': 1, 'meeting_topics/first/money/times': 1 },
    inTotals: { meetings: 1 },
  },
  {
    name: 'a meeting stood in the log twice',
    correct: (logs) => ({ ...logs, meetings: logs.meetings.slice(1) }),
    leak: { 'meetings/first/held': -1, 'meeting_topics/first/money/times': -1 },
    inTotals: { meetings: -1 },
  },
  {
    name: 'an answer came in late',
    correct: (logs) => ({ ...logs, responses: [...logs.responses, { person: 'late', role: 'mentee', wave: 'pre', scores: {} }] }), // prettier-ignore
    // From one band to the next, which tells that it was 61 and is 62.
    leak: { 'responses/mentee/pre/rate': expect.any(Number) as number },
  },
];

describe.each(corrections)('$name', ({ correct, leak, inTotals = {} }) => {
  it('is told by two files, where the year is published anew, and the audit of both says so', async () => {
    const { first, anew, auditBoth } = await publishTwice(correct);
    expect(findChanges(first, anew)).toMatchObject(leak);
    expect(getRemainders(anew, first)).toMatchObject(inTotals);
    expect((await auditBoth()).passed).toBe(false);
  });

  it('is told by nothing, where what was published stays', async () => {
    const { first, whole, findings } = await publishTwice(correct);
    expect(findings).toEqual([]);
    expect(getLines(whole, 1)).toEqual(getLines(first, 1));
    expect(findChanges(first, whole)).toEqual({});
    expect(whole).toSatisfy(isAddedUp);
  });
});

it('all corrections at once change nothing that was published', async () => {
  const { first, whole, findings } = await publishTwice((logs) =>
    corrections.reduce((all, { correct }) => correct(all), logs),
  );
  expect(findings).toEqual([]);
  expect(getLines(whole, 1)).toEqual(getLines(first, 1));
  expect(getRemainders(whole, whole)).toMatchObject({ held: 0, expected: 0, meetings: 0 });
});

describe.each([
  ['encounters that came in late', addEncounters],
  ['encounters that had not taken place', removeEncounters],
  ['meetings that came in late', addMeetings],
])('%s', (_, correct) => {
  const publishEach = (pick: 'anew' | 'whole') =>
    Promise.all([1, 2, 3].map(async (count) => (await publishTwice((logs) => correct(logs, count)))[pick]));

  it('are counted by a year that is published anew', async () => {
    expect(new Set((await publishEach('anew')).map(formatStatistics)).size).toBe(3);
  });

  it('leave the same file, however many they are', async () => {
    expect(new Set((await publishEach('whole')).map(formatStatistics)).size).toBe(1);
  });
});

describe('in a year whose groups were corrected', () => {
  /** Groups that always meet and speak of nothing, but for one encounter that fell through. */
  const makePlain = (groupCount: number): Logs => {
    const logs = makeLogs(groupCount);
    const held = logs.encounters.filter(({ group, month }) => !(group === 'G4' && month === september));
    return { ...logs, encounters: held.map((each) => ({ ...each, topics: [] })) };
  };

  const publishAfter = async (corrected: Logs) => {
    const { statistics: first } = await publish(makePlain(22), firstTerm);
    const { statistics: whole, audit: audited } = await publish(corrected, { published: first });
    return { first, whole, findings: audited.findings };
  };

  describe.each([
    ['one that was missing', 23],
    ['one that there never was', 21],
  ])('by %s', (_, groupCount) => {
    it('the rest of it can be published, and nothing that was published changes', async () => {
      const { first, whole, findings } = await publishAfter(makePlain(groupCount));
      expect(findings).toEqual([]);
      expect(getLines(whole, 1)).toEqual(getLines(first, 1));
    });

    it('totals are the sums of their parts', async () => {
      const { whole } = await publishAfter(makePlain(groupCount));
      expect(getRemainders(whole, whole)).toMatchObject({ expected: 0 });
      expect(whole).toSatisfy(isAddedUp);
    });
  });
});

it('results that come in late are about as many people as it says, or are left out', async () => {
  /** Forty people who answer one scale, and so many of them another. */
  const answer = (people: number) =>
    makeResponses('mentee', 40, (person, wave) => ({
      help: { sum: 2 + ((person + (wave === 'pre' ? 0 : 1)) % 3), items: 1 },
      ...(person < people && { confidence: { sum: 6 + (person % 5), items: 3 } }),
    }));
  // Nine are too few for results of their own. Thirty are not, but the first results are about all forty.
  const { statistics: before } = await publish(makeLogs(10, { responses: answer(9) }));
  const { statistics: after } = await publish(makeLogs(10, { responses: answer(30) }), { published: before });
  const added = after.tables.survey.filter(({ release }) => release > 1);
  expect(added.map(() => after.tables.pairs[0]?.people)).toEqual(added.map(() => 30));
});

it('whatever becomes of the logs of any program, totals are the sums of their parts', async () => {
  await fc.assert(
    fc.asyncProperty(randomProgram, randomProgram, async (program, other) => {
      const { statistics: first } = await publish(program, firstTerm);
      // The groups stay; everything else in the logs may have changed.
      const groups = new Set(program.groups.map(({ group }) => group));
      const people = new Set(program.responses.map(({ person }) => person));
      const corrected: Logs = {
        groups: program.groups,
        encounters: other.encounters.filter(({ group }) => groups.has(group)),
        meetings: other.meetings.filter(({ group }) => groups.has(group)),
        responses: other.responses.filter(({ person }) => people.has(person)),
      };
      const { statistics: whole } = await publish(corrected, { published: first });
      expect(getLines(whole, 1)).toEqual(getLines(first, 1));
      expect(whole).toSatisfy(isAddedUp);
    }),
    { seed: 2026, numRuns: 12, endOnFailure: true },
  );
});

/** The first term, then the corrected year: as a release after the first, and as if there had been none. */
async function publishTwice(correct: (logs: Logs) => Logs) {
  const logs = makeYear();
  const corrected = correct(logs);
  const { statistics: first } = await publish(logs, firstTerm);
  const { statistics: whole, audit: audited } = await publish(corrected, { published: first });
  const { statistics: anew, system, protection } = await publish(corrected);
  const earlier = getEarlier(first);
  const cells = system.cells.map((cell) => ({
    ...cell,
    ...(earlier.has(cell.id) && { earlier: earlier.get(cell.id) }),
  }));
  const auditBoth = () => audit({ ...system, cells }, protection.release);
  return { first, whole, findings: audited.findings, anew, auditBoth };
}
