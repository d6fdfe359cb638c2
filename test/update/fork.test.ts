import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { showPage, endComparison } from '../../src/update/compare.ts';
import { readOptions } from '../../src/update/options.ts';
import { runUpdate } from '../../src/update/run.ts';
import { eventually } from '../support/eventually.ts';
import { clone, gitEnv, makeRepository, makeUpstream, type Place } from './support/repositories.ts';

const touched = 'content/handbook/skills/listening-first.md';
const untouched = 'content/handbook/skills/good-questions.md';
const declined = 'content/handbook/groups/conflict.md';
const own = 'content/handbook/skills/our-own-page.md';
const added = 'content/handbook/skills/a-page-of-the-release.md';
const guide = 'content/sessions/arriving.md';
/** A guide in which the school has set another day and no more. */
const dated = 'content/sessions/studying-that-lasts.md';
const kit = 'content/kits/run/building-groups.md';
const handout = 'content/handouts/three-lines.md';
const takenAway = 'content/cases/two-concert-tickets.md';
const outdated = 'content/cases/worn-out-and-done.md';
const styles = 'src/styles/print.css';
const words = 'src/content/i18n/en.json';
const stats = 'content/stats/2023-2024.json';
const portrait = 'content/images/mentors/theo-lacombe.webp';

const page = (title: string) =>
  `---\ntitle: ${title}\ndescription: A page for a test.\nsection: skills\norder: 99\naudience: mentors\nreview_by: 2027-06-01\n---\n\nOne paragraph.\n`;

const profile = `---
name: Nadia Newcomb
class_year: 2029
ask_me_about:
  - Where to park
availability: open
confirmed_on: 2026-08-15
consent:
  given_on: 2026-08-15
  until: 2027-06-30
---

${'I know every parking lot, and which of them is empty. '.repeat(5)}
`;

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

/** What a school does in a year, in every kind of content, and one line in the software. */
function editEverything(place: Place): void {
  place.replace('content/program.yml', 'long: MedMentors Near-Peer Mentorship Program', 'long: Harbor Peer Program');
  place.replace('content/program.yml', '- larkfield.example', '- larkfield.example\n  - harbor.example');
  place.replace('content/mentors/theo-lacombe.md', 'availability: ', '# ours\navailability: ');
  place.write('content/mentors/nadia-newcomb.md', profile);
  place.write(portrait, readFileSync(join(place.root, 'content/images/mentors/ezra-lindqvist.webp')));
  place.write(stats, JSON.stringify(JSON.parse(place.read(stats)), null, 1));
  place.replace('public/brand/logo.svg', '<svg', '<!-- ours --><svg');
  for (const file of [touched, guide, kit, handout, 'content/pages/privacy.md', 'README.md'])
    place.write(file, `${place.read(file)}\nOur own last words.\n`);
  place.replace(dated, 'date: 2026-09-16', 'date: 2026-09-22');
  place.write(own, page('Our own page'));
  place.remove(takenAway);
  place.write(styles, `${place.read(styles)}\n/* Ours. */\n`);
  place.commit('A year of our own');
}

/** Later releases: 9.6.0 does not fit to the school's line of code, 9.8.0 is broken, 9.9.0 is right. */
function release(place: Place): void {
  const setVersion = (version: string) => {
    place.write('package.json', place.read('package.json').replace(/"version": ".*"/, `"version": "${version}"`));
  };
  const tag = (version: string) => {
    place.commit(version);
    place.git('tag', '--annotate', '--message', version, `v${version}`);
  };
  const before = place.read(styles);
  setVersion('9.6.0');
  place.write(styles, `${before}\n/* Theirs. */\n`);
  tag('9.6.0');
  setVersion('9.8.0');
  place.write(styles, `/* Theirs. */\n${before}`);
  place.write('content/cases/broken.md', '---\ntitel: Broken\n---\n');
  tag('9.8.0');
  place.remove('content/cases/broken.md');
  setVersion('9.9.0');
  // Code, and a word that is seen on every page.
  place.write(
    words,
    place
      .read(words)
      .replace(/"nav\.handbook": ".*"|"site\.footer[^"]*": ".*"/, (line) => line.replace(/: "/, ': "Newer ')),
  );
  // A field of the settings has another name.
  for (const file of ['src/schemas/program.ts', 'src/checks/rules/emails.ts', 'content/program.yml'])
    place.write(file, place.read(file).replaceAll('email_domains', 'mail_domains'));
  place.write('src/migrations/9.9.0.ts', migration);
  // People, figures, settings and looks of the sample.
  place.replace('content/program.yml', 'short: MedMentors', 'short: Sample');
  place.replace('content/mentors/theo-lacombe.md', 'availability: ', '# theirs\navailability: ');
  place.replace('content/mentors/ezra-lindqvist.md', 'availability: ', '# theirs\navailability: ');
  place.write('content/mentors/sample-mentor.md', place.read('content/mentors/theo-lacombe.md'));
  place.write('content/stats/2024-2025.json', place.read(stats));
  place.write(stats, place.read(stats).replace('{', '{ '));
  place.replace('public/brand/logo.svg', '<svg', '<!-- theirs --><svg');
  // Texts.
  for (const file of [touched, untouched, declined, guide, takenAway, 'README.md'])
    place.write(file, `${place.read(file)}\nA better last line.\n`);
  place.write(dated, `${place.read(dated).replace('date: 2026-09-16', 'date: 2027-09-15')}\nA better last line.\n`);
  place.write(added, page('A page of the release'));
  place.remove(outdated);
  place.replace(
    'CHANGELOG.md',
    '\n## ',
    '\n## 9.9.0\n\n- Better pages.\n\n### What you must do\n\nRead the page about updates.\n\n## ',
  );
  tag('9.9.0');
  place.git('tag', 'v10.0.0-beta.1');
}

