import { parse as parseCsv } from 'csv-parse/sync';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { topics } from '../../../src/schemas/vocabulary.ts';
import { guessMapping } from '../../../src/stats/read/guess-mapping.ts';
import { parseMapping } from '../../../src/stats/read/mapping.ts';
import { guess, makeExports } from './guess/guess.ts';
import { readFolder } from './read-files.ts';

const fixtures = 'test/fixtures/exports';
const tools = ['google-forms', 'microsoft-forms', 'qualtrics', 'redcap'] as const;

/** A folder with the exports of these tools. */
function copyExports(...names: readonly (typeof tools)[number][]): string {
  const folder = makeExports();
  for (const name of names) cpSync(join(fixtures, name), folder, { recursive: true });
  return folder;
}

/** What a coordinator decides: for each of our columns, or for a box, the meaning of what is marked TODO. */
type Choices = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Does what the comments of a draft ask for, and nothing else. */
function settle(yaml: string, choices: Choices, order?: string): string {
  const mapping = parse(yaml.replace(`# dates: ${order ?? 'none'}`, `dates: ${order ?? ''}`)) as Record<
    string,
    unknown
  >;
  const decide = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      for (const [theirs, ours] of Object.entries((value ?? {}) as object)) {
        const choice = choices[key]?.[theirs];
        if (ours === 'TODO' && choice !== undefined) (value as Record<string, string>)[theirs] = choice;
      }
      decide(value);
    }
  };
  decide(mapping);
  return stringify(mapping);
}

/** The code book of the project whose export is the fixture. */
const codebook: Choices = {
  status: { 1: 'held', 2: 'canceled', 3: 'rescheduled' },
  mode: { 1: 'in_person', 2: 'virtual', 3: 'hybrid', 'Some in person, some online': 'hybrid' },
  initiated_by: { 1: 'mentee', 2: 'mentor' },
  role: { 1: 'mentee', 2: 'mentor' },
  topic_codes: Object.fromEntries(Object.keys(topics).map((topic, i) => [`enc_topics___${i + 1}`, topic])),
};

async function readDrafted(folder: string, order?: string) {
  const { yaml } = await guessMapping(folder);
  writeFileSync(join(folder, 'mapping.yml'), settle(yaml, codebook, order));
  return readFolder(folder);
}

describe('the draft of a real export is read without problems once its questions are answered', () => {
  it('Google Forms: groups and encounters', async () => {
    const { problems, groups, encounters } = await readDrafted(copyExports('google-forms'));
    expect(problems).toBe('');
    expect(groups).toContainEqual({ group: 'g02', mentor: 'm02', size: 6 });
    expect(encounters).toHaveLength(8);
    expect(encounters[3]).toEqual({
      group: 'g01',
      month: '2023-09',
      isHeld: true,
      invited: 7,
      attended: 6,
      topics: ['studying', 'stress'],
    });
    expect(encounters.filter(({ isHeld }) => isHeld)).toHaveLength(6);
  });

  it('Microsoft Forms: meetings, after the order of days is chosen', async () => {
    const { problems, meetings } = await readDrafted(copyExports('google-forms', 'microsoft-forms'), 'MDY');
    expect(problems).toBe('');
    expect(meetings).toEqual([
      { group: 'g01', month: '2023-09', askedBy: 'mentee', topics: ['coursework', 'studying'] },
      { group: 'g02', month: '2023-10', askedBy: 'mentee', topics: ['specialties'] },
      { group: 'g02', month: '2023-11', askedBy: 'mentor', topics: ['stress', 'family'] },
      { group: 'g04', month: '2024-02', askedBy: 'mentee', topics: ['research'] },
      { group: 'g01', month: '2024-04', askedBy: 'mentee', topics: ['studying', 'licensing-exams'] },
    ]);
  });

  it('Qualtrics: a survey whose questions hold line breaks', async () => {
    const { problems, responses } = await readDrafted(copyExports('google-forms', 'qualtrics'));
    expect(problems).toBe('');
    expect(responses.map(({ role, wave }) => `${role} ${wave}`)).toEqual([
      ...['mentee pre', 'mentee pre', 'mentee pre', 'mentor pre', 'mentor pre'],
      ...['mentee post', 'mentee post', 'mentee post', 'mentor post', 'mentor post'],
    ]);
    expect(new Set(responses.map(({ person }) => person)).size).toBe(5);
    for (const { role, wave, scores } of responses) {
      expect(scores.confidence?.items).toBe(3);
      expect(scores.skills?.items).toBe(role === 'mentor' && wave === 'post' ? 6 : undefined);
      expect(scores.skillsThen?.items).toBe(role === 'mentor' && wave === 'post' ? 6 : undefined);
    }
    expect(responses[0]?.scores.confidence).toEqual({ sum: 9, items: 3 });
  });

  it('REDCap: every log in one file, told apart by events and repeated forms', async () => {
    const { problems, rows, groups, encounters, meetings, responses } = await readDrafted(copyExports('redcap'));
    expect(problems).toBe('');
    expect(rows).toEqual({ groups: 3, encounters: 6, meetings: 3, survey: 8 });
    expect(groups[0]).toEqual({ group: 'g01', mentor: 'm01', size: 7 });
    expect(encounters[1]).toMatchObject({ group: 'g01', month: '2023-09', topics: ['studying', 'time', 'stress'] });
    expect(meetings[1]).toMatchObject({ group: 'g02', askedBy: 'mentee', topics: ['studying', 'licensing-exams'] });
    expect(responses.filter(({ person }) => person === 'tr88').map(({ wave }) => wave)).toEqual(['pre', 'post']);
  });

  it('before they are answered, the reader points to them in the draft and to nothing else', async () => {
    const folder = copyExports('redcap');
    const { yaml } = await guessMapping(folder);
    writeFileSync(join(folder, 'mapping.yml'), yaml);
    const { found } = await readFolder(folder);
    const lines = yaml.split('\n').flatMap((line, i) => (/^ +"[^"]+": TODO$/.test(line) ? [i + 1] : []));
    expect(lines.length).toBeGreaterThan(20);
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['mapping.yml']));
    expect(found.length).toBeGreaterThan(20);
    expect(lines).toEqual(expect.arrayContaining(found.map(({ line }) => line)));
  });
});

