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

/**
 * Puts a fresh folder in the place of `dist/`. Nothing else of this process comes in between, and if the process is ended
 * there, `restoreSite` brings back what was there before.
 */
export function publishFreshFolder(fresh: string, root: string): void {
  const { current, previous } = getPlaces(root);
  restoreSite(root);
  rmSync(previous, { recursive: true, force: true });
  const isFirst = !existsSync(current);
  if (!isFirst) renameSync(current, previous);
  renameSync(fresh, current);
  // Out of the way first: half of it must never be taken for a site.
  if (!isFirst) renameSync(previous, fresh);
  rmSync(fresh, { recursive: true, force: true });
}

/** Brings back the site that was moved aside by a process that was ended before it had put a new one in its place. */
export function restoreSite(root: string): void {
  const { current, previous } = getPlaces(root);
  if (!existsSync(current) && existsSync(previous)) renameSync(previous, current);
}

function getPlaces(root: string): { current: string; previous: string } {
  return { current: join(root, 'dist'), previous: join(root, '.cache', 'previous') };
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
