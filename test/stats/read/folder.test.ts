import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readLogs } from '../../../src/stats/read/folder.ts';
import {
  afterTheYear,
  encountersFile,
  findProblems,
  groupsFile,
  makeFolder,
  readFiles,
  readFolder,
  type LogFiles,
} from './read-files.ts';

describe('a folder of logs', () => {
  it('needs groups and encounters, and says whether there are meetings and a survey', async () => {
    const { problems, warnings, rows } = await readFiles({});
    expect([problems, warnings]).toEqual(['', '']);
    expect(rows).toEqual({ groups: 2, encounters: 1, meetings: undefined, survey: undefined });
  });

  it('is explained where a needed file is missing or the mapping names one that is not there', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'logs-'));
    onTestFinished(() => {
      rmSync(empty, { recursive: true });
    });
    expect((await readFolder(empty)).problems).toMatchInlineSnapshot(`
      "groups.csv  There is no file of this name in the folder. Put it there, or say in mapping.yml what your file is called.
      encounters.csv  There is no file of this name in the folder. Put it there, or say in mapping.yml what your file is called."
    `);
    expect((await readFolder(join(empty, 'nowhere'))).problems).toContain('groups.csv  There is no file of this name');
    expect(await findProblems({ 'mapping.yml': 'survey: { file: answers.csv }' })).toMatchInlineSnapshot(
      `"answers.csv  There is no file of this name in the folder. Put it there, or say in mapping.yml what your file is called."`,
    );
  });

  it('holds files, not links or folders', async () => {
    const folder = makeFolder({});
    rmSync(join(folder, 'encounters.csv'));
    symlinkSync(join(folder, 'groups.csv'), join(folder, 'encounters.csv'));
    mkdirSync(join(folder, 'survey.csv'));
    expect((await readFolder(folder)).problems).toMatchInlineSnapshot(`
      "encounters.csv  This is a link to a file elsewhere. Put the file itself into the folder.
      survey.csv  This is not a file. Put the file itself into the folder."
    `);
  });

  it('may hold logs with a header alone, but not of groups and encounters', async () => {
    const { problems, warnings, rows } = await readFiles({
      'encounters.csv': 'group_code,status,month,attended_n\n',
      'meetings.csv': 'date,group_code,initiated_by\n',
    });
    expect(problems).toMatchInlineSnapshot(
      `"encounters.csv  There are no rows about the academic year 2023–2024. Add them, or read another year with --year."`,
    );
    expect(warnings).toMatchInlineSnapshot(`
      "encounters.csv  This file has a header and no rows. Add its rows, or take the file away if the program does not keep this log.
      meetings.csv  This file has a header and no rows. Add its rows, or take the file away if the program does not keep this log."
    `);
    expect(rows).toMatchObject({ encounters: 0, meetings: 0 });
  });

  it('shows the problems of all its files at once, each kind of them once', async () => {
    const bad = Array.from({ length: 300 }, () => 'G01,held,august,many').join('\n');
    const problems = await findProblems({
      'encounters.csv': `group_code,status,month,attended_n\n${bad}\n`,
      'meetings.csv': 'date,group_code,initiated_by\n2023-09-04,G09,mentee\n',
      'survey.csv': `wave,role,person_code,help_1\n${'pre,mentee,p 1,1\n'.repeat(3)}`,
    });
    const [first, second, third, ...others] = problems.split('\n');
    expect(first).toMatch(/^encounters\.csv:2:4 \(attended_n\) .* The same in lines 3, 4, .*, 12 and 289 more\.$/);
    expect(second).toMatch(/^meetings\.csv:2:2 \(group_code\) .* add the group to groups\.csv\.$/);
    expect(third).toMatch(/^survey\.csv:2:3 \(person_code\) .* The same in lines 3 and 4\.$/);
    expect(others).toEqual([]);
  });

  it('is not blamed for groups that could not be read', async () => {
    const problems = await findProblems({ 'groups.csv': 'group_code,mentor_code,size\nG01,M01,many\n' });
    expect(problems).toBe(
      'groups.csv:2:3 (size)  This is not a whole number. Write a whole number from 1 to 50, digits only.',
    );
  });

  it('tells how far each file is read', async () => {
    const calls: [string, number, number][] = [];
    const rows = Array.from({ length: 5000 }, (_, i) => `E${i},G01,held,august,6`).join('\n');
    await readFiles(
      { 'encounters.csv': `encounter_id,group_code,status,month,attended_n\n${rows}\n` },
      { onProgress: (...call) => calls.push(call) },
    );
    expect(calls.filter(([file]) => file === 'groups.csv')).toEqual([
      ['groups.csv', groupsFile.length, groupsFile.length],
    ]);
    const steps = calls.filter(([file]) => file === 'encounters.csv');
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.every(([, read, total], i) => read > (steps[i - 1]?.[1] ?? 0) && read <= total)).toBe(true);
    expect(steps.at(-1)?.[1]).toBe(steps[0]?.[2]);
  });

  it('throws only what the receiver of the rows throws', async () => {
    const nothing = () => undefined;
    const sink = {
      group: () => {
        throw new Error('full');
      },
      encounter: nothing,
      meeting: nothing,
      response: nothing,
    };
    await expect(readLogs(makeFolder({}), afterTheYear, sink)).rejects.toThrow('full');
  });
});

