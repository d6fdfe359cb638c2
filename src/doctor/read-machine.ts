import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserError, findChromium, thisComputer } from '../books/chromium.ts';
import { readRepository } from '../git/repository.ts';
import type { Machine } from './machine.ts';

/** What this computer is like, seen from the project at `root`. */
export function readMachine(root: string, env: NodeJS.ProcessEnv): Machine {
  return {
    node: process.versions.node,
    isInstalled: areLibrariesInstalled(root),
    repository: readRepository(root),
    browserProblem: findBrowserProblem(env),
  };
}

interface LockFile {
  packages: Record<string, { version?: string; optional?: boolean } | undefined>;
}

/** npm writes what it has installed into a lock file of its own, in `node_modules`. */
function areLibrariesInstalled(root: string): boolean {
  const wanted = readLock(join(root, 'package-lock.json'));
  // Without a lock file nothing says which versions are right.
  if (!wanted) return true;
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  // What is optional is made for one kind of computer.
  return Object.entries(wanted.packages).every(
    ([path, entry]) => path === '' || entry?.optional === true || installed?.packages[path]?.version === entry?.version,
  );
}

function readLock(file: string): LockFile | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  } catch {
    return undefined;
  }
}

function findBrowserProblem(env: NodeJS.ProcessEnv): string | undefined {
  try {
    return findChromium(thisComputer(env)) === undefined ? 'There is no Chromium, Chrome or Edge.' : undefined;
  } catch (cause) {
    if (cause instanceof BrowserError) return cause.message;
    throw cause;
  }
}
