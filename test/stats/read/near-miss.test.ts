import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { explainNearMiss } from '../../../src/stats/read/near-miss.ts';
import { groupsFile, encountersFile, readFolder, type LogFiles } from './read-files.ts';

/** What is said of a folder with these files and no others. */
async function findProblems(files: LogFiles): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'logs-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return (await readFolder(folder)).problems;
}

/** The nearest of some names to one that is looked for. */
const findNear = (wanted: string, ...names: string[]) =>
  /but there is (.+)\.$/.exec(explainNearMiss(wanted, names)?.rule ?? '')?.[1];

describe('a file of nearly the right name is pointed out:', () => {
  it.each([
    ['groups.csv', 'Groups.csv'],
    ['groups.csv', 'groups.csv.csv'],
    ['groups.csv', 'groups (1).csv'],
    ['groups.csv', 'groups(2).CSV'],
    ['groups.csv', 'groups .csv'],
    ['groups.csv', 'groups'],
    ['groups.csv', 'groups.xlsx'],
    ['survey.csv', 'survey.CSV'],
    ['survey.csv', 'survey.csv.txt'],
    ['meetings.csv', 'Meetings.tsv'],
    ['mapping.yml', 'mapping.yaml'],
    ['mapping.yml', 'Mapping.yml'],
    ['mapping.yml', 'mapping.yml.txt'],
    ['mapping.yml', 'mapping.json'],
    ['Answers of mentors.csv', 'answers of mentors.CSV'],
  ])('for %s, %s', (wanted, name) => {
    expect(findNear(wanted, 'anna-log.csv', name, 'zoe.csv')).toBe(name);
  });

  it('a table rather than a spreadsheet', () => {
    expect(findNear('groups.csv', 'groups.ods', 'groups.xlsx', 'groups.txt')).toBe('groups.txt');
  });
});

it.each([
  ['groups.csv', 'anna-groups.csv'],
  ['groups.csv', 'groups-anna.csv'],
  ['groups.csv', 'groups.anna.csv'],
  ['groups.csv', 'groups.csv (anna).csv'],
  ['groups.csv', 'groups (2024-05-17).csv'],
  ['groups.csv', '~$groups.xlsx'],
  ['groups.csv', '.groups.csv.swp'],
  ['groups.csv', 'groups.docx'],
  ['survey.csv', 'survey.pdf'],
  ['mapping.yml', 'mapping.csv'],
  ['mapping.yml', 'mapping.yml.bak'],
  ['mapping.yml', 'mapping of anna.yml'],
])('for %s, %s is another file, and is not named', (wanted, name) => {
  expect(explainNearMiss(wanted, [name])).toBeUndefined();
});

describe('a folder', () => {
  it('in which a mapping or a log has nearly its name is not read without it', async () => {
    const logs = { 'groups.csv': groupsFile, 'encounters.csv': encountersFile };
    const survey = 'wave,role,person_code,help_1\npre,mentee,p1,1\n';
    expect(await findProblems(logs)).toBe('');
    expect(await findProblems({ ...logs, 'survey.CSV': survey })).toMatchInlineSnapshot(
      `"survey.csv  There is no file of this name in the folder, but there is survey.CSV. Rename it to survey.csv. If it is something else, move it out of the folder."`,
    );
    expect(await findProblems({ ...logs, 'meetings.csv.csv': '' })).toMatchInlineSnapshot(
      `"meetings.csv  There is no file of this name in the folder, but there is meetings.csv.csv. Rename it to meetings.csv. The computer may hide the end of the name: let it show file extensions. If it is something else, move it out of the folder."`,
    );
    expect(await findProblems({ 'Groups.xlsx': 'PK', 'encounters.csv': encountersFile })).toMatchInlineSnapshot(
      `"groups.csv  There is no file of this name in the folder, but there is Groups.xlsx. Open it in the spreadsheet program, choose Save As and “CSV UTF-8 (Comma delimited)”, and call the file groups.csv. If it is something else, move it out of the folder."`,
    );
    expect(await findProblems({ 'anna-log.csv': groupsFile, 'mapping.yaml': 'groups: x' })).toMatchInlineSnapshot(
      `"mapping.yml  A mapping must have this name, but there is mapping.yaml. Rename it to mapping.yml. If it is something else, move it out of the folder."`,
    );
    expect(await findProblems({ ...logs, 'mapping.yml.txt': 'groups: x' })).toMatchInlineSnapshot(
      `"mapping.yml  A mapping must have this name, but there is mapping.yml.txt. Rename it to mapping.yml. The computer may hide the end of the name: let it show file extensions. If it is something else, move it out of the folder."`,
    );
  });

  it('is told of a near name of the file that its mapping names', async () => {
    const files = { 'encounters.csv': encountersFile, 'Teams.CSV': groupsFile, 'anna.csv': '' };
    const mapping = { 'mapping.yml': 'groups: { file: teams.csv }' };
    expect(await findProblems({ ...files, ...mapping })).toMatch(/^teams\.csv .*, but there is Teams\.CSV\. Rename it/);
  });

  it('is not told to rename a file that its mapping names', async () => {
    const files = { 'groups.csv': groupsFile, 'fall (1).csv': encountersFile };
    const mapping = 'encounters: [{ file: fall.csv }, { file: fall (1).csv }]';
    expect(await findProblems({ ...files, 'mapping.yml': mapping })).toMatchInlineSnapshot(
      `"fall.csv  There is no file of this name in the folder. Put it there, or say in mapping.yml what your file is called."`,
    );
  });

  it('may keep other files beside the logs, and folders of any name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'logs-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    for (const name of ['groups.csv', 'groups.xlsx']) writeFileSync(join(folder, name), groupsFile);
    writeFileSync(join(folder, 'encounters.csv'), encountersFile);
    for (const name of ['survey', 'mapping', 'Meetings.csv']) mkdirSync(join(folder, name));
    for (const name of ['anna-log.csv', 'survey.docx']) writeFileSync(join(folder, name), 'x');
    expect((await readFolder(folder)).problems).toBe('');
  });

  it('without any of its logs is not told of the files that it does hold', async () => {
    const problems = await findProblems({ 'anna-log.csv': groupsFile, 'Bob.xlsx': 'PK', 'carla.yml': 'x' });
    expect(problems).toMatch(/^groups\.csv .*\nencounters\.csv .*$/);
    expect(problems).not.toMatch(/anna|bob|carla/i);
  });
});

it('groups that are not read are not held against the other logs', async () => {
  const problems = await findProblems({ 'Groups.csv': groupsFile, 'encounters.csv': encountersFile });
  expect(problems.split('\n')).toHaveLength(1);
});

it('a survey that is not read keeps nobody from checking the groups', async () => {
  const files = { 'groups.csv': groupsFile, 'Survey.csv': '', 'encounters.csv': `${encountersFile}G09,held,may,6\n` };
  expect(await findProblems(files)).toContain('encounters.csv:3:1 (group_code)  There is no group of this code');
});
