import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Where a command prepares a site. Each has its own: two that run at the same time must not mix theirs. */
export function getFreshFolder(root: string): string {
  return join(root, '.cache', 'site', String(process.pid));
}

/**
 * Makes an empty fresh folder, out of the first that an ended command has left; others are removed. The folders of pages
 * stay, since to make them takes longer than all else that a disk does in the build of a site that has hardly changed.
 */
export function clearFreshFolder(fresh: string): void {
  const folder = join(fresh, '..');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const left = join(folder, name);
    if (left === fresh || isRunning(Number(name))) continue;
    if (existsSync(fresh) || !moved(left, fresh)) rmSync(left, { recursive: true, force: true });
  }
  mkdirSync(fresh, { recursive: true });
  keepPageFolders(fresh);
}

/** Takes away everything but the folders of pages. Says whether there is any. */
function keepPageFolders(folder: string): boolean {
  let isKept = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && keepPageFolders(path)) isKept = true;
    else rmSync(path, { recursive: true, force: true });
    if (entry.name === 'index.html') isKept = true;
  }
  return isKept;
}

/**
 * Puts a fresh folder in the place of `dist/`, and what was there in the place of the fresh folder. Nothing else of this
 * process comes in between, and if the process is ended there, `restoreSite` brings back what was there before.
 */
export function publishFreshFolder(fresh: string, root: string): void {
  const { current, previous } = getPlaces(root);
  removeEmptyFolders(fresh);
  restoreSite(root);
  rmSync(previous, { recursive: true, force: true });
  const isFirst = !existsSync(current);
  if (!isFirst) renameSync(current, previous);
  renameSync(fresh, current);
  // Out of the way first: half of it must never be taken for a site.
  if (!isFirst) renameSync(previous, fresh);
}

/** Those of pages that the site does not have any more. */
function removeEmptyFolders(folder: string): boolean {
  const entries = readdirSync(folder, { withFileTypes: true });
  const left = entries.filter((entry) => !entry.isDirectory() || !removeEmptyFolders(join(folder, entry.name)));
  if (left.length > 0) return false;
  rmdirSync(folder);
  return true;
}

/** Brings back the site that was moved aside by a process that was ended before it had put a new one in its place. */
export function restoreSite(root: string): void {
  const { current, previous } = getPlaces(root);
  if (!existsSync(current) && existsSync(previous)) renameSync(previous, current);
}

/** Whether it is there now; another command may have taken what was to be moved. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return existsSync(to);
  }
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
