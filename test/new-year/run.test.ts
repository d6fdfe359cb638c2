import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Stopped, type Prompts } from '../../src/terminal/prompts.ts';
import { checkContent } from '../../src/checks/check.ts';
import { hasErrors } from '../../src/checks/problem.ts';
import { runNewYear } from '../../src/new-year/run.ts';
import {
  adaFile,
  adaPortrait,
  benFile,
  edit,
  makeContentFolder,
  programFile,
  septemberFile,
} from '../support/content-folder.ts';
import { commitAll, gitIn, makeFolder, makeSchool, openYear } from '../support/new-year.ts';

const dated = edit(septemberFile, { 'month: september': 'month: september\ndate: 2026-09-09 # the second Wednesday' });
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');

/** Writes answers where they are nobody’s content, and runs with them. */
async function answer(root: string, yaml: string, ...args: string[]) {
  const file = join(makeFolder(), 'answers.yml');
  writeFileSync(file, yaml);
  return openYear(root, ['--answers', file, ...args]);
}

describe('the new year', () => {
  it('takes profiles down, moves days and opens the year in one commit, and leaves the rest byte for byte', async () => {
    const root = makeSchool({ ...dated, ...edit(programFile, { 'academic_year:': '# The year.\nacademic_year:' }) });
    const { isDone, output } = await answer(root, 'year: 2027\nstay: [ben-tran]\n');
    expect(output).toContain('Wed 2026-09-09  →  Wed 2027-09-08  Arriving');
    expect(isDone).toBe(true);
    expect(read(root, programFile)).toContain('# The year.\nacademic_year:\n  starts_in: 2027');
    expect(read(root, septemberFile)).toContain('date: 2027-09-08 # the second Wednesday');
    expect(read(root, adaFile)).toContain('active: false');
    expect(gitIn(root, 'log', '--format=%s').split('\n')).toEqual(['Open the year 2027', 'Begin']);
    expect(gitIn(root, 'show', '--format=', '--name-only', 'HEAD').split('\n')).toEqual([
      adaFile,
      programFile,
      septemberFile,
    ]);
    expect(gitIn(root, 'status', '--porcelain')).toBe('');
    expect(output).toContain(`git revert --no-edit ${gitIn(root, 'rev-parse', '--short', 'HEAD')}`);
  });

  it('can be undone with what it prints', async () => {
    const root = makeSchool(dated);
    const { output } = await answer(root, 'year: 2027\nprofiles: delete\n');
    expect(existsSync(join(root, adaFile))).toBe(false);
    expect(existsSync(join(root, adaPortrait))).toBe(false);
    const undo = /git (revert --no-edit \w+)/.exec(output)?.[1]?.split(' ') ?? [];
    gitIn(root, ...undo);
    expect(gitIn(root, 'diff', 'HEAD~2', 'HEAD')).toBe('');
  });

  it('drafts messages and a list to verify where git does not look', async () => {
    const root = makeSchool(dated);
    await answer(root, 'year: 2027\nstay: [ben-tran]\n');
    const folder = join(root, '.cache/new-year/2027');
    expect(readdirSync(folder).sort()).toEqual([
      '1-thanks.txt',
      '2-call-for-new-mentors.txt',
      '3-welcome-new-mentors.txt',
      '4-first-years.txt',
      '5-confirm-academic-support.txt',
      '5-confirm-after-hours.txt',
      '5-confirm-counseling.txt',
      '5-confirm-faculty-lead.txt',
      '5-confirm-security.txt',
      '5-confirm-title-ix.txt',
      '6-confirm-ben-tran.txt',
      'to-verify.md',
    ]);
    expect(read(folder, '1-thanks.txt')).toMatch(
      /^To: \(as blind copies\) ada-okafor@.*\nSubject: Thank you for Peers\n/,
    );
    expect(read(folder, '1-thanks.txt')).toContain('comes down now');
    expect(read(folder, '1-thanks.txt')).not.toContain('ben-tran@');
    expect(read(folder, '6-confirm-ben-tran.txt')).toContain('To: ben-tran@northfield.example');
    expect(read(folder, 'to-verify.md')).toContain('- [ ] Ben Tran, until 2027-06-30');
    expect(read(folder, '3-welcome-new-mentors.txt')).toContain('Wednesday, September 8, 2027: Arriving');
    expect(read(folder, '5-confirm-counseling.txt')).toContain('  (502) 555-0142');
    expect(read(folder, 'to-verify.md')).toContain('- [ ] 988 Lifeline: 988, checked on 2026-08-01');
    expect(gitIn(root, 'status', '--porcelain')).toBe('');
  });

  it('writes empty logs into a folder outside of the project', async () => {
    const logs = join(makeFolder(), 'logs', '2027');
    const root = makeSchool();
    expect(await answer(root, `year: 2027\nlogs: ${logs}\n`)).toMatchObject({ isDone: true });
    expect(readdirSync(logs).sort()).toEqual(['encounters.csv', 'groups.csv', 'meetings.csv', 'survey.csv']);
    expect(read(logs, 'groups.csv')).toMatch(/^\S+,\S+\r\n$/);
  });

  it('is clean for the checks with the whole sample', async () => {
    const root = makeFolder();
    for (const folder of ['content', 'public']) cpSync(folder, join(root, folder), { recursive: true });
    commitAll(root);
    const { isDone, output } = await answer(root, 'year: 2027\nprofiles: delete\n');
    expect(output).toContain('2027–2028 is open');
    expect(isDone).toBe(true);
    expect(hasErrors(await checkContent(root, { env: {}, now: new Date('2027-07-01') }))).toBe(false);
    const changed = gitIn(root, 'show', '--format=', '--numstat', '--diff-filter=M', 'HEAD').split('\n');
    // One line each: nothing is written in another way than before.
    expect(changed.map((line) => line.split('\t').slice(0, 2).join(' '))).toEqual(changed.map(() => '1 1'));
  });
});

