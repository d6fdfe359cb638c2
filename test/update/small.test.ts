import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { update } from './support/command.ts';
import { clone, gitEnv, makeRepository, type Place } from './support/repositories.ts';

/** Software so small that its checks and its build take no time: what an update does around them is the same. */
let upstream: Place;
let school: Place;

const text = 'content/pages/privacy.md';
const code = 'src/code.ts';

beforeEach(() => {
  for (const [name, value] of Object.entries(gitEnv)) vi.stubEnv(name, value);
  upstream = makeRepository('small-upstream');
  upstream.write('.gitignore', '.cache/\nnode_modules/\n');
  release('1.0.0', { [text]: 'One', [code]: '1\n', 'content/pages/other.md': 'One' });
  school = clone(upstream, 'small-school');
});

interface Software {
  migrate?: string;
  check?: string;
  /** The packages of the lock file, beside the software itself; they are folders in it, so that nothing is downloaded. */
  packages?: readonly string[];
}

/** Commits a release; `null` takes a file away. */
function release(
  version: string,
  files: Record<string, string | null>,
  { migrate = 'node -e 0 --', check = 'node -e 0', packages = [] }: Software = {},
): void {
  const scripts = { migrate, check, build: 'node -e 0' };
  const dependencies = Object.fromEntries(packages.map((name) => [name, `file:${name}`]));
  const locked = packages.flatMap((name) => [
    [name, { version: '1.0.0' }],
    [`node_modules/${name}`, { resolved: name, link: true }],
  ]);
  const lock = { '': { name: 'small', version, dependencies }, ...(Object.fromEntries(locked) as object) };
  upstream.write('package.json', JSON.stringify({ name: 'small', version, scripts, dependencies }));
  upstream.write('package-lock.json', JSON.stringify({ name: 'small', version, lockfileVersion: 3, packages: lock }));
  for (const name of packages) upstream.write(`${name}/package.json`, JSON.stringify({ name, version: '1.0.0' }));
  for (const [file, content] of Object.entries(files)) {
    if (content === null) upstream.remove(file);
    else upstream.write(file, content);
  }
  upstream.commit(version);
  upstream.git('tag', `v${version}`);
}

const run = (...args: string[]) => update(school.root, '--yes', '--from', upstream.root, ...args);

describe('packages', () => {
  const old = () => join(school.root, 'node_modules/old');
  beforeEach(() => {
    mkdirSync(old(), { recursive: true });
  });

  it('stay where a release needs the same', async () => {
    release('1.1.0', {});
    expect((await run()).ending).toBe('done');
    expect(existsSync(old())).toBe(true);
  });

  it('are installed beside the old ones for the trial, and take their place when all is well', async () => {
    release('1.1.0', {}, { packages: ['added'], check: 'node -e "require(\'added/package.json\')"' });
    expect((await run()).ending).toBe('done');
    expect(existsSync(old())).toBe(false);
    expect(existsSync(join(school.root, 'node_modules/added/package.json'))).toBe(true);
  });

  it('stay where the new ones cannot be installed, and so does everything else', async () => {
    release('1.1.0', { 'package-lock.json': '{ "lockfileVersion": 3, "packages": {} }' }, { packages: ['added'] });
    const head = school.git('rev-parse', 'HEAD');
    await expect(run()).rejects.toThrow('Its packages could not be installed.');
    expect(school.git('rev-parse', 'HEAD')).toBe(head);
    expect(school.git('status', '--porcelain')).toBe('');
    expect(existsSync(old())).toBe(true);
  });
});

describe('what an update is compared with', () => {
  it('is the release of its version, also after an update that was squashed into one commit', async () => {
    release('1.1.0', { [text]: 'Two' });
    await run();
    const tree = school.git('rev-parse', 'HEAD^{tree}');
    school.git('reset', '--quiet', '--soft', 'HEAD~1');
    school.git('commit', '--quiet', '--message', 'Squashed');
    expect(school.git('rev-parse', 'HEAD^{tree}')).toBe(tree);
    release('1.2.0', { [text]: 'Three' });
    await run();
    expect(school.read(text)).toBe('Three');
  });

  it('is where a fork was made, when that was between two releases', async () => {
    upstream.write(text, 'Between');
    upstream.commit('Between two releases');
    school = clone(upstream, 'small-school');
    release('1.1.0', { [text]: 'Two' });
    await run();
    expect(school.read(text)).toBe('Two');
  });

  it('has to be there', async () => {
    school.write('package.json', school.read('package.json').replace('1.0.0', '0.9.0'));
    school.commit('A version that nobody knows');
    upstream.git('checkout', '--quiet', '--orphan', 'fresh');
    release('1.1.0', {});
    await expect(run('--to', '1.1.0')).rejects.toThrow('says that it is version 0.9.0, and there is no such release');
  });
});

