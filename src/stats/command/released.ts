import { askGit } from '../../git/run.ts';
import { statisticsSchema, type Statistics } from '../../schemas/statistics.ts';
import { statisticsFolder } from '../publish/file.ts';

/**
 * What keeps a year from being published because its file has lost figures that it once had: they are still in the
 * history of the repository and in copies of the page, so whoever compares would see what was corrected. Undefined where
 * all is there, or where there is no history to ask.
 */
export function findLostFigures(root: string, year: string, published: readonly Statistics[]): string | undefined {
  const file = `${statisticsFolder}/${year}.json`;
  const kept = new Set(published.filter((each) => each.year === year && !each.sample).flatMap(listFigures));
  const commit = listCommits(root, file).find((each) =>
    readCommitted(root, each, file).some((figure) => !kept.has(figure)),
  );
  if (commit === undefined) return undefined;
  return [
    `${file} lacks figures that it had in an earlier version, or has others in their place. What was published stays as it was: whoever compared the two would see what was corrected in between. Take the file back, then start again:`,
    `  git checkout ${commit} -- ${file}`,
  ].join('\n');
}

/** The commits that wrote the file, the latest first. */
function listCommits(root: string, file: string): string[] {
  return (askGit(root, ['log', '--format=%h', '--diff-filter=AM', '--', file]) ?? '').split('\n').filter(Boolean);
}

/** The real figures in a committed file. One that is none of ours was never on the site: no build accepts it. */
function readCommitted(root: string, commit: string, file: string): string[] {
  const { success, data } = statisticsSchema.safeParse(parse(askGit(root, ['show', `${commit}:./${file}`]) ?? ''));
  return success && !data.sample ? listFigures(data) : [];
}

/** One text for each row, the same for the same figures. */
function listFigures({ tables }: Statistics): string[] {
  return Object.entries(tables).flatMap(([name, rows]) => rows.map((row) => JSON.stringify([name, row])));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
