import { describe, expect, it } from 'vitest';
import type { Statistics } from '../../../src/schemas/statistics.ts';
import { makeLogs, months, publish, year, type Logs } from '../support/logs.ts';

const firstTerm = { terms: year.terms.slice(0, 1), month: '2024-01' };
const meetings = months.flatMap((month) =>
  [0, 1, 2, 3].map((i) => ({
    group: `G${i}`,
    month,
    askedBy: i < 3 ? ('mentee' as const) : ('mentor' as const),
    topics: [],
  })),
);
const logs = makeLogs(10, { meetings });

/** The logs with one more meeting and one encounter fewer in the first term: what came in late. */
const corrected: Logs = {
  ...logs,
  meetings: [...meetings, { group: 'G5', month: '2023-09', askedBy: 'mentee', topics: [] }],
  encounters: logs.encounters.map((each) =>
    each.month === '2023-10' && each.group === 'G1' ? { ...each, isHeld: false } : each,
  ),
};

describe('a release of the first term', () => {
  it('says nothing of the second one, nor of the year', async () => {
    const { statistics, audit } = await publish(logs, firstTerm);
    expect(audit.findings).toEqual([]);
    expect(statistics.releases).toEqual([{ number: 1, month: '2024-01', covers: 'first' }]);
    expect(statistics.tables.encounters.map(({ month }) => month)).toEqual(year.terms[0]?.months);
    expect(statistics.tables.totals).toEqual([]);
    expect(statistics.tables.asked_by).toEqual([]);
    expect(statistics.tables.survey).toEqual([]);
  });

  it('is added to by the release of the year, which changes nothing', async () => {
    const { statistics: first } = await publish(logs, firstTerm);
    const { statistics: whole, audit } = await publish(logs, { published: first });
    expect(audit.findings).toEqual([]);
    expectKept(first, whole);
    expect(whole.releases.map(({ covers }) => covers)).toEqual(['first', 'year']);
    expect(whole.tables.encounters.map(({ release }) => release)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    expect(whole.tables.totals).toEqual([{ held: 100, expected: 100, attendance: 71, meetings: 40, release: 2 }]);
  });

  it('stays as it was when its logs are corrected later, and so does its part in the totals', async () => {
    const { statistics: first } = await publish(logs, firstTerm);
    const { statistics: whole, audit } = await publish(corrected, { published: first });
    expect(audit.findings).toEqual([]);
    expectKept(first, whole);
    expect(whole.tables.totals).toEqual([{ held: 100, expected: 100, attendance: 71, meetings: 40, release: 2 }]);
    // The sides of the corrected logs would come to one more than the total.
    expect(whole.tables.asked_by).toEqual([]);
  });
});

describe('a second release of the same year', () => {
  it('is not one: the same logs come to the same file', async () => {
    const { statistics } = await publish(logs);
    const again = await publish(logs, { published: statistics, month: '2024-09' });
    expect(again.isNew).toBe(false);
    expect(again.statistics).toEqual(statistics);
  });

  it('does not take up corrections', async () => {
    const { statistics } = await publish(logs);
    const again = await publish(corrected, { published: statistics, month: '2024-09' });
    expect(again.audit.findings).toEqual([]);
    expect(again.statistics).toEqual(statistics);
  });

  it('adds a log that was missing', async () => {
    const { statistics } = await publish({ ...logs, meetings: [] });
    const again = await publish(logs, { published: statistics, month: '2024-09' });
    expect(again.audit.findings).toEqual([]);
    expectKept(statistics, again.statistics);
    expect(again.statistics.tables.meetings).toEqual([
      { term: 'first', held: 20, release: 2 },
      { term: 'second', held: 20, release: 2 },
    ]);
  });

  it('keeps rows whose log is missing now', async () => {
    const { statistics } = await publish(logs);
    const again = await publish({ ...logs, meetings: [] }, { published: statistics });
    expectKept(statistics, again.statistics);
  });
});

it('the same logs come to the same bytes, in whatever order their rows stand', async () => {
  const { statistics } = await publish(logs);
  const turned = { ...logs, encounters: logs.encounters.toReversed(), meetings: meetings.toReversed() };
  expect(JSON.stringify((await publish(turned)).statistics)).toBe(JSON.stringify(statistics));
});

function expectKept(before: Statistics, after: Statistics): void {
  for (const [name, rows] of Object.entries(before.tables)) {
    const now = new Set(after.tables[name as keyof Statistics['tables']].map((row) => JSON.stringify(row)));
    expect(rows.filter((row) => !now.has(JSON.stringify(row)))).toEqual([]);
  }
}