describe('several files of one log', () => {
  const files: LogFiles = {
    'mapping.yml': 'encounters:\n  - file: fall.csv\n  - file: spring.csv\n',
    'fall.csv': encountersFile,
    'spring.csv': 'attended_n,month,group_code,status\n5,january,G02,held\n',
  };

  it('are read as one', async () => {
    const { problems, encounters, rows } = await readFiles(files);
    expect(problems).toBe('');
    expect(encounters.map(({ month }) => month)).toEqual(['2023-08', '2024-01']);
    expect(rows.encounters).toBe(2);
  });

  it('may not repeat each other', async () => {
    expect(await findProblems({ ...files, 'spring.csv': encountersFile })).toMatchInlineSnapshot(
      `"spring.csv:2  This row is the same as line 2 of fall.csv. Delete one of the two. If both happened, say duplicates: keep for this file in mapping.yml, or give each row a code of its own."`,
    );
  });

  it('are each blamed for their own mistakes', async () => {
    expect(await findProblems({ ...files, 'spring.csv': `${encountersFile}G01,held,may,x\n` })).toContain(
      'spring.csv:3:4 (attended_n)  ',
    );
  });
});

describe('rows that come twice', () => {
  const header = 'encounter_id,group_code,status,date,attended_n';
  const read = (duplicates: string, ...rows: string[]) =>
    readFiles({
      'encounters.csv': [header, ...rows].join('\n'),
      'mapping.yml': `encounters: { file: encounters.csv, duplicates: ${duplicates} }`,
    });

  it('are kept where the mapping says so and they have no code', async () => {
    const { problems, encounters } = await read('keep', ',G01,held,2023-09-04,6', ',G01,held,2023-09-04,6');
    expect(problems).toBe('');
    expect(encounters).toHaveLength(2);
    const same = await read('keep', 'E1,G01,held,2023-09-04,6', 'E1,G01,held,2023-09-04,6');
    expect(same.problems).toContain(
      'encounters.csv:3:1 (encounter_id)  This entry stands in the log twice: here and in line 2.',
    );
  });

  it('are replaced by the last where the mapping says so, even if the first was wrong', async () => {
    const { problems, encounters, warnings } = await read(
      'latest',
      'E1,G01,held,2023-09-04,many',
      ',G02,held,2023-09-05,4',
      'E1,G01,held,2023-09-04,5',
      ',G02,held,2023-09-05,6',
      ',G02,held,2023-10-05,3',
    );
    expect(problems).toBe('');
    expect(encounters.map(({ attended }) => attended)).toEqual([5, 6, 3]);
    expect(warnings).toMatchInlineSnapshot(
      `"encounters.csv  Rows were left out because a later row corrects them. That is what duplicates: latest in mapping.yml asks for."`,
    );
    const wrong = await read('latest', 'E1,G01,held,2023-09-04,6', 'E1,G01,held,2023-09-04,many');
    expect(wrong.problems).toContain('encounters.csv:3:5');
  });

  it('are replaced in the survey by person, survey and role, across files', async () => {
    const { problems, responses } = await readFiles({
      'a.csv': 'wave,role,person_code,help_1\npre,mentee,p1,1\npost,mentee,p1,2\npre,mentor,p1,3\n',
      'b.csv': 'help_1,wave,role,person_code\n5,pre,mentee,P1\n',
      'mapping.yml': 'survey: [{ file: a.csv, duplicates: latest }, { file: b.csv, duplicates: latest }]',
    });
    expect(problems).toBe('');
    expect(responses.map(({ wave, role, scores }) => [wave, role, scores.help?.sum])).toEqual([
      ['post', 'mentee', 2],
      ['pre', 'mentor', 3],
      ['pre', 'mentee', 5],
    ]);
  });
});