describe('a file that cannot be read is named, and the others are drafted', () => {
  const good = { 'good.csv': 'Timestamp,Group,Mentor code,Group size\n' };
  const bad: [string, string, string | Buffer, string][] = [
    ['a spreadsheet', 'answers.xlsx', 'PK', 'answers.xlsx: this is a spreadsheet.'],
    [
      'a spreadsheet by another name',
      'answers.csv',
      Buffer.from('504b0304ffff', 'hex'),
      'answers.csv  This is a spreadsheet',
    ],
    [
      'UTF-16',
      'answers.csv',
      Buffer.from('\ufeffGroup,Date\n', 'utf16le'),
      'answers.csv:1  This file is saved as UTF-16.',
    ],
    [
      'Windows-1252',
      'answers.csv',
      Buffer.from('Group,Date\nG1,a \x97 b\n', 'latin1'),
      'answers.csv:2  This line holds a letter',
    ],
    ['an empty file', 'answers.csv', '', 'answers.csv  This file is empty.'],
    ['semicolons', 'answers.csv', 'Group;Date\n', 'answers.csv:1  The columns are separated by semicolons.'],
    ['two equal headers', 'answers.csv', 'Group,Group\n', 'answers.csv:1:2  Columns 1 and 2 have the same name.'],
    [
      'a legacy export',
      'answers.csv',
      'ResponseID,StartDate,Q1\na,b,c\nd,e,f\n',
      'answers.csv:1  This looks like an export of Qualtrics',
    ],
  ];
  it.each(bad)('%s', async (_, file, content, note) => {
    const { notes, mapping } = await guess({ ...good, [file]: content });
    expect(notes).toContain(note);
    expect(Object.keys(mapping)).toEqual(['groups']);
  });

  it('a row that cannot be read is named too', async () => {
    const { notes, mapping } = await guess({ 'a.csv': 'Group,Mentor code,Group size\nG1,M1,7\nG2,M2\n' });
    expect(notes).toContain('a.csv:3  This row has 2 cells and the header 3.');
    expect(mapping).toHaveProperty('groups');
  });

  it('a folder without any is said to have none', async () => {
    expect((await guess({ 'read me.txt': 'x' })).notes).toBe('There is no CSV file in this folder.');
  });
});

