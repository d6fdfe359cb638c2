import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getGitHubName, listUncommitted, readRepository } from '../../src/git/repository.ts';
import { git } from '../../src/git/run.ts';

let folder: string;
let root: string;
const run = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@school.example', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'repository-')));
  root = join(folder, 'school');
  mkdirSync(join(root, 'content'), { recursive: true });
  run('init', '--quiet', '--initial-branch', 'main');
  writeFileSync(join(root, '.gitignore'), '/private/\n');
  writeFileSync(join(root, 'content/kept.md'), 'kept');
  writeFileSync(join(root, 'content/edited.md'), 'before');
  run('add', '--all');
  run('commit', '--quiet', '--message', 'One');
  run('remote', 'add', 'origin', 'git@github.com:larkfield-com/mentors.git');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('what the commands know of a repository', () => {
  it('says its branch and its origin, and that all is committed', () => {
    expect(readRepository(root)).toEqual({
      branch: 'main',
      origin: 'git@github.com:larkfield-com/mentors.git',
      isShallow: false,
      isUnfinished: false,
      uncommitted: [],
    });
  });

  it('names every file that git could not bring back, ignored ones where they are asked for', () => {
    writeFileSync(join(root, 'content/edited.md'), 'after');
    writeFileSync(join(root, 'content/new name.md'), 'new');
    mkdirSync(join(root, 'private'));
    writeFileSync(join(root, 'private/logs.csv'), 'x');
    expect(listUncommitted(root).toSorted()).toEqual(['content/edited.md', 'content/new name.md']);
    expect(listUncommitted(root, ['content/kept.md', 'private'])).toEqual(['private/']);
    run('checkout', '--quiet', '--', 'content/edited.md');
    rmSync(join(root, 'content/new name.md'));
    rmSync(join(root, 'private'), { recursive: true });
  });

  it('knows a merge that somebody has not ended, and a commit that is on no branch', () => {
    run('checkout', '--quiet', '-b', 'other');
    writeFileSync(join(root, 'content/edited.md'), 'there');
    run('commit', '--quiet', '--all', '--message', 'There');
    run('checkout', '--quiet', 'main');
    writeFileSync(join(root, 'content/edited.md'), 'here');
    run('commit', '--quiet', '--all', '--message', 'Here');
    expect(() => run('merge', 'other')).toThrow();
    expect(readRepository(root)).toMatchObject({ isUnfinished: true, uncommitted: ['content/edited.md'] });
    run('merge', '--abort');
    run('checkout', '--quiet', '--detach');
    expect(readRepository(root)).toMatchObject({ isUnfinished: false, branch: undefined });
    run('checkout', '--quiet', 'main');
  });

  it('says where there is none', () => {
    expect(readRepository(folder)).toBe('no-repository');
  });

  it('says where there is no git', () => {
    const path = process.env.PATH;
    process.env.PATH = '';
    try {
      expect(git(root, ['status'], { env: { PATH: '' } }).state).toBe('missing');
      expect(readRepository(root)).toBe('no-git');
    } finally {
      process.env.PATH = path;
    }
  });
});

it.each([
  ['https://github.com/larkfield-com/mentors.git', 'larkfield-com/mentors'],
  ['https://github.com/larkfield-com/mentors', 'larkfield-com/mentors'],
  ['https://somebody@github.com/larkfield-com/mentors.git', 'larkfield-com/mentors'],
  ['git@github.com:larkfield-com/mentors.school.git', 'larkfield-com/mentors.school'],
  ['ssh://git@github.com/larkfield-com/mentors.git', 'larkfield-com/mentors'],
  ['https://gitlab.com/larkfield-com/mentors.git', undefined],
  ['/srv/git/mentors.git', undefined],
])('the name on GitHub of %s', (remote, name) => {
  expect(getGitHubName(remote)).toBe(name);
});
