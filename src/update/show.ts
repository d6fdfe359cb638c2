import { git } from '../git/run.ts';
import type { Beside } from '../schemas/updates.ts';
import type { Release } from './releases.ts';
import { UpdateStop } from './stop.ts';
import { getBlob, must, readTree } from './trees.ts';

/** What releases have changed in a text, word by word: `[-gone-]` and `{+new+}`, or colors. */
export function showChange(
  root: string,
  { page, from, to }: Beside,
  { releases, color }: { releases: readonly Release[]; color: boolean },
): string {
  const find = (version: string) => {
    const release = releases.find((one) => one.version === version);
    if (!release) throw new UpdateStop(`There is no release ${version} where new versions come from.`);
    return readTree(root, release.commit).get(page);
  };
  const [before, after] = [find(from), find(to)];
  if (after === undefined) return `MedMentors has taken this page away between ${from} and ${to}. Yours stands.`;
  const empty = () => must(root, ['hash-object', '-w', '--stdin'], { input: '' });
  const words = color ? 'color' : 'plain';
  const { out } = git(root, ['diff', `--word-diff=${words}`, before ? getBlob(before) : empty(), getBlob(after)]);
  // What stands above the first part is for programs.
  const parts = out.slice(Math.max(0, out.search(/^(?:\x1b\[\d*m)*@@/m)));
  return `${page}\nWhat MedMentors has changed in its own text between ${from} and ${to}:\n\n${parts}`;
}