describe('nothing is changed', () => {
  it('by a dry run', async () => {
    const root = makeSchool(dated);
    const { isDone, output } = await answer(root, 'year: 2027\n', '--dry-run');
    expect(isDone).toBe(true);
    expect(output).toContain('Profiles of those who stop: 2');
    expect(output).toContain('this was a dry run');
    expect(gitIn(root, 'status', '--porcelain', '--ignored')).toBe('');
  });

  it('where work in content/ is not committed', async () => {
    const root = makeSchool();
    writeFileSync(join(root, adaFile), `${read(root, adaFile)}\nOne more line.\n`);
    const { isDone, output } = await answer(root, 'year: 2027\n');
    expect(isDone).toBe(false);
    expect(output).toContain(`  ${adaFile}`);
    expect(read(root, adaFile)).not.toContain('active: false');
  });

  it('where a profile would be deleted that git is told to ignore', async () => {
    const root = makeSchool({ '.gitignore': `.cache/\n${adaFile}\n${adaPortrait}\n` });
    const { isDone, output } = await answer(root, 'year: 2027\nprofiles: delete\n');
    expect(isDone).toBe(false);
    expect(output).toContain(`These files are not in git, so deleting them could not be undone: ${adaPortrait}`);
    expect(existsSync(join(root, adaFile))).toBe(true);
    expect(gitIn(root, 'log', '--format=%s')).toBe('Begin');
  });

  it('where there is no repository, so that nothing could be undone', async () => {
    const root = makeContentFolder();
    expect((await answer(root, 'year: 2027\n')).output).toContain('This folder is no git repository');
    expect(read(root, adaFile)).not.toContain('active: false');
  });

  it('where the checks find a mistake', async () => {
    const root = makeSchool(edit(septemberFile, { 'minutes: 60': 'minutes: 50' }));
    const { isDone, output } = await answer(root, 'year: 2027\n');
    expect(isDone).toBe(false);
    expect(output).toContain('Mend these problems first');
  });

  it('where git refuses the commit', async () => {
    const root = makeSchool(dated);
    mkdirSync(join(root, '.git', 'hooks'), { recursive: true });
    writeFileSync(join(root, '.git', 'hooks', 'pre-commit'), '#!/bin/sh\necho "Not today." >&2\nexit 1\n', {
      mode: 0o755,
    });
    const { isDone, output } = await answer(root, 'year: 2027\nprofiles: delete\n');
    expect(isDone).toBe(false);
    expect(output).toContain('git did not make the commit: Not today.');
    expect(gitIn(root, 'status', '--porcelain', '--ignored')).toBe('');
  });

  it('where the logs would go into the project, or over others', async () => {
    const root = makeSchool();
    const taken = makeFolder();
    writeFileSync(join(taken, 'groups.csv'), 'group\n');
    for (const [logs, reason] of [
      [join(root, 'logs'), 'lies inside the repository'],
      [taken, 'There is a groups.csv'],
    ] as const) {
      const { isDone, output } = await answer(root, `year: 2027\nlogs: ${logs}\n`);
      expect(isDone).toBe(false);
      expect(output).toContain(reason);
    }
    expect(gitIn(root, 'log', '--format=%s')).toBe('Begin');
  });

  it('where nobody can be asked, or the file of answers is not there', async () => {
    const root = makeSchool();
    expect((await openYear(root, [])).output).toContain('There is no terminal here');
    expect((await openYear(root, ['--answers', 'none.yml'])).output).toContain('There is no file none.yml to read.');
    expect((await openYear(root, ['--backward'])).output).toContain('This is not an option of the command.');
    expect(gitIn(root, 'log', '--format=%s')).toBe('Begin');
  });
});