it('takes line endings of Windows for no change, and migrations never see them', async () => {
  school.git('config', 'core.autocrlf', 'true');
  school.remove(code);
  school.git('checkout', '--quiet', '--', code);
  expect(school.read(code)).toBe('1\r\n');
  const migrate = `node -e "process.exit(fs.readFileSync('src/code.ts').includes(13) ? 1 : 0)" --`;
  release('1.1.0', { [code]: '2\n' }, { migrate });
  expect((await run()).ending).toBe('done');
  expect(school.read(code)).toBe('2\r\n');
  expect(school.git('status', '--porcelain')).toBe('');
});

describe('the list of texts to compare', () => {
  const list = () =>
    existsSync(join(school.root, 'content/updates.yml')) ? school.read('content/updates.yml') : undefined;

  it('keeps the version that a comparison begins with over several updates, and ends when the school has taken the text', async () => {
    school.write(text, 'Own');
    school.commit('Own');
    release('1.1.0', { [text]: 'Two' });
    await run();
    expect(list()).toContain(`page: ${text}\n    from: 1.0.0\n    to: 1.1.0\n`);
    release('1.2.0', { 'content/pages/other.md': 'Two' });
    await run();
    expect(list()).toContain(`page: ${text}\n    from: 1.0.0\n    to: 1.1.0\n`);
    release('1.3.0', { [text]: 'Three' });
    await run();
    expect(list()).toContain(`page: ${text}\n    from: 1.0.0\n    to: 1.3.0\n`);
    school.write(text, 'Three');
    school.commit('As in the release');
    release('1.4.0', { [text]: 'Four' });
    await run();
    expect(school.read(text)).toBe('Four');
    expect(list()).toBeUndefined();
  });

  it('stops an update where it cannot be read', async () => {
    school.write('content/updates.yml', 'pending: yes');
    school.commit('Broken');
    release('1.1.0', { [text]: 'Two' });
    await expect(run()).rejects.toThrow('content/updates.yml cannot be read. npm run check says what is wrong');
  });
});

describe('changes of the school to the software', () => {
  it('stop an update where they do not fit, and give way where that is asked for', async () => {
    school.write(code, 'own\n');
    school.commit('Own');
    release('1.1.0', { [code]: '2\n' });
    await expect(run()).rejects.toThrow(`  ${code}\n`);
    await run('--take-theirs');
    expect(school.read(code)).toBe('2\n');
    expect(school.git('show', `HEAD~1:${code}`)).toBe('own');
  });

  it('stop an update where only a person can tell: a picture, a file that one side took away', async () => {
    writeFileSync(join(school.root, 'public.webp'), Buffer.from([0, 255, 1]));
    school.remove(code);
    school.commit('Own');
    writeFileSync(join(upstream.root, 'public.webp'), Buffer.from([0, 255, 2]));
    release('1.1.0', { [code]: '2\n' });
    await expect(run()).rejects.toThrow(`  public.webp\n  ${code}\n`);
    await run('--take-theirs');
    expect(school.git('diff', '--name-only', 'HEAD', upstream.git('rev-parse', 'v1.1.0'))).toBe('');
  });

  it('may be a right of a file: what the school made executable stays so', async () => {
    school.git('update-index', '--chmod=+x', code);
    school.git('commit', '--quiet', '--message', 'Executable');
    school.git('checkout', '--quiet', '--', '.');
    release('1.1.0', { [code]: '2\n' });
    await run();
    expect(school.git('ls-files', '--stage', code)).toMatch(/^100755 /);
    expect(school.read(code)).toBe('2\n');
  });
});

it('does not take a release that says of itself that it is another one, and would come again and again', async () => {
  upstream.git('tag', 'v1.5.0');
  await expect(run()).rejects.toThrow('The release 1.5.0 says of itself that it is another version.');
});

it.each([
  ['has made a commit', 'commit --quiet --allow-empty --message Meanwhile'],
  ['is on another branch', 'switch --quiet --create other'],
])('does not move a branch when somebody %s meanwhile', async (_, meanwhile) => {
  release('1.1.0', { [text]: 'Two' }, { check: `git -C ${school.root} ${meanwhile}` });
  await expect(run()).rejects.toThrow('Something was changed here while the update was tried');
  expect(school.git('log', '--format=%s', '--all')).not.toContain('Update MedMentors');
  expect(school.read(text)).toBe('One');
});

it('takes releases from the remote “upstream”, or else from the address in package.json', async () => {
  release('1.1.0', { [text]: 'Two' });
  school.git('remote', 'add', 'upstream', upstream.root);
  expect((await update(school.root, '--list')).printed).toContain('MedMentors 1.0.0 → 1.1.0');
  school.git('remote', 'remove', 'upstream');
  await expect(update(school.root, '--list')).rejects.toThrow('npm run update -- --from <address>');
  school.write(
    'package.json',
    school.read('package.json').replace('{', '{"repository": {"url": "git+file:///nowhere.git"},'),
  );
  school.commit('An address');
  await expect(update(school.root, '--list')).rejects.toThrow('could not be fetched from file:///nowhere.git');
});
