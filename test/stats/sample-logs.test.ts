import { parse } from 'csv-parse/sync';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encounterStatuses, meetingModes, months, terms, topics } from '../../src/schemas/vocabulary.ts';
import { makeSampleLogs, sampleSeed, type SampleLogs } from '../support/sample-logs.ts';

type Row = Record<string, string>;

const folder = new URL('../fixtures/stats/sample/', import.meta.url);
const content = new URL('../../content/sessions/', import.meta.url);
const logs = makeSampleLogs({ seed: sampleSeed });
const others = makeSampleLogs({ seed: sampleSeed + 1 });

describe.each([
  ['the files on disk', readLogs()],
  ['the logs of another seed', others],
])('%s hold what the origin program reported for 2023-2024', (_, sample) => {
  const { groups, encounters, meetings, survey } = parseLogs(sample);
  const held = encounters.filter(({ status }) => status === 'held');

  test('22 mentors with 137 mentees, as 17 groups of 6 and 5 of 7', () => {
    expect(countBy(groups, ({ size }) => size)).toEqual({ 6: 17, 7: 5 });
    expect(sum(groups, ({ size }) => size)).toBe(137);
    expect(listOf('G', groups, 'group_code')).toEqual(listOf('G'));
    expect(listOf('M', groups, 'mentor_code')).toEqual(listOf('M'));
  });

  test('an encounter of every group in each of ten months', () => {
    expect(held).toHaveLength(220);
    for (const month of Object.keys(countBy(held, ({ month }) => month))) {
      const met = held.filter((row) => row.month === month);
      expect(listOf('G', met, 'group_code')).toEqual(listOf('G'));
    }
  });

  test('a few rows for encounters that were moved within the month', () => {
    expect(countBy(encounters, ({ status }) => status)).toEqual({ held: 220, rescheduled: 7, canceled: 2 });
    for (const row of encounters.filter(({ status }) => status !== 'held')) {
      const later = held.find(({ month, group_code }) => month === row.month && group_code === row.group_code);
      expect([row.date ?? '', later?.date ?? ''].sort()).toEqual([row.date, later?.date]);
      expect([row.attended_n, row.topic_codes, row.duration_min]).toEqual(['', '', '']);
    }
  });

  test('64 individual meetings by at least 19 mentors, two thirds asked for by mentees, most in the fall', () => {
    expect(countBy(meetings, ({ initiated_by }) => initiated_by)).toEqual({ mentee: 43, mentor: 21 });
    expect(new Set(meetings.map(({ group_code }) => group_code)).size).toBeGreaterThanOrEqual(19);
    expect(countBy(meetings, getTerm)).toEqual({ first: 36, second: 28 });
  });

  test('a survey that most people answer, and most of them both times', () => {
    expect(countBy(survey, ({ role, wave }) => `${role} ${wave}`)).toEqual({
      'mentee pre': 118,
      'mentee post': 104,
      'mentor pre': 21,
      'mentor post': 20,
    });
    expect(getPairs(survey, 'mentee')).toHaveLength(97);
    expect(getPairs(survey, 'mentor')).toHaveLength(19);
    expect(survey.length - new Set(survey.map(({ person_code }) => person_code)).size).toBe(97 + 19);
  });

  test('each encounter follows the guide of its month, and nobody comes who was not invited', () => {
    const size = new Map(groups.map(({ group_code, size }) => [group_code, size]));
    for (const row of encounters) {
      expect(guides.get(row.guide_slug ?? '')).toBe(row.month);
      expect(row.invited_n).toBe(size.get(row.group_code));
      expect(Number(row.attended_n)).toBeLessThanOrEqual(Number(row.invited_n));
    }
    for (const month of Object.keys(countBy(held, ({ month }) => month))) {
      const attended = sum(
        held.filter((row) => row.month === month),
        ({ attended_n }) => attended_n,
      );
      expect(attended / 137).toBeGreaterThan(0.8);
      expect(attended / 137).toBeLessThan(0.925);
    }
  });

  test('every value of a closed list is on the list, with one to three topics', () => {
    for (const row of [...held, ...meetings]) {
      const codes = (row.topic_codes ?? '').split(';');
      expect(codes.length).toBeLessThanOrEqual(row.meeting_id === undefined ? 3 : 2);
      expect(new Set(codes).size).toBe(codes.length);
      expect(Object.keys(topics)).toEqual(expect.arrayContaining(codes));
      expect(Object.keys(meetingModes)).toContain(row.mode);
    }
    for (const { status, month } of encounters) {
      expect(Object.keys(encounterStatuses)).toContain(status);
      expect(Object.keys(months)).toContain(month);
    }
  });

  test('every answer stands on its scale, is left blank or is NA', () => {
    const items = Object.keys(survey[0] ?? {}).filter((column) => /^(conf|bel|acad|help|sat|msk)/.test(column));
    expect(items).toHaveLength(10 + 1 + 12);
    const answers = survey.flatMap((row) => items.map((item) => row[item]));
    expect(Object.keys(countBy(answers, (answer) => answer)).sort()).toEqual(['', '1', '2', '3', '4', '5', 'NA']);
    for (const { rec_0_10 } of survey) expect(rec_0_10).toMatch(/^(\d|10)?$/);
  });

  test('every date exists, lies in the year, and classes are on; logs follow what they tell of', () => {
    const days = [...encounters, ...meetings, ...survey].flatMap(({ date, logged_at, submitted_at }) =>
      [date, logged_at, submitted_at].filter((day) => day !== undefined),
    );
    for (const day of days) {
      expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      expect(day >= '2023-08-01' && day <= '2024-05-31').toBe(true);
    }
    for (const { date = '', logged_at = '' } of [...encounters, ...meetings]) {
      expect(new Date(date).getUTCDay() % 6).not.toBe(0);
      expect(logged_at >= date).toBe(true);
    }
    for (const { date = '', month } of encounters) {
      expect(Object.keys(months)[Number(date.slice(5, 7)) - 1]).toBe(month);
    }
  });
});

