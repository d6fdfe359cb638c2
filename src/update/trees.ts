import { join } from 'node:path';
import { git, type GitOptions } from '../git/run.ts';
import type { Meeting, Tree } from './plan.ts';

/** The files of a commit: mode and blob, by path. */
export function readTree(root: string, commit: string): Tree {
  const list = must(root, ['ls-tree', '-r', '-z', '--full-tree', commit]);
  return new Map(
    list
      .split('\0')
      .filter(Boolean)
      .map((line) => {
        const [, mode = '', blob = '', path = ''] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) ?? [];
        return [path, `${mode} ${blob}`];
      }),
  );
}

/** The text of a file, without the line break at its end; empty for a file that is not there. */
export function readBlob(root: string, id: string | undefined): string {
  return id === undefined ? '' : must(root, ['cat-file', 'blob', getBlob(id)]);
}

/** Keeps a text in git, on no branch. */
export function writeBlob(root: string, text: string): string {
  return `100644 ${must(root, ['hash-object', '-w', '--stdin'], { input: text })}`;
}

export function getBlob(id: string): string {
  return id.slice(id.indexOf(' ') + 1);
}

export interface NewCommit {
  tree: Tree;
  parents: readonly string[];
  message: string;
}

/** Makes a commit, on no branch. @param folder for files that git needs while at it */
export function writeCommit(root: string, folder: string, { tree, parents, message }: NewCommit): string {
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  const input = [...tree].map(([path, id]) => `${id}\t${path}\0`).join('');
  must(root, ['read-tree', '--empty'], { env });
  must(root, ['update-index', '-z', '--index-info'], { env, input });
  return commitTree(root, must(root, ['write-tree'], { env }), { parents, message });
}

/** Makes a commit of a tree that git has already. */
export function commitTree(root: string, tree: string, { parents, message }: Omit<NewCommit, 'tree'>): string {
  return must(root, ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-F', '-'], {
    input: message,
  });
}

/** A file that both sides have changed, merged line by line; `undefined` where only a person can tell. */
export function mergeFile(root: string, folder: string, { base, ours, theirs }: Meeting): string | undefined {
  if (ours === undefined || theirs === undefined) return undefined;
  // git writes the files itself, so that no byte of them passes through text.
  const env = { GIT_DIR: must(root, ['rev-parse', '--absolute-git-dir']), GIT_WORK_TREE: folder };
  const empty = () => must(folder, ['hash-object', '-w', '--stdin'], { env, input: '' });
  const unpack = (id: string | undefined) =>
    must(folder, ['unpack-file', id === undefined ? empty() : getBlob(id)], { env });
  const [mine, middle, other] = [unpack(ours), unpack(base), unpack(theirs)];
  if (git(folder, ['merge-file', '--quiet', mine, middle, other], { env }).state !== 'done') return undefined;
  const mode = getMode(ours) === (base && getMode(base)) ? getMode(theirs) : getMode(ours);
  return `${mode} ${must(folder, ['hash-object', '-w', '--no-filters', mine], { env })}`;
}

function getMode(id: string): string {
  return id.slice(0, id.indexOf(' '));
}

/** What git prints. It has all it needs by now: where it fails, something is wrong with the computer. */
export function must(root: string, args: readonly string[], options: GitOptions = {}): string {
  const { state, out, complaint } = git(root, args, options);
  if (state !== 'done') throw new Error(`git ${args[0] ?? ''}: ${complaint}`);
  return out;
}
