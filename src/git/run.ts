import { spawnSync } from 'node:child_process';

/** How a git command went. */
export interface GitResult {
  /** `missing`: there is no git on this computer. */
  state: 'done' | 'failed' | 'missing';
  /** What git printed, without the line break at its end. */
  out: string;
  /** What it complained of; empty where all went well. */
  complaint: string;
}

export interface GitOptions {
  /** Standard input. */
  input?: string;
  env?: Readonly<Record<string, string>>;
}

/** Runs one git command in `root`. Never asks for a password or opens an editor: both would wait for nobody. */
export function git(root: string, args: readonly string[], { input, env }: GitOptions = {}): GitResult {
  const run = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: 'true', ...env },
    ...(input === undefined ? {} : { input }),
    // A long history is long; the default limit of 1 MB would cut it off without a word.
    maxBuffer: 256 * 1024 * 1024,
  });
  if (run.error && 'code' in run.error && run.error.code === 'ENOENT')
    return { state: 'missing', out: '', complaint: 'There is no git on this computer.' };
  const isDone = run.status === 0;
  return {
    state: isDone ? 'done' : 'failed',
    out: run.stdout.replace(/\n$/, ''),
    complaint: isDone ? '' : run.stderr.trim() || (run.error?.message ?? ''),
  };
}

/** What a git command prints; `undefined` where it fails, or where there is no git or no repository to ask. */
export function askGit(root: string, args: readonly string[]): string | undefined {
  const { state, out } = git(root, args);
  return state === 'done' ? out : undefined;
}
