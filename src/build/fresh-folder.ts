import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where a command prepares a site. Each has its own: two that run at the same time must not mix theirs. */
export function getFreshFolder(root: string): string {
  return join(root, '.cache', 'site', String(process.pid));
}

/** Empties a fresh folder, and takes away those of commands that were ended before they had cleared up. */
export function clearFreshFolder(fresh: string): void {
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const folder = join(fresh, '..');
  for (const name of readdirSync(folder))
    if (!isRunning(Number(name))) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Puts a fresh folder in the place of `dist/`, in one go: nothing else of this process comes in between. */
export function publishFreshFolder(fresh: string, root: string): void {
  const current = join(root, 'dist');
  const previous = join(root, '.cache', 'previous');
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(current)) renameSync(current, previous);
  renameSync(fresh, current);
  rmSync(previous, { recursive: true, force: true });
}

/** Whether a process of this number is there. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid)) return false;
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    // It is there, and belongs to somebody else.
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