test('the files on disk are what the seed makes: run test/support/write-sample-logs.ts, do not edit them', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(logs).sort());
  expect(readLogs()).toEqual(logs);
});

test('the same seed makes the same bytes, another seed makes other rows', () => {
  expect(makeSampleLogs({ seed: sampleSeed })).toEqual(logs);
  for (const name of Object.keys(logs) as (keyof SampleLogs)[]) expect(others[name]).not.toBe(logs[name]);
});

test('most topics of the individual meetings can be shown for a term, and a few are too rare', () => {
  const { groups, meetings } = parseLogs(logs);
  const mentors = new Map(groups.map(({ group_code, mentor_code }) => [group_code, mentor_code]));
  for (const term of Object.keys(terms)) {
    const rows = meetings.filter((row) => getTerm(row) === term);
    const behind = Object.keys(topics).map((topic) =>
      rows
        .filter(({ topic_codes = '' }) => topic_codes.split(';').includes(topic))
        .map(({ group_code = '' }) => mentors.get(group_code)),
    );
    const shown = behind.filter((met) => met.length >= 5 && new Set(met).size >= 3);
    const rare = behind.filter((met) => met.length > 0 && met.length < 5);
    expect(shown.length).toBeGreaterThan(rare.length);
    expect(rare.length).toBeGreaterThanOrEqual(3);
  }
});

const scales = {
  confidence: ['conf_1', 'conf_2', 'conf_3'],
  belonging: ['bel_1', 'bel_2', 'bel_3'],
  academic: ['acad_1', 'acad_2', 'acad_3'],
  help: ['help_1'],
};

