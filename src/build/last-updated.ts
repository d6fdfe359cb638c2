import { spawnSync } from 'node:child_process';

/**
 * The day (`YYYY-MM-DD`) of the newest commit for each file in `content/`, by path from `root`. Empty where there is no git or no
 * history: dates are then left out of the pages.
 */
export function readLastUpdated(root: string): Record<string, string> {
  const git = spawnSync(
    'git',
    [
      '-c',
      'core.quotePath=false',
      'log',
      '--format=%x00%cs',
      '--name-only',
      '--no-renames',
      '--relative',
      '--',
      'content',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      // A long history is long; the default limit of 1 MB would cut it off without a word.
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  return git.status === 0 ? parseLog(git.stdout) : {};
}

function parseLog(log: string): Record<string, string> {
  const days: Record<string, string> = {};
  for (const commit of log.split('\0').slice(1)) {
    const [day = '', ...files] = commit.split('\n').filter(Boolean);
    // Newest first: the first day seen for a file is its last.
    for (const file of files) days[file] ??= day;
  }
  return days;
}
