import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clearFreshFolder, publishFreshFolder, restoreSite } from '../../src/build/fresh-folder.ts';
import { makeRandom, type Random } from '../support/random.ts';

const publisher = join(import.meta.dirname, '..', 'support', 'publish-forever.ts');

function makeRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'fresh-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  return root;
}

const list = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

/** The number of no process. */
const ended = ['99999999', '99999998'];

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

it('a new site takes its place, without folders that have nothing in them, and the old one goes where it was', () => {
  const root = makeRoot();
  const fresh = join(root, '.cache', 'site', '1');
  write(join(root, '.cache', 'previous'), 'older');
  write(join(root, 'dist'), 'old');
  write(fresh, 'new');
  write(join(fresh, 'handbook'), 'new');
  mkdirSync(join(fresh, 'mentors', 'ada'), { recursive: true });
  publishFreshFolder(fresh, root);
  expect(list(join(root, 'dist'))).toEqual(['handbook', 'handbook/index.html', 'index.html']);
  expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('new');
  expect(list(join(root, '.cache'))).toEqual(['site', 'site/1', 'site/1/index.html']);
  expect(readFileSync(join(fresh, 'index.html'), 'utf8')).toBe('old');
  // Half of an old site beside a new one is never brought back.
  write(join(root, '.cache', 'previous'), 'half');
  restoreSite(root);
  expect(readFileSync(join(root, 'dist', 'index.html'), 'utf8')).toBe('new');
});

describe('an empty folder for a new site', () => {
  it('is made of one that was left, whose folders of pages are there and nothing else, and the rest is removed', () => {
    const root = makeRoot();
    const site = join(root, '.cache', 'site');
    for (const name of ended) {
      write(join(site, name, 'handbook', 'role'), 'old');
      // What is a folder here may be a file in the next site.
      mkdirSync(join(site, name, 'books'));
      writeFileSync(join(site, name, 'books', 'handbook.pdf'), 'old');
      symlinkSync(join(root, 'elsewhere'), join(site, name, 'link'));
    }
    write(join(root, 'elsewhere'), 'of somebody');
    clearFreshFolder(join(site, '1'));
    expect(list(site)).toEqual(['1', '1/handbook', '1/handbook/role']);
    expect(list(join(root, 'elsewhere'))).toEqual(['index.html']);
  });

  it('is made of the site that this process has published before', () => {
    const root = makeRoot();
    const fresh = join(root, '.cache', 'site', '1');
    write(join(root, 'dist', 'handbook'), 'old');
    publishFreshFolder(write(fresh, 'new'), root);
    clearFreshFolder(fresh);
    expect(list(fresh)).toEqual(['handbook']);
  });

  it('leaves alone that of a process that is running', () => {
    const root = makeRoot();
    const site = join(root, '.cache', 'site');
    write(join(site, String(process.pid)), 'being made');
    clearFreshFolder(join(site, '1'));
    expect(list(site)).toEqual(['1', String(process.pid), `${process.pid}/index.html`]);
  });

  it('is made anew where nothing was left', () => {
    const root = makeRoot();
    clearFreshFolder(join(root, '.cache', 'site', '1'));
    expect(list(join(root, '.cache'))).toEqual(['site', 'site/1']);
  });
});