test.each([
  ['mentee', 'confidence', 0.3, 0.5],
  ['mentee', 'belonging', 0.3, 0.5],
  ['mentee', 'academic', 0.1, 0.3],
  ['mentee', 'help', 0.1, 0.3],
  ['mentor', 'academic', 0.3, 0.5],
  ['mentor', 'confidence', 0.05, 0.3],
  ['mentor', 'belonging', 0.05, 0.3],
] as const)('between the surveys, the %s scale of %s rises by %d to %d points', (role, scale, least, most) => {
  const rises = getPairs(parseLogs(logs).survey, role).flatMap(({ pre, post }) => {
    const [before, after] = [getMean(pre, scales[scale]), getMean(post, scales[scale])];
    return before === undefined || after === undefined ? [] : [after - before];
  });
  const rise = sum(rises, String) / rises.length;
  expect(rise).toBeGreaterThan(least);
  expect(rise).toBeLessThan(most);
});

test('mentors rate their skills 3.2 as they were and 4.1 as they are', () => {
  const rows = getPairs(parseLogs(logs).survey, 'mentor').map(({ post }) => post);
  const meanOf = (moment: string) => {
    const columns = [1, 2, 3, 4, 5, 6].map((skill) => `msk_${skill}_${moment}`);
    return sum(rows, (row) => String(getMean(row, columns))) / rows.length;
  };
  expect(meanOf('then')).toBeCloseTo(3.2, 1);
  expect(meanOf('now')).toBeCloseTo(4.1, 1);
});

test.each(Object.entries(scales))('answers on %s are spread: few people give the highest to all', (_, columns) => {
  const means = parseLogs(logs).survey.flatMap((row) => getMean(row, columns) ?? []);
  expect(means.filter((mean) => mean === 5).length / means.length).toBeLessThan(0.3);
  expect(Math.min(...means)).toBeLessThanOrEqual(2);
});

const guides = new Map(
  readdirSync(content).map((name) => [
    name.replace(/\.md$/, ''),
    /^month: (\w+)$/m.exec(readFileSync(new URL(name, content), 'utf8'))?.[1],
  ]),
);

function readLogs(): SampleLogs {
  const read = (name: keyof SampleLogs) => readFileSync(new URL(name, folder), 'utf8');
  return {
    'groups.csv': read('groups.csv'),
    'encounters.csv': read('encounters.csv'),
    'meetings.csv': read('meetings.csv'),
    'survey.csv': read('survey.csv'),
  };
}

function parseLogs(sample: SampleLogs): Record<'groups' | 'encounters' | 'meetings' | 'survey', Row[]> {
  const rowsOf = (name: keyof SampleLogs) => parse<Row>(sample[name], { columns: true });
  return {
    groups: rowsOf('groups.csv'),
    encounters: rowsOf('encounters.csv'),
    meetings: rowsOf('meetings.csv'),
    survey: rowsOf('survey.csv'),
  };
}

/** G01 to G22, or what stands in a column, in order. */
function listOf(letter: string, rows?: readonly Row[], column = ''): (string | undefined)[] {
  return rows
    ? rows.map((row) => row[column]).sort()
    : Array.from({ length: 22 }, (_, i) => letter + String(i + 1).padStart(2, '0'));
}

function getTerm({ date = '' }: Row): string {
  return date < '2024' ? 'first' : 'second';
}

function getPairs(survey: readonly Row[], role: string): { pre: Row; post: Row }[] {
  const of = (wave: string) => survey.filter((row) => row.role === role && row.wave === wave);
  const after = new Map(of('post').map((row) => [row.person_code, row]));
  return of('pre').flatMap((pre) => {
    const post = after.get(pre.person_code);
    return post ? [{ pre, post }] : [];
  });
}

/** The mean of the answered items, where at least two of three were answered. */
function getMean(row: Row, columns: readonly string[]): number | undefined {
  const answers = columns.flatMap((column) => (/^[1-5]$/.test(row[column] ?? '') ? [row[column]] : []));
  return answers.length * 3 < columns.length * 2 ? undefined : sum(answers, (answer) => answer) / answers.length;
}

function countBy<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | undefined,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of entries.map((entry) => keyOf(entry) ?? 'none')) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function sum<Entry>(entries: readonly Entry[], valueOf: (entry: Entry) => string | undefined): number {
  return entries.reduce((total, entry) => total + Number(valueOf(entry)), 0);
}
