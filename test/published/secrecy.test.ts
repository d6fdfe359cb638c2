import { describe, expect, it } from 'vitest';
import { getChapters } from '../../src/published/chapters.ts';
import { compareYears } from '../../src/published/comparison.ts';
import { toCsv } from '../../src/published/csv.ts';
import { getFindings } from '../../src/published/findings.ts';
import { getTable } from '../../src/published/table.ts';
import { dimensions, statisticsSchema, type Statistics, type TableName } from '../../src/schemas/statistics.ts';
import { makeVoice, readYear } from './make.ts';

const voice = makeVoice();
const year = readYear();
const other = readYear('2024-2025');

/** Everything that pages and files say about a year. */
function renderAll(statistics: Statistics): string {
  return JSON.stringify([
    getFindings(statistics, voice),
    getChapters(statistics, voice),
    (['cohort', 'totals'] as const).map((name) => getTable(statistics, name, voice)),
    compareYears([statistics, other], voice),
    toCsv(statistics),
  ]);
}

const notFigures: readonly string[] = [...dimensions, 'release'];

/** A count of each kind, in the first and in the last row of its table. */
const counts = (Object.keys(year.tables) as TableName[]).filter(isCount).flatMap((table) =>
  [0, year.tables[table].length - 1].flatMap((i) =>
    Object.entries(year.tables[table][i] ?? {})
      .filter(([key]) => !notFigures.includes(key) && key !== 'attendance')
      .map(([key]) => ({ table, i, key })),
  ),
);

function isCount(table: TableName): boolean {
  return !['attendance', 'responses', 'survey'].includes(table);
}

/** The year with one figure replaced. */
function withFigure(table: TableName, i: number, key: string, figure: number | 'hidden'): Statistics {
  const rows = year.tables[table].map((row, at) => (at === i ? { ...row, [key]: figure } : row));
  return statisticsSchema.parse({ ...year, tables: { ...year.tables, [table]: rows } });
}

/** Found nowhere in a rendered year but for the figure itself, written plainly or with a comma. */
const canary = 9871;

describe('a hidden figure', () => {
  it.each(counts)('shows nowhere: $table, row $i, $key', ({ table, i, key }) => {
    const shown = renderAll(withFigure(table, i, key, canary));
    const hidden = renderAll(withFigure(table, i, key, 'hidden'));
    expect(shown).toMatch(/9,?871/);
    expect(hidden).not.toMatch(/9,?871/);
  });

  it('cannot be told from what is shown around it: whatever it was, the page is the same', () => {
    // A hidden figure has no value any more, so two years that differ in nothing else are one and the same.
    const [a, b] = [5, 9000].map((value) => {
      const before = withFigure('group_topics', 0, 'times', value);
      const rows = before.tables.group_topics.map((row, at) => (at === 0 ? { ...row, times: 'hidden' } : row));
      return renderAll(statisticsSchema.parse({ ...before, tables: { ...before.tables, group_topics: rows } }));
    });
    expect(a).toBe(b);
  });
});

describe('every exhibit', () => {
  const exhibits = [year, other].flatMap((each) => getChapters(each, voice).flatMap((chapter) => chapter.exhibits));

  it.each(exhibits.map((exhibit) => [exhibit.id, exhibit] as const))(
    '%s: has a title, a sentence, a chart with a text beside it, and the same figures as a table',
    (id, { title, sentence, legend, panels, tables }) => {
      expect(title).toBeTruthy();
      expect(sentence).toMatch(/\.$/);
      expect(tables.length).toBeGreaterThan(0);
      for (const { svg } of panels) {
        expect(svg).toContain('aria-label="Chart: ');
        expect(svg).toMatch(/<desc>.+<\/desc>/);
      }
      // An open mark is what was before; nobody should have to guess.
      const isChange = /-(means|agreement)$/.test(id);
      expect(legend).toEqual(isChange ? { open: 'Before the year', filled: 'After the year' } : undefined);
      expect(panels.length).toBeGreaterThan(0);
    },
  );

  it('has no chart, but its table, where every figure in it is hidden, however many charts it would have', () => {
    const group_topics = year.tables.group_topics.map((row) => ({ ...row, times: 'hidden' as const }));
    const hiddenTopics = statisticsSchema.parse({ ...year, tables: { ...year.tables, group_topics } });
    const topics = getChapters(hiddenTopics, voice)
      .flatMap(({ exhibits: all }) => all)
      .find(({ id }) => id === 'group-topics');
    expect(topics).toMatchObject({ title: 'Topics of the group sessions', panels: [] });
    expect(topics?.tables).toHaveLength(1);

    const means = (statistics: Statistics) =>
      statisticsSchema.parse({
        ...statistics,
        tables: {
          ...statistics.tables,
          survey: statistics.tables.survey.map((row) => ({
            ...row,
            before: 'hidden',
            after: 'hidden',
            change: 'hidden',
          })),
        },
      });
    const compared = compareYears([means(year), means(other)], voice).flatMap(({ exhibits: all }) => all);
    expect(compared.filter(({ id }) => id.endsWith('-means')).map(({ panels }) => panels)).toEqual([[], []]);
  });

  it('has no chart either where every figure of one side is hidden', () => {
    const survey = year.tables.survey.map((row) => ({
      ...row,
      agree_before: 'hidden' as const,
      agree_after: 'hidden' as const,
    }));
    const hidden = statisticsSchema.parse({ ...year, tables: { ...year.tables, survey } });
    const exhibit = getChapters(hidden, voice)
      .flatMap(({ exhibits: all }) => all)
      .find(({ id }) => id === 'mentee-agreement');
    expect(exhibit).toMatchObject({ title: 'Agreement among mentees, before and after', panels: [] });
    expect(exhibit?.tables).toHaveLength(1);
  });

  it('is left out where nothing of it is published', () => {
    const empty = Object.fromEntries(Object.keys(year.tables).map((name) => [name, []]));
    expect(getChapters(statisticsSchema.parse({ ...year, tables: empty }), voice)).toEqual([]);
  });
});
