import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Audit } from '../../../src/stats/audit/audit.ts';
import { runStats } from '../../../src/stats/command/run.ts';

const project = join(import.meta.dirname, '..', '..', '..');
const fixtures = join(project, 'test/fixtures/stats');
const file = 'content/stats/2023-2024.json';

let failedAudit: Audit | undefined;

vi.mock(import('../../../src/stats/audit/audit.ts'), async (load) => {
  const real = await load();
  return { ...real, audit: (...args) => (failedAudit ? Promise.resolve(failedAudit) : real.audit(...args)) };
});

let root: string;
let folder: string;

beforeEach(() => {
  failedAudit = undefined;
  root = mkdtempSync(join(tmpdir(), 'school-'));
  folder = mkdtempSync(join(tmpdir(), 'logs-'));
  mkdirSync(join(root, 'content'));
  cpSync(join(project, 'content/program.yml'), join(root, 'content/program.yml'));
  cpSync(fixtures, join(root, 'test/fixtures/stats'), { recursive: true });
  cpSync(join(fixtures, 'missed-encounters/logs'), folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ isDone: boolean; said: string; steps: string[] }> {
  const said: string[] = [];
  const steps: string[] = [];
  const progress = {
    begin: (step: string) => steps.push(step),
    advance: (part?: number) => {
      if (part !== undefined) steps.push(`${Math.round(part * 100)} %`);
    },
    end: () => steps.push('end'),
  };
  const print = (text: string) => said.push(text);
  const isDone = await runStats(args, { root, env: {}, now: new Date('2026-11-23'), print, progress });
  return { isDone, said: said.join('\n'), steps };
}

describe('npm run stats', () => {
  it('publishes the logs of a folder', async () => {
    const { isDone, said } = await run(folder, '--year', '2023-2024');
    expect(isDone).toBe(true);
    expect(said).toMatchInlineSnapshot(`
      "Read       groups: 12, encounters: 120, meetings: 40, survey: 135
      Published  11 tables, 75 rows
      Hidden     25 figures
                 Survey results: too small a group (25)
      Audit      passed: 82 figures that are not shown exactly were tried, 25 of them hidden. None can be worked out.
      Written    content/stats/2023-2024.json

      Now run npm start and look at /statistics/2023-2024/. Once the file is published, its figures stay as they are."
    `);
    const written = JSON.parse(readFileSync(join(root, file), 'utf8')) as object;
    const expected = JSON.parse(readFileSync(join(fixtures, 'missed-encounters/expected.json'), 'utf8')) as object;
    // Everything but the month of the release, which is that of the sample’s date.
    expect({ ...written, releases: [] }).toEqual({ ...expected, releases: [] });
  });

  it('does not publish the same logs twice', async () => {
    await run(folder, '--year', '2023-2024');
    const before = readFileSync(join(root, file), 'utf8');
    const { isDone, said } = await run(folder, '--year', '2023-2024');
    expect(isDone).toBe(true);
    expect(said).toContain('Nothing new: all of 2023-2024 that can be published is published.');
    expect(readFileSync(join(root, file), 'utf8')).toBe(before);
  });

  it('shows the tables and writes nothing with --dry-run', async () => {
    const { isDone, said } = await run(folder, '--year', '2023-2024', '--dry-run');
    expect(isDone).toBe(true);
    expect(said).toMatch(/Group encounters by month\n {2}Month +Held +Planned\n {2}2023-08 +12 +12\n/);
    expect(said).toContain('Nothing was written: this was a dry run.');
    expect(existsSync(join(root, 'content/stats'))).toBe(false);
  });

  it('publishes the sample, and says that it is one', async () => {
    const { isDone } = await run('--sample');
    expect(isDone).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toBe(readFileSync(join(project, file), 'utf8'));
  });

  it('puts real figures in the place of the sample’s', async () => {
    await run('--sample');
    expect((await run(folder, '--year', '2023-2024')).isDone).toBe(true);
    expect(readFileSync(join(root, file), 'utf8')).toContain('"sample": false');
    const { isDone, said } = await run('--sample');
    expect([isDone, said]).toEqual([
      false,
      'content/stats/2023-2024.json holds real figures. The sample does not replace them.',
    ]);
  });

  it('names file, line, rule and fix of a bad row, never what it says, and writes nothing', async () => {
    writeFileSync(join(folder, 'groups.csv'), 'group_code,mentor_code,size\nG01,jane@school.edu,seven\n');
    const { isDone, said } = await run(folder, '--year', '2023-2024');
    expect(isDone).toBe(false);
    expect(said).toMatch(/^groups\.csv:2:2 .*\ngroups\.csv:2:3 /);
    expect(said).toContain('Nothing was written. Mend these and start again.');
    expect(said).not.toMatch(/jane|seven/);
    expect(existsSync(join(root, 'content/stats'))).toBe(false);
  });

  it('writes nothing when the audit finds a way, and names table and cell without a value', async () => {
    const cell = '2023-2024/meetings/first/held';
    failedAudit = {
      passed: false,
      findings: [
        { cell, table: 'meetings', what: 'exact', who: 'anybody' },
        { cell: '2023-2024/totals/held', table: 'totals', what: 'narrow', who: 'insider' },
      ],
      bounds: new Map([[cell, [3, 3]]]),
    };
    const { isDone, said } = await run(folder, '--year', '2023-2024');
    expect(isDone).toBe(false);
    expect(said.slice(said.indexOf('Audit'))).toMatchInlineSnapshot(`
      "Audit      failed
        Individual meetings by term, 2023-2024/meetings/first/held: could be worked out exactly
        The year as a whole, 2023-2024/totals/held: could be worked out too closely, by a mentor who knows their own part

      Nothing was written: somebody could be found in these figures. Higher numbers under statistics in
      content/program.yml protect more. If that does not help, please report it, without any of your logs."
    `);
    expect(existsSync(join(root, 'content/stats'))).toBe(false);
  });

  it.each([
    [[], 'Give the folder that the logs are in.'],
    [['nowhere'], 'There is no folder nowhere.'],
    [['.', '--year', '23/24'], 'This is no academic year. Write it like 2023-2024.'],
  ])('says what is wrong with %j', async (args, problem) => {
    const { isDone, said } = await run(...args);
    expect(isDone).toBe(false);
    expect(said).toContain(problem);
  });

  it('does not read logs inside the repository', async () => {
    const { isDone, said } = await run(join(root, 'test/fixtures/stats/missed-encounters/logs'), '--year', '2023-2024');
    expect(isDone).toBe(false);
    expect(said).toContain('lies inside the repository');
    expect(existsSync(join(root, 'content/stats'))).toBe(false);
  });

  it('says in plain words what is wrong with the settings: a smallest count below the lowest is refused', async () => {
    const program = readFileSync(join(project, 'content/program.yml'), 'utf8');
    writeFileSync(join(root, 'content/program.yml'), program.replace('min_cell: 5', 'min_cell: 4'));
    const { isDone, said } = await run(folder, '--year', '2023-2024');
    expect(isDone).toBe(false);
    expect(said).toMatch(/^content\/program\.yml\n {2}error {2}line \d+, .*\n {4}It says: 4\n {4}.*\b5\b/);
    expect(existsSync(join(root, 'content/stats'))).toBe(false);
  });

  it('says in plain words that a published file is broken, and leaves it as it is', async () => {
    mkdirSync(join(root, 'content/stats'));
    writeFileSync(join(root, file), '{"p25": 3');
    const { isDone, said } = await run(folder, '--year', '2023-2024');
    expect(isDone).toBe(false);
    expect(said).toContain('This file cannot be read as JSON. The file is written by npm run stats, not by hand');
    expect(readFileSync(join(root, file), 'utf8')).toBe('{"p25": 3');
  });

  it('does not publish a year anew whose file was taken away after it had been committed', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@school.example', ...args], { cwd: root });
    await run(folder, '--year', '2023-2024');
    git('init', '--quiet');
    git('add', file);
    git('-c', 'commit.gpgsign=false', 'commit', '--quiet', '--message', 'Publish');
    rmSync(join(root, file));
    const { isDone, said } = await run(folder, '--year', '2023-2024');
    expect(isDone).toBe(false);
    expect(said).toMatch(
      /lacks figures that it had in an earlier version.*\n {2}git checkout [0-9a-f]+ -- content\/stats/,
    );
    expect(existsSync(join(root, file))).toBe(false);
  });

  it('says of few rows only that they are few', async () => {
    const meetings = readFileSync(join(folder, 'meetings.csv'), 'utf8').split('\n').slice(0, 4);
    writeFileSync(join(folder, 'meetings.csv'), `${meetings.join('\n')}\n`);
    const { said } = await run(folder, '--year', '2023-2024', '--dry-run');
    expect(said).toContain('encounters: 120, meetings: fewer than 5, survey: 135');
  });

  it('shows how to use it with --help', async () => {
    const { isDone, said } = await run('--help');
    expect(isDone).toBe(true);
    expect(said).toContain('--guess-mapping');
  });

  it('waits for the end of the first term', async () => {
    for (const name of ['meetings.csv', 'survey.csv']) rmSync(join(folder, name));
    const encounters = readFileSync(join(folder, 'encounters.csv'), 'utf8').split('\n');
    const soFar = encounters.filter((row) => /month|2023-(08|09|10|11)/.test(row)).join('\n');
    writeFileSync(join(folder, 'encounters.csv'), `${soFar.replaceAll('2023-', '2026-')}\n`);
    const { isDone, said } = await run(folder);
    expect(isDone).toBe(false);
    expect(said).toMatch(/^Nothing of 2026-2027 can be published yet: the first term is not over\./);
  });

  it('says how to read a place and where a mapping comes from, if there is something to mend', async () => {
    writeFileSync(join(folder, 'groups.csv'), 'group_code,mentor_code,size\nG01,M01,7\nG02,M 02,7\n');
    for (const name of ['encounters.csv', 'meetings.csv', 'survey.csv']) rmSync(join(folder, name));
    const { said } = await run(folder, '--year', '2023-2024');
    expect(said.slice(said.indexOf('\n\n'))).toMatchInlineSnapshot(`
      "

      Nothing was written. Mend these and start again.
      groups.csv:3:2 is line 3 of groups.csv and in it cell 2. Line 1 holds the names of the columns.
      mapping.yml is a file that you put beside the logs. To have one drafted, add --guess-mapping to the command."
    `);
    writeFileSync(join(folder, 'mapping.yml'), '');
    expect((await run(folder, '--year', '2023-2024')).said).not.toContain('--guess-mapping');
    writeFileSync(join(folder, 'groups.csv'), 'group_code,mentor_code,size\nG01,M01,7\n');
    expect((await run(folder, '--year', '2023-2024')).said).not.toContain('is line');
  });

  it('does not read logs beside which a mapping has another name, and drafts none over it', async () => {
    writeFileSync(join(folder, 'mapping.yaml'), 'groups: { file: teams.csv }');
    const advice = 'mapping.yml  A mapping must have this name, but there is mapping.yaml. Rename it to mapping.yml.';
    for (const args of [['--dry-run', '--year', '2023-2024'], ['--guess-mapping']]) {
      const { isDone, said } = await run(folder, ...args);
      expect(isDone).toBe(false);
      expect(said).toContain(advice);
      expect(said).not.toContain('To have one drafted');
    }
    expect(existsSync(join(folder, 'mapping.yml'))).toBe(false);
  });

  it('says what it does while it protects and audits, however long that takes', async () => {
    const { steps } = await run(folder, '--dry-run', '--year', '2023-2024');
    const [protecting, auditing] = ['Protecting the tables', 'Trying to undo the protection'].map(
      (step) => steps.filter((each) => each === step).length,
    );
    // Told anew at each turn, so that what begins in the first second shows later.
    expect(protecting).toBeGreaterThan(1);
    expect(auditing).toBeGreaterThan(10);
  });

  it('shows how far a file is read, for the figures and for a draft', async () => {
    for (const args of [['--dry-run', '--year', '2023-2024'], ['--guess-mapping']]) {
      const { steps } = await run(folder, ...args);
      for (const name of ['groups', 'encounters', 'meetings', 'survey']) {
        expect(steps.slice(steps.indexOf(`Reading ${name}.csv`))[1]).toBe('100 %');
      }
      expect(steps.at(-1)).toBe('end');
    }
  });

  it('drafts no mapping where there is nothing to draft from', async () => {
    for (const name of ['groups', 'encounters', 'meetings', 'survey']) rmSync(join(folder, `${name}.csv`));
    writeFileSync(join(folder, 'Responses.xlsx'), 'PK');
    const { isDone, said } = await run(folder, '--guess-mapping');
    expect(isDone).toBe(false);
    expect(said).toMatch(/^Responses\.xlsx: this is a spreadsheet\..*\nNothing was drafted\./);
    expect(existsSync(join(folder, 'mapping.yml'))).toBe(false);
  });

  it('drafts a mapping, and never writes over one', async () => {
    expect((await run(folder, '--guess-mapping')).said).toContain(
      'A mapping is drafted: mapping.yml, beside the logs.',
    );
    const drafted = readFileSync(join(folder, 'mapping.yml'), 'utf8');
    const { isDone, said } = await run(folder, '--guess-mapping');
    expect(isDone).toBe(false);
    expect(said).toContain('There is a mapping.yml already.');
    expect(readFileSync(join(folder, 'mapping.yml'), 'utf8')).toBe(drafted);
  });
});
