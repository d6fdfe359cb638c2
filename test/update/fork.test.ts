import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { showPage, endComparison } from '../../src/update/compare.ts';
import { eventually } from '../support/eventually.ts';
import { look, runCommand, update } from './support/command.ts';
import { editEverything, files, release } from './support/history.ts';
import { clone, gitEnv, makeRepository, makeUpstream, type Place } from './support/repositories.ts';

const { touched, untouched, declined, own, added, guide, dated, kit, handout, takenAway, outdated, styles, words } =
  files;

let upstream: Place;
let school: Place;
/** The version that the school is on. */
let first: string;

beforeAll(() => {
  for (const [name, value] of Object.entries(gitEnv)) vi.stubEnv(name, value);
  upstream = makeUpstream();
  first = (JSON.parse(upstream.read('package.json')) as { version: string }).version;
  upstream.git('tag', `v${first}`);
  school = clone(upstream, 'school');
  editEverything(school);
  release(upstream);
});

/** What the command prints when it is started in this process. */
const run = async (root: string, ...args: string[]) => (await update(root, '--from', upstream.root, ...args)).printed;

describe('where an update cannot be, it says why, and everything stays as it was', () => {
  const refuse = async (words: string | RegExp, ...args: string[]) => {
    const before = look(school);
    await expect(run(school.root, '--yes', ...args)).rejects.toThrow(words);
    expect(look(school)).toEqual(before);
  };

  it('uncommitted work', async () => {
    school.write('content/mentors/unsaved.md', 'not yet');
    await refuse(/not committed yet[^]*content\/mentors\/unsaved\.md/);
    school.remove('content/mentors/unsaved.md');
  });

  it('no branch', async () => {
    school.git('checkout', '--quiet', '--detach');
    await refuse('No branch is checked out');
    school.git('checkout', '--quiet', 'main');
  });

  it('an unfinished merge', async () => {
    const head = school.git('rev-parse', 'HEAD');
    school.write(join('.git', 'MERGE_HEAD'), `${head}\n`);
    await refuse('A merge or the like was begun');
    school.remove(join('.git', 'MERGE_HEAD'));
  });

  it('no git, no repository', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'no-repository-')));
    await expect(run(folder, '--yes')).rejects.toThrow('not a git repository of its own');
    await expect(run(join(school.root, 'content'), '--yes')).rejects.toThrow('not a git repository of its own');
    rmSync(folder, { recursive: true });
    const path = process.env.PATH;
    vi.stubEnv('PATH', '');
    await expect(run(school.root, '--yes')).rejects.toThrow('git is not on this computer');
    vi.stubEnv('PATH', path);
  });

  it('no name that git could write into a commit', async () => {
    for (const name of ['GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL']) vi.stubEnv(name, '');
    await refuse('git does not know who you are');
    for (const name of ['GIT_COMMITTER_NAME', 'GIT_COMMITTER_EMAIL'] as const) vi.stubEnv(name, gitEnv[name]);
  });

  it('no network', () => refuse('New versions could not be fetched from /nowhere', '--from', '/nowhere'));

  it('no tags', async () => {
    const untagged = makeRepository('untagged');
    untagged.write('a', 'a');
    untagged.commit('One');
    await refuse('There are no releases', '--from', untagged.root);
  });

  it('a version that is not there, or older', async () => {
    await refuse(`There is no release 5.0.0. The releases are ${first}, 9.6.0, 9.8.0, 9.9.0.`, '--to', '5.0.0');
  });

  it('nobody to ask', async () => {
    const before = look(school);
    await expect(run(school.root)).rejects.toThrow('npm run update -- --yes');
    expect(look(school)).toEqual(before);
  });

  it('a page to decline that would not come', () =>
    refuse(/cannot be declined:\n {2}content\/handbook\/no\.md/, '--decline', 'content/handbook/no.md'));

  it('changes of the school to the software that do not fit, with the way out', async () => {
    await refuse(/src\/styles\/print\.css[^]*--take-theirs/, '--to', '9.6.0');
    expect(await run(school.root, '--list', '--to', '9.6.0', '--take-theirs')).toMatch(
      /which give way and stay in the history:\n {2}src\/styles\/print\.css/,
    );
  });

  it('a release that does not pass its own checks', async () => {
    const before = look(school);
    const { status, output } = await runCommand(school.root, ['--yes', '--from', upstream.root, '--to', '9.8.0']);
    expect(status).toBe(1);
    expect(output).toMatch(/not right[^]*content\/cases\/broken\.md[^]*Nothing was changed\.\n$/);
    expect(output).not.toMatch(/^\s+at .+:\d+/m);
    expect(look(school)).toEqual(before);
  });

  it('a computer that is switched off in the middle of it', async () => {
    const { left, workTrees, ...before } = look(school);
    const { output } = await runCommand(school.root, ['--yes', '--from', upstream.root], 'Checking');
    expect(output).toContain('Checking');
    expect(look(school)).toMatchObject(before);
    expect(look(school).left).not.toEqual(left);
    // The next one clears up, as soon as the system knows that the other is gone.
    await eventually(async () => {
      await run(school.root, '--list');
      return look(school);
    }).toEqual({ ...before, left, workTrees });
  });
});

it('says what would come and changes nothing, also where no history is shared with the software', async () => {
  const before = look(school);
  const list = await run(school.root, '--list');
  expect(look(school)).toEqual(before);
  for (const line of [`better   ${untouched}`, `new      ${added}`, `removed  ${outdated}`])
    expect(list).toContain(line);
  const copy = clone(school, 'template');
  rmSync(join(copy.root, '.git'), { recursive: true });
  copy.git('init', '--quiet', '--initial-branch', 'main');
  copy.commit('From a template');
  expect(await run(copy.root, '--list')).toBe(list);
});

