import { askGit } from '../git/run.ts';

/** What git knows of a content file. */
export interface FileHistory {
  /** The day of the newest commit that touched it, `YYYY-MM-DD` where it was made. */
  day: string;
  /** The moment of that commit, in seconds since 1970. */
  time: number;
  /** How many commits touched it. */
  changes: number;
}

/**
 * The history of each file in `content/`, by path from `root`. Empty where there is no git, no history, or only the end
 * of one (a shallow clone, in which every file seems to be new): what rests on it is then left out of the pages.
 */
export function readHistory(root: string): Record<string, FileHistory> {
  if (askGit(root, ['rev-parse', '--is-shallow-repository']) !== 'false') return {};
  return parseLog(
    askGit(root, [
      '-c',
      'core.quotePath=false',
      'log',
      '--format=%x00%cs %ct',
      '--name-only',
      '--no-renames',
      '--relative',
      '--',
      'content',
    ]) ?? '',
  );
}

function parseLog(log: string): Record<string, FileHistory> {
  const history: Record<string, FileHistory> = {};
  for (const commit of log.split('\0').slice(1)) {
    const [when = '', ...files] = commit.split('\n').filter(Boolean);
    const [day = '', seconds] = when.split(' ');
    for (const file of files) {
      // Newest first: the first commit seen for a file is its last.
      const known = (history[file] ??= { day, time: Number(seconds), changes: 0 });
      known.changes += 1;
    }
  }
  return history;
}
