import { describe, expect, it } from 'vitest';
import { hidden } from '../../src/schemas/statistics.ts';
import type { Topic } from '../../src/schemas/vocabulary.ts';
import { audit } from '../../src/stats/audit/audit.ts';
import type { Publication } from '../../src/stats/publish/publish.ts';
import type { Encounter, Meeting } from '../../src/stats/read/records.ts';
import { makeLogs, months, publish } from './support/logs.ts';
import { getFigure, meetInMay, range } from './support/published.ts';
import { withFigures } from './support/releases.ts';

describe('topics do not tell how many encounters were held, where each of them had one', () => {
  /** So many groups meet in May; one encounter of January has other topics than all the rest, which have one. */
  const publishMay = (groups: number, meeting: number, odd: readonly Topic[]) => {
    const logs = meetInMay(groups, meeting);
    const encounters = logs.encounters.map((each): Encounter =>
      each.month === '2024-01' && each.group === 'G0' ? { ...each, topics: odd } : each,
    );
    return publish({ ...logs, encounters });
  };

  const forms: [string, Topic[]][] = [
    ['one topic each', ['stress']],
    ['one or two', ['stress', 'money']],
    ['one at most', []],
  ];

  describe.each(forms)('%s', (_, odd) => {
    it.each([
      [22, range(1, 4)],
      [22, range(18, 21)],
      [12, range(8, 11)],
    ])('of %i groups, by their sum', async (groups, meetings) => {
      const publications = await Promise.all(meetings.map((meeting) => publishMay(groups, meeting, odd)));
      expect(publications.flatMap(({ audit: { findings } }) => findings)).toEqual([]);
      const tables = publications.map(({ statistics: { tables: all } }) =>
        JSON.stringify([all.encounters, all.group_topics, all.totals[0]?.held]),
      );
      expect(new Set(tables).size).toBe(1);
      const [first] = publications as [Publication];
      expect(getFigure(first, 'group_topics', 'second/other', 'times')).toBe(hidden);
      // All months were complete in the first term, so topics tell nothing.
      expect(getFigure(first, 'group_topics', 'first/stress', 'times')).toBe(5 * groups);
      expect(getFigure(first, 'group_topics', 'first/other', 'times')).toBe(0);
    });
  });

  it('nor how many meetings, where one term had few', async () => {
    const makeMeetings = (few: number): Meeting[] =>
      [...range(1, few).map(() => months[1]), ...range(1, 40).map(() => months[6])].map((month = '', i) => ({
        group: `G${i % 10}`,
        month,
        askedBy: 'mentee',
        topics: ['stress'],
      }));
    const publications = await Promise.all(
      range(1, 4).map((few) => publish(makeLogs(10, { meetings: makeMeetings(few) }))),
    );
    expect(publications.flatMap(({ audit: { findings } }) => findings)).toEqual([]);
    const shown = publications.map(({ statistics: { tables: all } }) => all.meeting_topics.map(({ times }) => times));
    expect(new Set(shown.map((times) => JSON.stringify(times))).size).toBe(1);
    for (const publication of publications) {
      expect(getFigure(publication, 'meeting_topics', 'first/other', 'times')).toBe(hidden);
      expect(getFigure(publication, 'meeting_topics', 'second/other', 'times')).toBe(hidden);
    }
  });

  it.each<[number, Topic[]]>([
    [20, ['stress']],
    [1, ['stress', 'money']],
    [20, []],
  ])('is seen by the audit where nothing is withheld: %i groups, and %j once', async (meeting, odd) => {
    const { system, protection } = await publishMay(22, meeting, odd);
    const other = system.cells.find(({ id }) => id.endsWith('second/other/times'));
    const shown = withFigures(protection.release, { [other?.id ?? '']: { is: 'exact', value: other?.value ?? NaN } });
    const { findings } = await audit(system, shown);
    expect(findings.map(({ cell }) => cell)).toContain('2023-2024/encounters/2024-05/held');
  });
});
