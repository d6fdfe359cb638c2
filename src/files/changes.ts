import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listUncommitted, readRepository } from '../git/repository.ts';

/** Files by path from the root, with forward slashes: what they hold from now on, or `undefined` where they go. */
export type Changes = Map<string, string | Uint8Array | undefined>;

/** Files that are to go and that git could not bring back, or `no-git` where it could bring back none. */
export function findIrreplaceable(root: string, changes: Changes): string[] | 'no-git' {
  const leaving = [...changes].filter(([, content]) => content === undefined).map(([file]) => file);
  if (leaving.length === 0) return [];
  return typeof readRepository(root) === 'string' ? 'no-git' : listUncommitted(root, leaving);
}

/** Only what differs from the files as they are. */
export function dropUnchanged(root: string, changes: Changes): Changes {
  const read = (file: string) => {
    const path = join(root, file);
    return existsSync(path) ? readFileSync(path) : undefined;
  };
  const isChange = ([file, content]: [string, string | Uint8Array | undefined]) => {
    const before = read(file);
    return content === undefined ? before !== undefined : !before?.equals(Buffer.from(content));
  };
  return new Map([...changes].filter(isChange));
}

/** Writes every file whole or not at all: somebody may stop the command, or the power may fail. */
export function applyChanges(root: string, changes: Changes): void {
  for (const [file, content] of changes) {
    const path = join(root, file);
    if (content === undefined) {
      rmSync(path, { force: true });
      continue;
    }
    mkdirSync(dirname(path), { recursive: true });
    const draft = `${path}.new`;
    writeFileSync(draft, content);
    renameSync(draft, path);
  }
}
