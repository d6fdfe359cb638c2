import { describe, expect, it } from 'vitest';
import { getTable } from '../../src/published/table.ts';
import { dimensions, type Figure, type TableName } from '../../src/schemas/statistics.ts';
import { makeTotals, makeVoice, makeYear, readYear } from './make.ts';

const voice = makeVoice();
const year = readYear();
const names = Object.keys(year.tables) as TableName[];

/** What a reader can take out of a cell, found without the functions that are tested. */
function parseCell(text: string): Figure | undefined {
  const plain = text.replaceAll('−', '-').replaceAll(',', '');
  const numbers = (plain.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const [first = NaN, second] = numbers;
  if (text.startsWith('not shown')) return 'hidden';
  if (numbers.length === 0) return undefined;
  const end = text.includes('%') ? { from: 0, to: 100 } : { from: 1, to: 5 };
  if (text.endsWith('or more')) return { from: first, to: end.to };
  if (text.endsWith('or less')) return { from: end.from, to: first };
  return second === undefined ? first : { from: first, to: second };
}

function listFigures(name: TableName): Figure[] {
  const rest: readonly string[] = [...dimensions, 'release'];
  return year.tables[name].flatMap((row) =>
    Object.entries(row).flatMap(([key, value]) => (rest.includes(key) ? [] : [value as Figure])),
  );
}

const sort = (figures: readonly (Figure | undefined)[]) => figures.map((figure) => JSON.stringify(figure)).sort();

describe('the tables of the page', () => {
  it.each(names)('%s: hold every figure of the file as it was published, and no other', (name) => {
    const views =
      name === 'survey'
        ? [getTable(year, name, voice, { role: 'mentee' }), getTable(year, name, voice, { role: 'mentor' })]
        : [getTable(year, name, voice)];
    const cells = views.flatMap((view) => view?.rows.flatMap((row) => row.cells) ?? []);
    const figures = cells.map(({ text }) => parseCell(text)).filter((figure) => figure !== undefined);
    expect(sort(figures)).toEqual(sort(listFigures(name)));
    for (const { text, isHidden } of cells) expect(isHidden).toBe(text === 'not shown, to protect people');
  });

  it('have a caption and a heading for each column', () => {
    for (const name of names) {
      const view = getTable(year, name, voice, name === 'survey' ? { role: 'mentee' } : {});
      expect(view?.caption).toBeTruthy();
      for (const { cells } of view?.rows ?? []) expect(cells).toHaveLength((view?.columns.length ?? 0) - 1);
    }
  });

  it('put each figure in its row and column', () => {
    expect(getTable(year, 'group_topics', voice)).toMatchObject({
      columns: ['Topic', 'August to December', 'January to May'],
      rows: expect.arrayContaining([
        {
          head: 'Research',
          cells: [
            { text: '14', isHidden: false },
            { text: '29', isHidden: false },
          ],
        },
        {
          head: 'Money and housing',
          cells: [
            { text: 'not shown, to protect people', isHidden: true },
            { text: '8', isHidden: false },
          ],
        },
      ]) as unknown,
    });
    expect(getTable(year, 'responses', voice)).toEqual({
      caption: 'Who answered the survey',
      columns: ['Who', 'Before the year', 'After the year'],
      rows: [
        {
          head: 'Mentees',
          cells: [
            { text: '80% or more', isHidden: false },
            { text: '60% to 79%', isHidden: false },
          ],
        },
        {
          head: 'Mentors',
          cells: [
            { text: '50% or more', isHidden: false },
            { text: '50% or more', isHidden: false },
          ],
        },
      ],
    });
  });

  it('say where a topic went that was not counted by itself', () => {
    const group_topics = year.tables.group_topics.filter(
      ({ term, topic }) => term === 'second' || topic !== 'research',
    );
    const rows = getTable(makeYear({ group_topics }), 'group_topics', voice)?.rows;
    expect(rows?.find(({ head }) => head === 'Research')?.cells[0]).toEqual({
      text: 'in other topics',
      isHidden: false,
    });
  });

  it('follow the calendar, and topics their names, whatever the values and the order in the file', () => {
    const reversed = makeYear({
      encounters: year.tables.encounters.toReversed(),
      group_topics: year.tables.group_topics.toReversed(),
    });
    const heads = (name: TableName) => getTable(reversed, name, voice)?.rows.map(({ head }) => head) ?? [];
    expect(heads('encounters')).toEqual(
      'August September October November December January February March April May'.split(' '),
    );
    const topics = heads('group_topics');
    expect(topics.slice(0, -1)).toEqual(topics.slice(0, -1).toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(topics.at(-1)).toBe('Other topics');
  });

  it('leave out a figure that the school keeps no log of', () => {
    const totals = makeTotals({ meetings: undefined });
    expect(getTable(makeYear({ totals }), 'totals', voice)?.rows.map(({ head }) => head)).toEqual([
      'Group sessions held',
      'Group sessions planned',
      'Attendance',
    ]);
  });

  it('use the words of the school', () => {
    const own = makeVoice({ Mentors: 'Coaches', Mentees: 'Juniors', sessions: 'huddles' });
    expect(getTable(year, 'cohort', own)?.rows.map(({ head }) => head)).toEqual(['Coaches', 'Juniors', 'Groups']);
    expect(getTable(year, 'totals', own)?.rows[0]?.head).toBe('Group huddles held');
  });

  it('are not there where nothing is published', () => {
    expect(getTable(makeYear({ pairs: [] }), 'pairs', voice)).toBeUndefined();
  });
});
