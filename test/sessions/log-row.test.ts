import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logColumns } from '../../src/schemas/logs.ts';
import { encounterStatuses, meetingModes, topics } from '../../src/schemas/vocabulary.ts';
import { parseGroupCode } from '../../src/sessions/group-code.ts';
import {
  askedAlways,
  askedIfHeld,
  formatLogRow,
  getLogColumn,
  makeLogRow,
  nameLogFile,
  type AskedName,
  type EncounterRow,
  type LogAnswers,
} from '../../src/sessions/log-row.ts';
import { formatCsv } from '../../src/published/format-csv.ts';
import { readFiles, type Reading } from '../stats/read/read-files.ts';

const year = { starts_in: 2026, first_month: 'august', last_month: 'may' } as const;
const today = '2026-12-01';
const setting = { year, today, guide: 'telling-your-story' };

const held: LogAnswers = {
  group_code: 'G05',
  status: 'held',
  month: '2026-09',
  date: '2026-09-17',
  invited_n: '7',
  attended_n: '6',
  duration_min: '55',
  mode: 'in_person',
  topic_codes: 'studying;stress',
};

/** A group of this code, and so small that a row that relies on its size is found out. */
const groupsFor = (code: string) => `group_code,mentor_code,size\n${code || 'G05'},M05,1\n`;
const readLog = (file: string, group = 'G05'): Promise<Reading> =>
  readFiles({ 'encounters.csv': file, 'groups.csv': groupsFor(group) }, { year, today });
const make = (answers: LogAnswers): EncounterRow => {
  const { row, mistakes } = makeLogRow(answers, setting);
  if (!row) throw new Error(JSON.stringify(mistakes));
  return row;
};
const mistakesOf = (answers: LogAnswers) =>
  (makeLogRow(answers, setting).mistakes ?? []).map(({ name, reason }) => `${name}: ${reason}`);

describe('the row of a session', () => {
  it('has a cell for every column of the log, in its order', () => {
    const { row, file } = formatLogRow(make(held));
    expect(row).toBe(
      ',2026-2027,2026-09,G05,held,2026-09-17,in_person,55,7,6,telling-your-story,studying;stress,,,2026-12-01',
    );
    expect(file).toBe(`${logColumns.encounters.map(({ name }) => name).join(',')}\r\n${row}\r\n`);
  });

  it.each(Object.keys(encounterStatuses))('is read without a problem when it was %s', async (status) => {
    const { problems, warnings, encounters } = await readLog(formatLogRow(make({ ...held, status })).file);
    expect(problems + warnings).toBe('');
    expect(encounters).toEqual([
      status === 'held'
        ? { group: 'g05', month: '2026-09', isHeld: true, invited: 7, attended: 6, topics: ['studying', 'stress'] }
        : { group: 'g05', month: '2026-09', isHeld: false, invited: 0, attended: 0, topics: [] },
    ]);
  });

  it.each(['canceled', 'rescheduled'])('says nothing about who came when it was %s', (status) => {
    expect(formatLogRow(make({ ...held, status })).row).toBe(
      `,2026-2027,2026-09,G05,${status},2026-09-17,,,,,telling-your-story,,,,2026-12-01`,
    );
  });

  it('gives the file a name by which a coordinator finds it', () => {
    expect(nameLogFile(make(held))).toBe('encounters-2026-09-G05.csv');
    expect(nameLogFile(make({ ...held, month: 'october', date: '' }))).toBe('encounters-2026-10-G05.csv');
  });

  it('leaves out a guide whose address is no code, so that the row can be read', async () => {
    const { row } = makeLogRow(held, { ...setting, guide: 'a'.repeat(41) });
    expect(row?.cells).toContain('2026-2027');
    expect((await readLog(formatLogRow(row ?? make(held)).file)).problems).toBe('');
  });

  it('is of one year where the academic year ends before New Year', () => {
    const short = { ...setting, year: { starts_in: 2026, first_month: 'august', last_month: 'november' } as const };
    expect(makeLogRow(held, short).row?.cells[1]).toBe('2026');
  });
});

