import { readRepository } from '../git/repository.ts';
import { askGit } from '../git/run.ts';
import { UpdateStop } from './stop.ts';

/**
 * Stops where an update has nothing to work on, or where it could not be taken back.
 *
 * @returns the branch that it will be on
 */
export function requireReady(root: string): string {
  const repository = requireRepository(root);
  if (repository.isUnfinished)
    throw new UpdateStop('A merge or the like was begun and not ended. End it (git status says how), then update.');
  if (repository.branch === undefined)
    throw new UpdateStop('No branch is checked out, so the update would belong to none. First: git switch main');
  if (repository.uncommitted.length > 0)
    throw new UpdateStop(
      [
        'Some of your files are not committed yet. Commit them, or take them away, then update:',
        ...nameSome(repository.uncommitted),
      ].join('\n'),
    );
  if (askGit(root, ['var', 'GIT_COMMITTER_IDENT']) === undefined)
    throw new UpdateStop(
      'git does not know who you are, and writes that into each commit. Tell it once:\n' +
        '  git config --global user.name "Your Name"\n  git config --global user.email you@school.edu',
    );
  return repository.branch;
}

/** The same for what only looks. */
export function requireRepository(root: string) {
  const repository = readRepository(root);
  if (repository === 'no-git')
    throw new UpdateStop('git is not on this computer, and updates come through it. Get it at https://git-scm.com/');
  if (repository === 'no-repository' || askGit(root, ['rev-parse', '--show-prefix']) !== '')
    throw new UpdateStop(
      'This folder is not a git repository of its own, so there is nothing to compare a new version with. ' +
        'Make your copy with git clone.',
    );
  return repository;
}

function nameSome(files: readonly string[]): string[] {
  const more = files.length - 10;
  return [...files.slice(0, 10).map((file) => `  ${file}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}
