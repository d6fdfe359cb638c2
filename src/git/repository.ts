import { askGit, git } from './run.ts';

/** What the commands that change files need to know of the repository that they are started in. */
export interface Repository {
  /** The branch that is checked out; `undefined` where none is (a detached HEAD). */
  branch: string | undefined;
  /** The address of the remote `origin`, as git has it. */
  origin: string | undefined;
  /** Only the end of its history is here. */
  isShallow: boolean;
  /** A merge, rebase or the like that somebody has begun and not ended. */
  isUnfinished: boolean;
  /** Files that differ from the last commit or are not in git, from the root of the repository, with forward slashes. */
  uncommitted: string[];
}

/** What git knows at `root`, or why it cannot be asked. */
export function readRepository(root: string): Repository | 'no-git' | 'no-repository' {
  const { state } = git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  if (state === 'missing') return 'no-git';
  if (state === 'failed') return 'no-repository';
  const unfinished = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'REBASE_HEAD'];
  return {
    branch: askGit(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    origin: askGit(root, ['remote', 'get-url', 'origin']),
    isShallow: askGit(root, ['rev-parse', '--is-shallow-repository']) === 'true',
    isUnfinished: unfinished.some((ref) => askGit(root, ['rev-parse', '--verify', '--quiet', ref]) !== undefined),
    uncommitted: listUncommitted(root),
  };
}

/**
 * Files, of those at or below `paths`, that git could not bring back as they are: changed since the last commit, or never
 * in one. Files that git is told to ignore count as well where a path names them or their folder.
 */
export function listUncommitted(root: string, paths: readonly string[] = []): string[] {
  const ignored = paths.length > 0 ? ['--ignored=matching'] : [];
  const args = ['-z', '--porcelain=v1', '--no-renames', '--untracked-files=all', ...ignored, '--', ...paths];
  const status = askGit(root, ['status', ...args]) ?? '';
  return status
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));
}

/** `owner/name` of a repository on GitHub, from the address of a remote; `undefined` for any other host. */
export function getGitHubName(remote: string): string | undefined {
  const match =
    /^(?:https:\/\/(?:[^@/]+@)?github\.com\/|(?:ssh:\/\/)?git@github\.com[:/])([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      remote,
    );
  return match?.[1];
}
