import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../../src/update/options.ts';
import { runUpdate, type Ending } from '../../../src/update/run.ts';
import type { Place } from './repositories.ts';

/** What `npm run update` prints, and its exit code. `until` kills it as soon as that is printed. */
export function runCommand(
  root: string,
  args: readonly string[],
  until?: string,
): Promise<{ status: number | null; output: string }> {
  const npm = process.env.npm_execpath;
  const [program, start] = npm ? [process.execPath, [npm]] : ['npm', []];
  const child = spawn(program, [...start, 'run', '--silent', 'update', '--', ...args], {
    cwd: root,
    // Vitest has a BASE_URL and a MODE of its own in the environment, and Astro would take them for the site’s.
    env: { ...process.env, NODE_ENV: 'production', BASE_URL: undefined, MODE: undefined },
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
export const look = ({ git, root }: Place) => ({
  head: git('rev-parse', 'HEAD'),
  branch: git('branch', '--show-current'),
  status: git('status', '--porcelain'),
  workTrees: git('worktree', 'list').split('\n').length,
  left: existsSync(join(root, '.cache/update')) ? readdirSync(join(root, '.cache/update')) : [],
});

/** Starts the command in this process, where nobody can be asked. Rejects with what it would say. */
export async function update(root: string, ...args: string[]): Promise<{ ending: Ending; printed: string }> {
  const options = readOptions(args);
  if ('problem' in options) throw new Error(options.problem);
  let printed = '';
  const ending = await runUpdate(options, {
    root,
    // npm has said where it is to whatever it starts, these tests as well.
    env: process.env,
    print: (text) => (printed += `${text}\n`),
    ask: undefined,
    onStop: () => undefined,
  });
  return { ending, printed };
}
