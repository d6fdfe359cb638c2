import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { takeSnapshot, watchContent } from '../../src/build/watch-content.ts';
import { adaFile, makeContentFolder } from '../support/content-folder.ts';
import { eventually } from '../support/eventually.ts';

const interval = 20;

/** A content folder that is watched, and what was called back so far. */
function watch() {
  const root = makeContentFolder({ 'public/brand/logo.svg': '<svg/>', 'src/x.ts': '' });
  const calls: string[][] = [];
  const stop = watchContent(root, (files) => calls.push(files.sort()), { since: takeSnapshot(root), interval });
  onTestFinished(stop);
  return {
    calls,
    stop,
    write: (file: string, text: string) => {
      writeFileSync(join(root, file), text);
    },
    root,
  };
}

const wait = (looks: number) => new Promise((resolve) => setTimeout(resolve, looks * interval));

it.each([
  ['a change', adaFile],
  ['a new page', 'content/pages/new.md'],
  ['a logo', 'public/brand/logo.svg'],
])('tells of %s', async (_, file) => {
  const { calls, write } = watch();
  write(file, 'changed');
  await eventually(() => calls).toEqual([[file]]);
});

it('tells of a file that was taken away, and of one in a new folder', async () => {
  const { calls, write, root } = watch();
  rmSync(join(root, adaFile));
  mkdirSync(join(root, 'content/handbook/new'));
  write('content/handbook/new/page.md', 'new');
  await eventually(() => calls.flat().sort()).toEqual(['content/handbook/new/page.md', adaFile].sort());
});

it('waits until nothing moves any more', async () => {
  const { calls, write } = watch();
  for (let i = 0; i < 40; i++) {
    write(adaFile, 'x'.repeat(i));
    await wait(0.5);
  }
  expect(calls).toEqual([]);
  await eventually(() => calls).toEqual([[adaFile]]);
});

it('tells of what was changed since the site was built, though nobody was looking', async () => {
  const root = makeContentFolder();
  const since = takeSnapshot(root);
  writeFileSync(join(root, adaFile), 'changed');
  const calls: string[][] = [];
  onTestFinished(watchContent(root, (files) => calls.push(files), { since, interval }));
  await eventually(() => calls).toEqual([[adaFile]]);
});

it('leaves out hidden files, and those that a school does not edit', async () => {
  const { calls, write } = watch();
  write('content/mentors/.ada-okafor.md.swp', 'x');
  write('src/x.ts', 'changed');
  await wait(10);
  expect(calls).toEqual([]);
});

it('ends when told to', async () => {
  const { calls, stop, write } = watch();
  stop();
  write(adaFile, 'changed');
  await wait(10);
  expect(calls).toEqual([]);
});
