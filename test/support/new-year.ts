import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Prompts } from '../../src/terminal/prompts.ts';
import { runNewYear } from '../../src/new-year/run.ts';
import { makeContentFolder, type ContentFiles } from './content-folder.ts';

/** Runs git in a folder, as somebody of no account. Throws with what it complains of. */
export function gitIn(root: string, ...args: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@northfield.example', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** Makes a repository of a folder, with all of it in a first commit. */
export function commitAll(root: string): void {
  gitIn(root, 'init', '--quiet', '--initial-branch=main');
  for (const [key, value] of [
    ['user.name', 'Test'],
    ['user.email', 'test@northfield.example'],
    ['commit.gpgsign', 'false'],
  ] as const)
    gitIn(root, 'config', key, value);
  gitIn(root, 'add', '--all');
  gitIn(root, 'commit', '--quiet', '--message', 'Begin');
}

/** The valid folder in a repository, with an answers file beside it. */
export function makeSchool(files: ContentFiles = {}): string {
  const root = makeContentFolder({ '.gitignore': '.cache/\n', ...files });
  commitAll(root);
  return root;
}

/** A folder that is gone when the test is over. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'medmentors-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Runs the command at `root` on a day in the summer after the year of the valid folder. */
export async function openYear(root: string, args: readonly string[], prompts?: Prompts) {
  const printed: string[] = [];
  const isDone = await runNewYear(args, {
    root,
    env: { BUILD_DATE: '2026-11-15' },
    now: new Date(0),
    print: (text) => printed.push(text),
    prompts,
  });
  return { isDone, output: printed.join('\n') };
}
