import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files by path from the root, each with a mark that changes when the file does. */
export type Snapshot = ReadonlyMap<string, string>;

/** All that a school edits. */
const folders = ['content', 'public/brand'];

export interface WatchOptions {
  /** What the site that is shown was built from. */
  since: Snapshot;
  /** How often to look, in milliseconds. */
  interval?: number;
}

/**
 * Calls back with the files that were changed, added or taken away, once all have stood still from one look to the next.
 * It looks by itself in place of asking the system: that works on every disk, also on those of a network or a container.
 *
 * @returns a function that ends it
 */
export function watchContent(
  root: string,
  onChange: (files: string[]) => void,
  { since, interval = 100 }: WatchOptions,
): () => void {
  let known = since;
  let last = since;
  const timer = setInterval(() => {
    const now = takeSnapshot(root);
    const isStill = compare(last, now).length === 0;
    last = now;
    if (!isStill) return;
    const files = compare(known, now);
    known = now;
    if (files.length > 0) onChange(files);
  }, interval);
  return () => {
    clearInterval(timer);
  };
}

export function takeSnapshot(root: string): Snapshot {
  return new Map(folders.flatMap((folder) => markFiles(root, folder)));
}

function markFiles(root: string, folder: string): [string, string][] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => {
        const { mtimeMs, size } = statSync(path);
        return [relative(root, path).replaceAll('\\', '/'), `${mtimeMs} ${size}`];
      });
  } catch {
    // The folder is not there, or a file went away in between: the next look will see.
    return [];
  }
}

function compare(before: Snapshot, after: Snapshot): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
}