describe('nothing personal gets into the draft by accident', () => {
  const canary = 'Zebra7391Quokka';
  /** Columns whose words belong into a draft, by the files of the fixtures. */
  const closed: Record<(typeof tools)[number], RegExp> = {
    'google-forms': /^(Did the group meet\?|How did you meet\?|What did you talk about\?|How heavy|Did you refer)/,
    'microsoft-forms': /^(Who asked|In person|Topics)/,
    qualtrics: /^(Q1|Q2|Q4_\d+|Q5|Q6|Q7|Q[89]_\d)$/,
    redcap:
      /^(redcap_event_name|redcap_repeat_instrument|\w+_complete|enc_status|enc_mode|mtg_asked_by|mtg_mode|survey_role|\w+_topics___\w+|(conf|bel|acad|help)_\d|most_useful_month)$/,
  };
  const disguises = [
    canary,
    `${canary}@example.org`,
    `We talked, ${canary}; and more\nof it`,
    `3 ${canary}`,
    `${canary} ${canary}`,
  ];

  it.each(tools.flatMap((tool) => disguises.map((secret) => [tool, secret] as const)))(
    '%s: %j in every other column',
    async (tool, secret) => {
      for (const file of readdirSync(join(fixtures, tool))) {
        const rows: string[][] = parseCsv(readFileSync(join(fixtures, tool, file), 'utf8'), { bom: true });
        const [names = []] = rows;
        const head = tool === 'qualtrics' ? 3 : 1;
        const hidden = rows.map((row, i) =>
          row.map((cell, j) => (i < head || closed[tool].test(names[j] ?? '') ? cell : secret)),
        );
        const text = hidden.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
        const { yaml, notes } = await guess({ [file]: text });
        expect(yaml).toContain('ignore:');
        expect(yaml + notes).not.toMatch(/zebra|7391|quokka/i);
      }
    },
  );

  it('headers that are not ours stand under ignore, and never in the notes', async () => {
    const { mapping, notes } = await guess({ 'a.csv': `Group,Mentor code,Group size,${canary}\nG1,M1,7,x\nG2\n` });
    expect(mapping.groups?.ignore).toEqual([canary]);
    expect(notes).not.toContain(canary);
  });

  it('words of closed columns never stand in the notes', async () => {
    const { yaml, notes } = await guess({ 'a.csv': `Group,Date,Did the group meet?\nG1,x,Yes\nG2,y,${canary}\n` });
    expect(yaml).toContain(`"${canary}": TODO`);
    expect(notes).not.toContain(canary);
  });
});

describe('the draft is a mapping', () => {
  it('whatever signs the headers and words hold', async () => {
    const odd = [
      'a: b',
      '# c',
      '"d" \\ e',
      '- f',
      '{g}',
      '*h',
      '__proto__',
      'line\nbreak',
      '😀',
      'null',
      '~',
      '&i !j | >',
      'TODO:',
    ];
    const header = ['Group', 'Mentor code', 'Group size', ...odd].map((name) => `"${name.replaceAll('"', '""')}"`);
    const folder = makeExports({
      'a "b": #c.csv': `${header.join(',')}\nG1,M1,7${','.repeat(odd.length)}\n`,
      'encounters.csv': 'group_code,status,month,attended_n\nG1,"yes: #1 ""x""",august,6\n',
    });
    const { yaml } = await guessMapping(folder);
    writeFileSync(join(folder, 'mapping.yml'), yaml);
    expect(yaml).toContain('"line break"');
    expect((await readFolder(folder)).problems).toBe('');
  });

  it('says at the top what it is, and is no wider than a window', async () => {
    const { yaml } = await guessMapping(copyExports(...tools));
    expect(yaml).toMatch(/^# mapping\.yml: how the exports in this folder become the logs/);
    expect(yaml).toContain('# This is a draft, guessed from the headers of your files. Read all of it');
    expect(yaml).toMatch(/\n# - .+\n# {3}\w/);
    const comments = yaml.split('\n').filter((line) => line.trim().startsWith('#'));
    expect(Math.max(...comments.map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it.each(['redcap', 'google-forms'] as const)('that nobody has finished is told where, for %s', async (tool) => {
    const folder = copyExports(tool);
    writeFileSync(join(folder, 'mapping.yml'), (await guessMapping(folder)).yaml);
    const { problems } = await readFolder(folder);
    expect(problems).toMatch(/^mapping\.yml:\d+ {2}TODO still stands here\. .*(choices are|Write) \w+/);
    expect(problems).not.toContain('There is a mistake');
  });

  it('is the same each time', async () => {
    const folder = copyExports(...tools);
    expect(await guessMapping(folder)).toEqual(await guessMapping(folder));
  });

  it('of files without questions is read at once', async () => {
    const { sources, problems } = parseMapping((await guessMapping(copyExports('qualtrics'))).yaml);
    expect(problems).toEqual([]);
    expect(sources?.survey[0]?.format).toBe('qualtrics');
  });
});
