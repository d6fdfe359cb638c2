import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { publishFreshFolder, restoreSite } from '../../src/build/fresh-folder.ts';
import { makeRandom, type Random } from '../support/random.ts';

const publisher = join(import.meta.dirname, '..', 'support', 'publish-forever.ts');

function makeRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'fresh-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return root;
}

function write(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
  return folder;
}

it('a site is the old or the new one, whole, when 50 builds are ended while they put theirs in its place', async () => {
  const seen = await Promise.all([1, 2].map((seed) => endBuilds(makeRoot(), makeRandom(seed), 25)));
  // Each time one of its own was there.
  expect(new Set(seen.flat()).size).toBe(50);
});

/** @returns what each site said that was there after a build was ended */
async function endBuilds(root: string, random: Random, count: number): Promise<string[]> {
  const seen: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const child = fork(publisher, [root]);
    await once(child, 'message');
    await wait(random.int(0, 12));
    child.kill('SIGKILL');
    await once(child, 'exit');
    restoreSite(root);
    const pages = join(root, 'dist', 'pages');
    const texts = readdirSync(pages).map((page) => readFileSync(join(pages, page), 'utf8'));
    expect(texts).toHaveLength(20);
    expect(new Set(texts).size).toBe(1);
    seen.push(texts[0] ?? '');
  }
  return seen;
}

it('the site comes back that was moved aside by a build that was ended just then', () => {
  const root = makeRoot();
  write(join(root, '.cache', 'previous'), 'old');
  restoreSite(root);
  expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('old');
  expect(existsSync(join(root, '.cache', 'previous'))).toBe(false);
});

it('a new site takes its place, and nothing of the old one is left', () => {
  const root = makeRoot();
  write(join(root, '.cache', 'previous'), 'older');
  write(join(root, 'dist'), 'old');
  publishFreshFolder(write(join(root, '.cache', 'site', '1'), 'new'), root);
  expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('new');
  expect(readdirSync(join(root, '.cache'), { recursive: true })).toEqual(['site']);
  // Half of an old site beside a new one is never brought back.
  write(join(root, '.cache', 'previous'), 'half');
  restoreSite(root);
  expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('new');
});