describe('a mentor is told what to mend', () => {
  it('all of it at once', () => {
    expect(mistakesOf({ ...held, group_code: 'Group 5', attended_n: 'six', topic_codes: 'gossip' })).toEqual([
      'group_code: code',
      'attended_n: whole',
      'topic_codes: choices',
    ]);
  });

  it.each([
    [{ group_code: '' }, 'group_code: needed'],
    [{ group_code: 'a.reyes@larkfield.example' }, 'group_code: address'],
    [{ status: '' }, 'status: needed'],
    [{ attended_n: '' }, 'attended_n: needed'],
    [{ invited_n: '' }, 'invited_n: needed'],
    [{ attended_n: '8' }, 'attended_n: more'],
    [{ duration_min: '0' }, 'duration_min: range'],
    [{ date: '2026-02-30' }, 'date: day'],
    [{ date: '2026-12-02', month: '2026-12' }, 'date: late-day'],
    [{ date: '2026-10-01' }, 'month: disagreement'],
    [{ date: '2026-07-31' }, 'date: outside'],
    [{ month: '', date: '' }, 'date: no-time'],
    [{ month: '2027-01', date: '' }, 'month: future'],
  ])('when it is %j', (change, mistake) => {
    expect(mistakesOf({ ...held, ...change })).toEqual([mistake]);
  });
});

describe('the form and the reader', () => {
  const anyText = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('', ' ', '0', '7', '07', '51', '600', '601', '=1+1'),
  );
  const anyDay = fc.constantFrom(
    '2026-09-17',
    ' 2026-09-17',
    '2026-10-01',
    '2026-12-01',
    '2026-12-02',
    '2026-09-31',
    '2027-06-01',
    '17.9.2026',
  );
  const or = (...good: fc.Arbitrary<string>[]) =>
    fc.oneof(...good.map((arbitrary) => ({ weight: 6, arbitrary })), { weight: 1, arbitrary: anyText });
  const among = (list: Readonly<Record<string, string>>) => fc.constantFrom(...Object.keys(list));
  const small = fc.integer({ min: 0, max: 52 }).map(String);
  const anyAnswers: fc.Arbitrary<Record<AskedName, string>> = fc.record({
    group_code: or(fc.constantFrom('G05', 'g05', ' G05 ', 'G.5_a-1')),
    status: or(among(encounterStatuses), fc.constantFrom('Held', 'cancelled')),
    month: or(fc.constantFrom('2026-08', '2026-09', '2026-12', '2027-01', 'september', '9', '2026-07', '')),
    date: or(anyDay, fc.constant('')),
    invited_n: or(small, small, fc.constant('')),
    attended_n: or(small),
    duration_min: or(fc.integer({ min: 0, max: 700 }).map(String), fc.constant('')),
    mode: or(among(meetingModes), fc.constant('')),
    topic_codes: or(
      fc.uniqueArray(among(topics), { maxLength: 4 }).map((keys) => keys.join(';')),
      fc.constant(''),
    ),
  });

  it('agree: what the form accepts, the reader accepts', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(anyAnswers, async (answers) => {
        const { row } = makeLogRow(answers, setting);
        if (!row) return;
        accepted += 1;
        const { problems, warnings, encounters } = await readLog(formatLogRow(row).file, row.group);
        expect(problems + warnings).toBe('');
        expect(encounters).toHaveLength(1);
        expect(encounters[0]?.month).toBe(row.month);
      }),
      { seed: 2026, numRuns: 600 },
    );
    // The law is not an empty one.
    expect(accepted).toBeGreaterThan(60);
  });

  it('agree: what the reader refuses, the form refuses', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(anyAnswers, async (answers) => {
        // As somebody would write the same answers by hand, without the form.
        const isHeld = answers.status.trim().toLowerCase() === 'held';
        const asked: string[] = [...askedAlways, ...(isHeld ? askedIfHeld : [])];
        const cells = logColumns.encounters.map(({ name }) => (asked.includes(name) ? answers[name as AskedName] : ''));
        const file = formatCsv(
          logColumns.encounters.map(({ name }) => name),
          [cells],
        );
        const group = parseGroupCode(answers.group_code);
        const { problems } = await readLog(file, group);
        if (problems === '') return;
        refused += 1;
        expect(makeLogRow(answers, setting).row).toBeUndefined();
      }),
      { seed: 2026, numRuns: 600 },
    );
    expect(refused).toBeGreaterThan(60);
  });
});

it('asks for nothing that could be about one person', () => {
  const kinds = [...askedAlways, ...askedIfHeld].map((name) => getLogColumn(name).cell.kind);
  expect(kinds).not.toContain('text');
  expect([...askedAlways, ...askedIfHeld]).not.toContain('referral_made');
});

describe('the code of the group that a browser keeps', () => {
  it.each(['G05', ' G05 ', 'g.5_a-1'])('may be %j', (text) => {
    expect(parseGroupCode(text)).toBe(text.trim());
  });

  it.each([null, '', 'Group 5', 'x'.repeat(41), 'a@b.example', '-5', '<script>'])('is none when it is %j', (text) => {
    expect(parseGroupCode(text)).toBe('');
  });
});
