import { getGitHubName, type Repository } from '../git/repository.ts';
import type { Program } from '../schemas/program.ts';
import type { Finding } from './finding.ts';

/** What of a computer the commands need. */
export interface Machine {
  /** The version of Node that runs them, such as `24.21.0`. */
  node: string;
  /** Whether the libraries that package-lock.json names are installed, in these versions. */
  isInstalled: boolean;
  repository: Repository | 'no-git' | 'no-repository';
  /** Why no book can be printed here; `undefined` where one can. */
  browserProblem: string | undefined;
}

/** The oldest Node that runs TypeScript as the commands are written in it. */
const oldestNode = 24;

/** What is amiss with a computer, or with the copy of the repository on it. */
export function findMachineTrouble(machine: Machine, program: Program | undefined): Finding[] {
  const { node, isInstalled, repository, browserProblem } = machine;
  return [
    ...(isInstalled
      ? []
      : [
          {
            severity: 'wrong' as const,
            what: 'The installed libraries are not those that package-lock.json names.',
            mend: 'npm ci',
          },
        ]),
    ...(Number.parseInt(node, 10) >= oldestNode
      ? []
      : [
          {
            severity: 'wrong' as const,
            what: `The commands run on Node ${node}, and need ${oldestNode} or newer, which is installed with the libraries.`,
            mend: 'npm ci',
          },
        ]),
    ...findGitTrouble(repository, program),
    ...(browserProblem === undefined
      ? []
      : [
          {
            severity: 'note' as const,
            what: `No book can be printed on this computer. ${browserProblem}`,
            mend: 'npx playwright-core install chromium',
          },
        ]),
  ];
}

function findGitTrouble(repository: Machine['repository'], program: Program | undefined): Finding[] {
  if (repository === 'no-git')
    return [
      {
        severity: 'unset',
        what: 'There is no git on this computer, so nothing that is changed can be taken back or published.',
        mend: 'https://git-scm.com/downloads',
      },
    ];
  if (repository === 'no-repository')
    return [
      {
        severity: 'unset',
        what: 'This folder is no git repository with a commit, so nothing that is changed can be taken back or published.',
        mend: 'git init && git add . && git commit -m "Begin"',
      },
    ];
  return findRepositoryTrouble(repository, program);
}

function findRepositoryTrouble(
  { branch, origin, isShallow, isUnfinished, uncommitted }: Repository,
  program: Program | undefined,
): Finding[] {
  const note = (isSo: boolean, what: string, mend: string): Finding[] =>
    isSo ? [{ severity: 'note', what, mend }] : [];
  const wanted = program?.repository;
  const name = origin === undefined ? undefined : getGitHubName(origin);
  const changed = uncommitted.filter((file) => /^(content|public\/brand)\//.test(file));
  return [
    ...(isUnfinished
      ? [
          {
            severity: 'wrong' as const,
            what: 'A merge, rebase or the like is begun and not ended.',
            mend: 'git status says how to go on or to leave it',
          },
        ]
      : []),
    ...(wanted && name && name !== wanted.name
      ? [
          {
            severity: 'unset' as const,
            what: `This copy belongs to ${name}, and edit links lead to ${wanted.name}.`,
            place: { file: 'content/program.yml', label: 'Repository › Repository' },
            mend: 'npm run adopt',
          },
        ]
      : []),
    ...note(
      origin === undefined,
      'This copy leads to no repository on the web, so nothing can be published from it.',
      'git remote add origin https://github.com/<owner>/<name>.git',
    ),
    ...note(
      branch !== undefined && wanted !== undefined && branch !== wanted.branch,
      `The branch ${branch ?? ''} is checked out, and ${wanted?.branch ?? ''} is the one that is published.`,
      `git switch ${wanted?.branch ?? ''}`,
    ),
    ...note(
      isShallow,
      'Only the end of the history is here, so pages do not say when they were changed.',
      'git fetch --unshallow',
    ),
    ...note(
      changed.length > 0,
      `${changed.length === 1 ? 'One file' : `${changed.length} files`} of yours ${changed.length === 1 ? 'is' : 'are'} changed and not committed, so not on the web.`,
      'git add content public/brand && git commit && git push',
    ),
  ];
}
