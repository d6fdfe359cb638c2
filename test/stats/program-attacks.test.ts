import { describe, expect, it } from 'vitest';
import { statisticsSchema } from '../../src/schemas/statistics.ts';
import type { Topic } from '../../src/schemas/vocabulary.ts';
import type { Meeting, Score } from '../../src/stats/read/records.ts';
import { makeLogs, makeResponses, months, publish } from './support/logs.ts';
import { getFigure } from './support/published.ts';

/** Attacks on a program as a whole: what its tables would tell if the steps before protection did not guard against it. */

const meet = (count: number, month: string, topics: Topic[], mentors = 10): Meeting[] =>
  Array.from({ length: count }, (_, i) => ({ group: `G${i % mentors}`, month, askedBy: 'mentee', topics }));

describe('one-mentor-cells', () => {
  it('a topic that one mentor alone spoke of, however often, is counted with others', async () => {
    const meetings = [
      ...meet(30, '2023-09', ['stress']),
      ...meet(30, '2023-09', ['belonging']),
      ...meet(12, '2023-10', ['money'], 1),
      ...meet(9, '2023-10', ['family']),
    ];
    const publication = await publish(makeLogs(10, { meetings }));
    expect(publication.audit.findings).toEqual([]);
    expect(getFigure(publication, 'meeting_topics', 'first/stress', 'times')).toBe(30);
    expect(getFigure(publication, 'meeting_topics', 'first/money', 'times')).toBeUndefined();
    // Its kin goes with it, or the rest would be the one mentor’s.
    expect(getFigure(publication, 'meeting_topics', 'first/family', 'times')).toBeUndefined();
    expect(getFigure(publication, 'meeting_topics', 'first/other', 'times')).toBe(21);
  });

  it('absences of one group alone hide the attendance of its month and of the next', async () => {
    const logs = makeLogs(10);
    const encounters = logs.encounters.map((each) => ({
      ...each,
      attended: each.month === '2023-09' ? (each.group === 'G3' ? 1 : 7) : 5,
    }));
    const publication = await publish({ ...logs, encounters });
    expect(publication.audit.findings).toEqual([]);
    expect(getFigure(publication, 'attendance', '2023-09', 'rate')).toBe('hidden');
    expect(getFigure(publication, 'attendance', '2023-08', 'rate')).toBe('hidden');
    expect(getFigure(publication, 'attendance', '2023-10', 'rate')).toBe(71);
  });
});

describe('a single encounter that fell through', () => {
  it('is a band, in its month and in the year', async () => {
    const logs = makeLogs(12);
    const encounters = logs.encounters.filter(({ group, month }) => !(group === 'G4' && month === '2024-02'));
    const publication = await publish({ ...logs, encounters });
    expect(publication.audit.findings).toEqual([]);
    expect(getFigure(publication, 'encounters', '2024-02', 'held')).toEqual({ from: 8, to: 11 });
    expect(getFigure(publication, 'encounters', '2024-03', 'held')).toBe(12);
    expect(getFigure(publication, 'totals', '', 'held')).toEqual({ from: 116, to: 119 });
  });
});

describe('topics that all but a few spoke of', () => {
  it('tell of the few, and are counted with others', async () => {
    const meetings = [...meet(38, '2023-09', ['stress', 'belonging']), ...meet(2, '2023-09', ['belonging'])];
    const publication = await publish(makeLogs(10, { meetings }));
    expect(publication.audit.findings).toEqual([]);
    expect(getFigure(publication, 'meeting_topics', 'first/stress', 'times')).toBeUndefined();
    expect(getFigure(publication, 'meeting_topics', 'first/other', 'times')).toBe(78);
  });
});

const score = (value: number): Score => ({ sum: value, items: 1 });

describe('pre/post leavers', () => {
  it('those who left, or skipped a question, are in no figure: all results are about the same people', async () => {
    const stayed = makeResponses('mentee', 40, (person, wave) => ({
      confidence: score(wave === 'pre' ? 2 + (person % 2) : 3 + (person % 2)),
      help: score(2 + (person % 3)),
    }));
    const left = makeResponses('mentee', 2, () => ({ confidence: score(5), help: score(5) }))
      .map((each) => ({ ...each, person: `left${each.person}` }))
      .filter(({ wave }) => wave === 'pre');
    const skipped = makeResponses('mentee', 3, () => ({ confidence: score(5) })).map((each) => ({
      ...each,
      person: `skipped${each.person}`,
    }));
    const without = await publish(makeLogs(10, { responses: stayed }));
    const all = await publish(makeLogs(10, { responses: [...stayed, ...left, ...skipped] }));
    expect(all.audit.findings).toEqual([]);
    expect(all.statistics.tables.survey).toEqual(without.statistics.tables.survey);
    expect(getFigure(all, 'survey', 'mentee/confidence', 'before')).toBe(2.5);
    expect(getFigure(all, 'pairs', 'mentee', 'people')).toBe(40);
  });

  it('fewer than ten who answered both times say nothing at all', async () => {
    const responses = makeResponses('mentee', 9, () => ({ help: score(3) }));
    const { statistics } = await publish(makeLogs(10, { responses }));
    expect(statistics.tables.survey).toEqual([]);
  });
});

describe('extreme-mean', () => {
  it('where all agree, neither mean nor percent says so, and nothing else lets it be computed', async () => {
    const responses = makeResponses('mentee', 40, () => ({ help: score(5) }));
    const publication = await publish(makeLogs(10, { responses }));
    expect(publication.audit.findings).toEqual([]);
    const [row] = publication.statistics.tables.survey;
    expect([row?.before, row?.after, row?.agree_before]).not.toContain(5);
    expect([row?.before, row?.agree_before].every((figure) => typeof figure !== 'number')).toBe(true);
  });
});

describe('respondents are the cohort minus one', () => {
  it('one who did not answer is a band', async () => {
    const responses = makeResponses('mentee', 69, (person) => ({ help: score(2 + (person % 3)) }));
    const publication = await publish(makeLogs(10, { responses }));
    expect(publication.audit.findings).toEqual([]);
    expect(getFigure(publication, 'pairs', 'mentee', 'people')).toEqual({ from: 66, to: 69 });
    expect(getFigure(publication, 'responses', 'mentee/pre', 'rate')).toEqual({ from: 90, to: 100 });
  });
});

describe('what is published', () => {
  it('names no mentor, group or person, and is keyed by none', async () => {
    const responses = makeResponses('mentee', 40, (person) => ({ help: score(2 + (person % 3)) }));
    const { statistics } = await publish(makeLogs(10, { responses, meetings: meet(40, months[2] ?? '', ['stress']) }));
    const text = JSON.stringify(statistics);
    expect(text).not.toMatch(/"?\b[GM]\d+\b|mentee\d/);
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it.each(['min', 'max', 'p25', 'median', 'sd', 'mean_sd', 'p_value', 'comment', 'group_code', 'mentor_code'])(
    'has no place for %s',
    async (key) => {
      const { statistics } = await publish(makeLogs(10));
      const withKey = {
        ...statistics,
        tables: {
          ...statistics.tables,
          encounters: statistics.tables.encounters.map((row) => ({ ...row, [key]: 3 })),
        },
      };
      expect(statisticsSchema.safeParse(statistics).success).toBe(true);
      expect(statisticsSchema.safeParse(withKey).success).toBe(false);
      expect(statisticsSchema.safeParse({ ...statistics, [key]: 3 }).success).toBe(false);
    },
  );
});