const migration = `import { isMap, isScalar } from 'yaml';
import type { Migration } from './migration.ts';
import { editYaml } from './yaml.ts';

export const migration: Migration = {
  why: 'Domains of e-mail addresses have a shorter name.',
  migrate(texts) {
    const edited = editYaml(texts.get('content/program.yml') ?? '', ({ contents }) => {
      if (!isMap(contents)) return;
      for (const { key } of contents.items) if (isScalar(key) && key.value === 'email_domains') key.value = 'mail_domains';
    });
    return new Map([['content/program.yml', edited]]);
  },
};
`;

/** Starts the command as somebody at a terminal would, without the process. */
async function update(root: string, ...args: string[]): Promise<string> {
  const options = readOptions(['--from', upstream.root, ...args]);
  if ('problem' in options) throw new Error(options.problem);
  let printed = '';
  await runUpdate(options, {
    root,
    env: process.env,
    print: (text) => (printed += `${text}\n`),
    ask: undefined,
    onStop: () => undefined,
  });
  return printed;
}

/** What `npm run update` prints, and its exit code. `until` kills it as soon as that is printed. */
function runCommand(
  root: string,
  args: readonly string[],
  until?: string,
): Promise<{ status: number | null; output: string }> {
  const npm = process.env.npm_execpath;
  const [program, start] = npm ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(program, [...start, 'run', '--silent', 'update', '--', ...args], {
    cwd: root,
    // Vitest has a BASE_URL of its own in the environment, and Astro would take it for the site’s.
    env: { ...process.env, NODE_ENV: 'production', BASE_URL: undefined },
    detached: until !== undefined,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (until !== undefined && child.pid !== undefined && output.includes(until)) process.kill(-child.pid, 'SIGKILL');
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, output });
    });
  });
}

/** Everything of a repository that a person would miss. */
const look = ({ git, root }: Place) => ({
  head: git('rev-parse', 'HEAD'),
  branch: git('branch', '--show-current'),
  status: git('status', '--porcelain'),
  workTrees: git('worktree', 'list').split('\n').length,
  left: existsSync(join(root, '.cache/update')) ? readdirSync(join(root, '.cache/update')) : [],
});

describe('where an update cannot be, it says why, and everything stays as it was', () => {
  const refuse = async (words: string | RegExp, ...args: string[]) => {
    const before = look(school);
    await expect(update(school.root, '--yes', ...args)).rejects.toThrow(words);
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
    await expect(update(folder, '--yes')).rejects.toThrow('not a git repository of its own');
    await expect(update(join(school.root, 'content'), '--yes')).rejects.toThrow('not a git repository of its own');
    rmSync(folder, { recursive: true });
    const path = process.env.PATH;
    vi.stubEnv('PATH', '');
    await expect(update(school.root, '--yes')).rejects.toThrow('git is not on this computer');
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
    await expect(update(school.root)).rejects.toThrow('npm run update -- --yes');
    expect(look(school)).toEqual(before);
  });

  it('a page to decline that would not come', () =>
    refuse(/cannot be declined:\n {2}content\/handbook\/no\.md/, '--decline', 'content/handbook/no.md'));

  it('changes of the school to the software that do not fit, with the way out', async () => {
    await refuse(/src\/styles\/print\.css[^]*--take-theirs/, '--to', '9.6.0');
    expect(await update(school.root, '--list', '--to', '9.6.0', '--take-theirs')).toMatch(
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
      await update(school.root, '--list');
      return look(school);
    }).toEqual({ ...before, left, workTrees });
  });
});

it('says what would come and changes nothing, also where no history is shared with the software', async () => {
  const before = look(school);
  const list = await update(school.root, '--list');
  expect(look(school)).toEqual(before);
  for (const line of [`better   ${untouched}`, `new      ${added}`, `removed  ${outdated}`])
    expect(list).toContain(line);
  const copy = clone(school, 'template');
  rmSync(join(copy.root, '.git'), { recursive: true });
  copy.git('init', '--quiet', '--initial-branch', 'main');
  copy.commit('From a template');
  expect(await update(copy.root, '--list')).toBe(list);
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
    expect(await update(school.root, '--yes')).toBe('You have the newest version, 9.9.0. There is nothing to do.\n');
  });

  it('can be taken back before it is published and afterward, and be made again', async () => {
    const updated = school.git('rev-parse', 'HEAD');
    school.git('reset', '--quiet', '--keep', 'HEAD~1');
    expect(look(school)).toMatchObject({ head: before, status: '' });
    school.git('reset', '--quiet', '--keep', updated);
    school.git('revert', '--no-edit', '-m', '1', 'HEAD');
    expect(school.git('diff', '--stat', before, 'HEAD')).toBe('');
    expect(await update(school.root, '--list')).toContain(`better   ${untouched}`);
  });
});
