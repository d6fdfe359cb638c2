import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../build/fresh-folder.ts';
import { git } from '../git/run.ts';
import { UpdateStop } from './stop.ts';
import { commitTree, must, type NewCommit } from './trees.ts';
import type { Version } from './version.ts';

/** Where an update is made and tried, apart from the files that the school works on. */
export interface Workshop {
  /** The repository. */
  root: string;
  /** For files of this run alone. */
  folder: string;
}

/** A fresh folder, with those of runs that were killed cleared away. */
export function openWorkshop(root: string): Workshop {
  const workshops = join(root, '.cache', 'update');
  mkdirSync(workshops, { recursive: true });
  for (const name of readdirSync(workshops))
    if (!isRunning(Number(name)) || Number(name) === process.pid)
      closeWorkshop({ root, folder: join(workshops, name) });
  const folder = join(workshops, String(process.pid));
  mkdirSync(folder);
  return { root, folder };
}

export function closeWorkshop({ root, folder }: Workshop): void {
  rmSync(folder, { recursive: true, force: true });
  git(root, ['worktree', 'prune']);
}

/** Line endings as they are in git, so that a migration reads and writes the same on every system. */
const asInGit = ['-c', 'core.autocrlf=false'];

export interface Trial {
  /** The update, made and not yet tried. */
  commit: string;
  parents: readonly string[];
  message: string;
  from: Version;
  /** The packages that the software needs are not those that are installed. */
  isInstallNeeded: boolean;
}

export interface Tried {
  /** The update with the content brought to its version. */
  commit: string;
  /** What the migrations have to say; empty where nothing had to change. */
  migrated: string;
}

export interface TrialTools {
  env: NodeJS.ProcessEnv;
  print: (line: string) => void;
}

/** Checks the update out beside the school’s files, and runs its own migrations, checks and build on it there. */
export async function tryUpdate(
  { root, folder }: Workshop,
  { commit, parents, message, from, isInstallNeeded }: Trial,
  { env, print }: TrialTools,
): Promise<Tried> {
  const site = join(folder, 'site');
  must(root, [...asInGit, 'worktree', 'add', '--quiet', '--detach', site, commit]);
  const npm = (args: readonly string[]) => runNpm(site, args, env);
  if (isInstallNeeded) {
    print('Installing the new packages …');
    await npm(['ci', '--no-audit', '--no-fund']).catch(stop('Its packages could not be installed.'));
  }
  const migrated = await npm(['run', '--silent', 'migrate', '--', '--from', from]).catch(
    stop('Your content could not be brought to its version.'),
  );
  print('Checking …');
  await npm(['run', '--silent', 'check']).catch(stop(notRight));
  must(site, [...asInGit, 'add', '--all', '--', 'content']);
  const tree = must(site, ['write-tree']);
  const isMigrated = tree !== must(site, ['rev-parse', `${commit}^{tree}`]);
  print('Building the site once, to see that it can be …');
  await npm(['run', '--silent', 'build']).catch(stop(notRight));
  return {
    commit: isMigrated ? commitTree(root, tree, { parents, message } satisfies Omit<NewCommit, 'tree'>) : commit,
    migrated: isMigrated ? migrated.trim() : '',
  };
}

const notRight =
  'With your content it is not right. If npm run check says the same without it, mend that first. ' +
  'If this is about a page that would come or go, leave that out with --decline <page>.';

function stop(words: string): (cause: unknown) => never {
  return (cause) => {
    throw new UpdateStop(
      `The new version was tried beside your files. ${words}\n\n${String(cause instanceof Error ? cause.message : cause)}`,
    );
  };
}

/** Puts the packages that were installed for the trial in the place of the old ones. False where the system forbids it. */
export function takePackages({ root, folder }: Workshop): boolean {
  const [fresh, current, previous] = [
    join(folder, 'site/node_modules'),
    join(root, 'node_modules'),
    join(folder, 'packages'),
  ];
  try {
    if (existsSync(current)) renameSync(current, previous);
    renameSync(fresh, current);
    return true;
  } catch {
    // Windows, for one, does not move the folder of the Node that is running.
    if (!existsSync(current) && existsSync(previous)) renameSync(previous, current);
    return false;
  }
}

/** What an npm command printed. Rejects with the same where it fails. */
function runNpm(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  // npm says where it is to what it starts; on Windows, `npm` by itself is no program.
  const [program, start] = env.npm_execpath ? [process.execPath, [env.npm_execpath]] : ['npm', []];
  // In a workflow, nobody’s e-mails are drafted; here neither.
  const child = spawn(program, [...start, ...args], { cwd, env: { ...env, CI: 'true' } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      if (status === 0) resolve(output);
      else reject(new Error(output.trim().split('\n').slice(-60).join('\n')));
    });
  });
}