describe('a file of answers', () => {
  it.each([
    ['yaer: 2027\n', 'Did you mean “year”?'],
    ['year: 2026\n', 'The site is about 2026 already. Write a later year.'],
    ['year: 2027\nstay: [ada-okafo]\n', 'No active profile has this name. Did you mean “ada-okafor”?'],
    ['year: 2027\ndays: { ariving: 2027-09-08 }\n', 'No session has this name. Did you mean “arriving”?'],
    ['year: 2027\ndays: { arriving: 2027-10-08 }\n', 'its day must begin with 2027-09'],
    ['year: 2027\ndays: { arriving: 2027-02-30 }\n', 'Days › arriving'],
    ['year: 2027\nprofiles: burn\n', 'The choices are unpublish, delete, keep.'],
  ])('is refused with its line and what to write: %j', async (yaml, message) => {
    const { isDone, output } = await answer(makeContentFolder(), yaml, '--dry-run');
    expect(isDone).toBe(false);
    expect(output).toContain(message);
    expect(output).toMatch(/line \d/);
  });

  it('has to decide about a holiday, and then gets its way', async () => {
    const root = makeSchool(edit(septemberFile, { 'month: september': 'month: september\ndate: 2026-09-07' }));
    const { isDone, output } = await answer(root, 'year: 2027\n');
    expect(isDone).toBe(false);
    expect(output).toContain(
      'arriving would fall on 2027-09-06, which is Labor Day. Decide, and write a line under days, for instance arriving: 2027-09-13.',
    );
    await answer(root, 'year: 2027\ndays:\n  arriving: 2027-09-13\n');
    expect(read(root, septemberFile)).toContain('date: 2027-09-13');
  });

  it('may give a day to a session that had none', async () => {
    const root = makeSchool();
    const { output } = await answer(root, 'year: 2027\ndays:\n  arriving: 2027-09-14\n');
    expect(output).toContain('no day  →  Tue 2027-09-14  Arriving');
    expect(read(root, septemberFile)).toContain('date: 2027-09-14\n---');
  });

  it('may take the days out, with their hours', async () => {
    const root = makeSchool(
      edit(septemberFile, { 'month: september': 'month: september\ndate: 2026-09-09\nstart_time: 17:30' }),
    );
    expect(await answer(root, 'year: 2027\ndates: clear\nprofiles: keep\n')).toMatchObject({ isDone: true });
    expect(read(root, septemberFile)).not.toMatch(/date:|start_time:/);
    expect(read(root, adaFile)).not.toContain('active: false');
    expect(read(root, '.cache/new-year/2027/1-thanks.txt')).toContain('stays on the site until the day');
  });
});

describe('the questions', () => {
  const prompts = (changes: Partial<Prompts> = {}): Prompts => ({
    note: () => undefined,
    text: ({ initial }) => Promise.resolve(initial),
    select: ({ choices, initial }) => Promise.resolve(initial ?? (choices[0]?.value as never)),
    many: () => Promise.resolve([]),
    confirm: ({ initial }) => Promise.resolve(initial),
    ...changes,
  });

  it('have defaults that open the next year', async () => {
    const root = makeSchool(dated);
    expect(await openYear(root, [], prompts())).toMatchObject({ isDone: true });
    expect(read(root, programFile)).toContain('starts_in: 2027');
    expect(read(root, septemberFile)).toContain('date: 2027-09-08');
    expect(read(root, benFile)).toContain('active: false');
  });

  it('ask about a day on a holiday, and suggest another', async () => {
    const root = makeSchool(edit(septemberFile, { 'month: september': 'month: september\ndate: 2026-09-07' }));
    const asked: string[] = [];
    const select: Prompts['select'] = ({ message, choices, initial }) => {
      asked.push(message);
      return Promise.resolve(initial ?? (choices[0]?.value as never));
    };
    await openYear(root, [], prompts({ select }));
    expect(asked).toContain('“Arriving” would fall on 2027-09-06, which is Labor Day. When shall it be?');
    expect(read(root, septemberFile)).toContain('date: 2027-09-13');
  });

  it.each([
    ['Ctrl+C', { many: () => Promise.reject(new Stopped()) }],
    ['a no at the end', { confirm: () => Promise.resolve(false) }],
  ])('change nothing after %s', async (_, changes) => {
    const root = makeSchool(dated);
    const { isDone, output } = await openYear(root, [], prompts(changes));
    expect(isDone).toBe(false);
    expect(output).toContain('Nothing was changed.');
    expect(gitIn(root, 'status', '--porcelain', '--ignored')).toBe('');
    expect(gitIn(root, 'log', '--format=%s')).toBe('Begin');
  });

  it('say so when the year is not over', async () => {
    const noted: string[] = [];
    const printed: string[] = [];
    const print = (text: string) => printed.push(text);
    const note: Prompts['note'] = (_, text) => noted.push(text);
    const root = makeSchool();
    await runNewYear(['--dry-run'], {
      root,
      env: { BUILD_DATE: '2026-10-31' },
      now: new Date(0),
      print,
      prompts: prompts({ note }),
    });
    expect(noted[0]).toContain('2026 ends on 2026-10-31.');
    expect(printed[0]).toContain('2026 is not over until 2026-10-31, and all of this happens at once.');
    expect((await openYear(root, ['--dry-run'], prompts())).output).not.toContain('is not over');
  });
});
