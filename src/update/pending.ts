import { parse, stringify } from 'yaml';
import { updatesFile, type Content } from '../checks/content.ts';
import { compare } from '../checks/problem.ts';
import { updatesSchema, type Beside } from '../schemas/updates.ts';
import type { Tree } from './plan.ts';
import { UpdateStop } from './stop.ts';
import type { Version } from './version.ts';

const introduction = `# Texts of yours that a release has changed too. Yours stand; what changed is shown by
#   npm run update -- --show <page>
# When you have compared one, take its lines away here, or run
#   npm run update -- --done <page>
`;

/** Texts that somebody has still to compare. What the school has taken away is left out. */
export function findPendingTexts(content: Content): Beside[] {
  const { handbook, cases, kits, sessions, handouts, pages, unread } = content;
  const files = new Set([handbook, cases, kits, sessions, handouts, pages, unread].flat().map(({ file }) => file));
  const pending = content.updates?.data.pending ?? [];
  return pending.filter(({ page }) => files.has(page) || !page.startsWith('content/'));
}

/** The list in the text of `content/updates.yml`; empty for a file that is not there. */
export function readPending(text: string): Beside[] {
  try {
    return text === '' ? [] : updatesSchema.parse(parse(text)).pending;
  } catch {
    throw new UpdateStop(`${updatesFile} cannot be read. npm run check says what is wrong in it.`);
  }
}

/** The text of the file; `undefined` where nothing is left to compare, and there is no file. */
export function writePending(pending: readonly Beside[]): string | undefined {
  if (pending.length === 0) return undefined;
  const sorted = pending.toSorted((a, b) => compare(a.page, b.page));
  return introduction + stringify({ pending: sorted }, { lineWidth: 80 });
}

export interface Outcome {
  /** What the school has after the update, and what the release has. */
  ours: Tree;
  theirs: Tree;
  /** The texts that stay the school’s although the release has changed them. */
  beside: readonly string[];
  from: Version;
  to: Version;
}

/** The list after an update. A page leaves it when the school has taken it over, or has it no more. */
export function nextPending(before: readonly Beside[], { ours, theirs, beside, from, to }: Outcome): Beside[] {
  const open = before.filter(({ page }) => ours.has(page) && ours.get(page) !== theirs.get(page));
  const isOpen = (path: string) => open.find(({ page }) => page === path);
  return [
    ...open.filter(({ page }) => !beside.includes(page)),
    // Not compared since an earlier update: what changed then is still to be seen.
    ...beside.map((page) => ({ page, from: isOpen(page)?.from ?? from, to })),
  ];
}
