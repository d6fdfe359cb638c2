import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, type Changes } from '../files/changes.ts';
import { listUncommitted, readRepository } from '../git/repository.ts';
import { git } from '../git/run.ts';

/** Why nothing may be changed and committed here, in whole sentences; `undefined` where all is well. */
export function findCommitObstacle(root: string): string | undefined {
  const repository = readRepository(root);
  if (repository === 'no-git')
    return 'There is no git on this computer, and without it the change could not be undone. Install it: https://git-scm.com/downloads';
  if (repository === 'no-repository')
    return 'This folder is no git repository with a commit, so the change could not be undone. Run git init, git add . and git commit first.';
  if (repository.isUnfinished)
    return 'A merge, rebase or the like is begun and not ended. git status says how to go on.';
  const open = listUncommitted(root).filter((file) => file.startsWith('content/'));
  if (open.length === 0) return undefined;
  const more = open.length > 5 ? `\n  and ${open.length - 5} more` : '';
  return `These files have changes that are not committed, and they would get into one commit with the new year:\n${open
    .slice(0, 5)
    .map((file) => `  ${file}`)
    .join('\n')}${more}\nCommit them first, or take them back: git add content && git commit`;
}

/** The texts that changes would write over, for `applyChanges` to bring them back. */
export function remember(root: string, changes: Changes): Changes {
  return new Map([...changes.keys()].map((file) => [file, readFileSync(join(root, file))]));
}

/** Everything as it was before, also in git’s list of what comes next. */
export function takeBack(root: string, before: Changes): void {
  applyChanges(root, before);
  git(root, ['reset', '--quiet', '--', ...before.keys()]);
}