describe('an update', () => {
  let before: string;
  let output: string;
  const at = (commit: string, file: string) => school.git('show', `${commit}:${file}`);
  const isAsBefore = (file: string) =>
    school.git('rev-parse', `HEAD:${file}`) === school.git('rev-parse', `${before}:${file}`);

  beforeAll(async () => {
    before = school.git('rev-parse', 'HEAD');
    const result = await runCommand(school.root, ['--yes', '--from', upstream.root, '--decline', declined]);
    expect(result, result.output).toMatchObject({ status: 0 });
    output = result.output;
  });

  it('is one commit on the school’s branch that knows both, with nothing left to solve', () => {
    expect(look(school)).toMatchObject({ branch: 'main', status: '', workTrees: 1, left: [] });
    const parents = school.git('log', '-1', '--format=%P').split(' ');
    expect(parents).toEqual([before, upstream.git('rev-parse', 'v9.9.0^{commit}')]);
    expect(school.git('log', '-1', '--format=%s')).toBe('Update MedMentors to 9.9.0');
    // git grep fails where it finds nothing.
    expect(() => school.git('grep', '-E', '^(<<<<<<<|>>>>>>>) ', '--', 'src', 'content', 'README.md')).toThrow();
  });

  it('loses nothing of the school’s: people, pictures, figures, logo, and every text that it has changed', () => {
    const files = school.git('ls-tree', '-r', '--name-only', before).split('\n');
    const schools = files.filter((file) => /^(content\/(mentors|images|stats)|public\/brand)\//.test(file));
    expect(schools.length).toBeGreaterThan(40);
    for (const file of [...schools, touched, guide, kit, handout, 'content/pages/privacy.md', own, 'README.md'])
      expect(isAsBefore(file), file).toBe(true);
    expect(school.git('ls-files', 'content/mentors/sample-mentor.md', 'content/stats/2024-2025.json', takenAway)).toBe(
      '',
    );
  });

  it('changes the settings by the migration alone', () => {
    const lines = school.git('diff', '--unified=0', before, 'HEAD', '--', 'content/program.yml').split('\n');
    expect(lines.filter((line) => /^[-+](?![-+])/.test(line))).toEqual(['-email_domains:', '+mail_domains:']);
    expect(output).toContain('Domains of e-mail addresses have a shorter name.');
  });

  it('improves what the school has not touched, and leaves what was declined', () => {
    expect(at('HEAD', untouched)).toContain('A better last line.');
    expect(at('HEAD', added)).toContain('A page of the release');
    expect(school.git('ls-files', outdated)).toBe('');
    expect(isAsBefore(declined)).toBe(true);
  });

  it('improves a guide of which the school has set the day, and leaves it on that day', () => {
    expect(at('HEAD', dated)).toContain('A better last line.');
    expect(at('HEAD', dated)).toContain('\ndate: 2026-09-22\n');
  });

  it('replaces the software, with a line of the school’s kept in it', () => {
    expect(school.read('package.json')).toContain('"version": "9.9.0"');
    expect(school.git('rev-parse', `HEAD:${words}`)).toBe(upstream.git('rev-parse', `v9.9.0:${words}`));
    expect(school.read(styles)).toMatch(/^\/\* Theirs\. \*\/[^]*\/\* Ours\. \*\/\n$/);
  });

  it('says first what the school must do, and then what came and what to compare', () => {
    expect(output).toMatch(
      /What you must do:\n {2}9\.9\.0\n[^]*Read the page about updates\.[^]*What is new:\n[^]*Better pages\./,
    );
    expect(output).toMatch(new RegExp(`Yours, and changed in this version too[^]*  ${touched}\n[^]*  ${guide}\n`));
    expect(output).toContain(`Declined: these stay as they are:\n  ${declined}`);
    expect(output).toContain('git push');
  });

  it('lists the texts to compare, shows what changed in each, and takes them off when that is done', () => {
    const list = school.read('content/updates.yml');
    expect([...list.matchAll(/page: (.*)/g)].map(([, file]) => file)).toEqual(['README.md', touched, guide]);
    const shown = showPage(school.root, { page: touched, color: false });
    expect(shown).toContain('{+A better last line.+}');
    expect(shown).not.toContain('Our own last words.');
    endComparison(school.root, touched);
    expect(school.read('content/updates.yml')).not.toContain(touched);
    for (const file of ['README.md', guide]) endComparison(school.root, file);
    expect(existsSync(join(school.root, 'content/updates.yml'))).toBe(false);
    school.git('checkout', '--quiet', '--', 'content/updates.yml');
  });

  it('has nothing to do a second time', async () => {
    expect(await run(school.root, '--yes')).toBe('You have the newest version, 9.9.0. There is nothing to do.\n');
  });

  it('can be taken back before it is published and afterward, and be made again', async () => {
    const updated = school.git('rev-parse', 'HEAD');
    school.git('reset', '--quiet', '--keep', 'HEAD~1');
    expect(look(school)).toMatchObject({ head: before, status: '' });
    school.git('reset', '--quiet', '--keep', updated);
    school.git('revert', '--no-edit', '-m', '1', 'HEAD');
    expect(school.git('diff', '--stat', before, 'HEAD')).toBe('');
    expect(await run(school.root, '--list')).toContain(`better   ${untouched}`);
  });
});
