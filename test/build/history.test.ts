import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readHistory } from '../../src/build/history.ts';

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'history-')));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A git repository that knows nothing of this computer's settings. */
function makeRepository(name: string) {
  const root = join(folder, name);
  mkdirSync(root);
  const git = (args: string[], env = {}) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@school.example', ...args], {
      cwd: root,
      env: { ...process.env, GIT_CONFIG_GLOBAL: join(folder, 'none'), GIT_CONFIG_NOSYSTEM: '1', ...env },
    });
  const write = (file: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `${Math.random()}`);
  };
  const commit = (day: string) => {
    const date = `${day}T12:00:00Z`;
    git(['add', '--all']);
    git(['commit', '--quiet', '--message', day], { GIT_AUTHOR_DATE: '2020-01-01T12:00:00Z', GIT_COMMITTER_DATE: date });
  };
  git(['init', '--quiet']);
  return { root, git, write, commit };
}

/** The last day of each file. */
function readDays(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(readHistory(root)).map(([file, { day }]) => [file, day]));
}

describe('the day a page was last changed', () => {
  it('is that of the newest commit that touched it', () => {
    const { root, write, commit } = makeRepository('history');
    write('content/pages/a.md');
    write('content/pages/b.md');
    write('src/code.ts');
    commit('2026-08-01');
    write('content/pages/b.md');
    commit('2026-09-02');
    write('src/code.ts');
    commit('2026-10-03');
    expect(readDays(root)).toEqual({ 'content/pages/a.md': '2026-08-01', 'content/pages/b.md': '2026-09-02' });
  });

  it('is known for a page that was moved, under its new name', () => {
    const { root, write, commit } = makeRepository('moved');
    write('content/old.md');
    commit('2026-08-01');
    renameSync(join(root, 'content/old.md'), join(root, 'content/new.md'));
    commit('2026-09-02');
    expect(readHistory(root)['content/new.md']?.day).toBe('2026-09-02');
  });

  it('is found by the path from the project where that is a folder of a larger repository', () => {
    const { root, write, commit } = makeRepository('larger');
    write('site/content/a.md');
    write('content/elsewhere.md');
    commit('2026-08-01');
    expect(readDays(join(root, 'site'))).toEqual({ 'content/a.md': '2026-08-01' });
  });

  it('is found for a name with a space and for one with an accent', () => {
    const { root, write, commit } = makeRepository('names');
    write('content/two words.md');
    write('content/josé.md');
    commit('2026-08-01');
    expect(readDays(root)).toEqual({ 'content/two words.md': '2026-08-01', 'content/josé.md': '2026-08-01' });
  });

  it('is found for a change that came with a merge', () => {
    const { root, git, write, commit } = makeRepository('merged');
    write('content/a.md');
    commit('2026-08-01');
    git(['checkout', '--quiet', '-b', 'draft']);
    write('content/b.md');
    commit('2026-09-02');
    git(['checkout', '--quiet', '-']);
    write('content/a.md');
    commit('2026-09-03');
    git(['merge', '--quiet', '--no-edit', 'draft'], { GIT_COMMITTER_DATE: '2026-10-01T12:00:00Z' });
    expect(readDays(root)).toEqual({ 'content/a.md': '2026-09-03', 'content/b.md': '2026-09-02' });
  });

  it('is left out of the pages where nothing is committed yet', () => {
    const { root, write } = makeRepository('fresh');
    write('content/a.md');
    expect(readDays(root)).toEqual({});
  });

  it('is left out of the pages where there is no git', () => {
    const root = join(folder, 'plain');
    mkdirSync(join(root, 'content'), { recursive: true });
    writeFileSync(join(root, 'content/a.md'), '');
    expect(readDays(root)).toEqual({});
  });
});

describe('the history of a page', () => {
  it('counts the commits that touched it and knows the moment of the last', () => {
    const { root, write, commit } = makeRepository('counted');
    write('content/a.md');
    write('content/b.md');
    commit('2026-08-01');
    write('content/a.md');
    commit('2026-09-02');
    expect(readHistory(root)).toEqual({
      'content/a.md': { day: '2026-09-02', time: Date.UTC(2026, 8, 2, 12) / 1000, changes: 2 },
      'content/b.md': { day: '2026-08-01', time: Date.UTC(2026, 7, 1, 12) / 1000, changes: 1 },
    });
  });

  it('is left out where only its end was fetched: there every page seems to have come with the last commit', () => {
    const { root, git, write, commit } = makeRepository('whole');
    write('content/a.md');
    commit('2026-08-01');
    write('content/b.md');
    commit('2026-09-02');
    git(['clone', '--quiet', '--depth', '1', `file://${root}`, join(folder, 'shallow')]);
    expect(readHistory(join(folder, 'shallow'))).toEqual({});
    expect(Object.keys(readHistory(root))).toEqual(['content/b.md', 'content/a.md']);
  });
});
