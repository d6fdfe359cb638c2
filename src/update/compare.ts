import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { updatesFile } from '../checks/content.ts';
import type { Beside } from '../schemas/updates.ts';
import { readPending, writePending } from './pending.ts';
import { requireRepository } from './readiness.ts';
import { fetchReleases, findSource, listReleases, readPackage } from './releases.ts';
import { showChange } from './show.ts';
import { UpdateStop } from './stop.ts';

/** Says what releases have changed in a page that the school has changed too. */
export function showPage(root: string, { page, from, color }: { page: string; from?: string; color: boolean }): string {
  requireRepository(root);
  const { beside } = find(root, page);
  const known: readonly string[] = listReleases(root).map(({ version }) => version);
  // They came with the update; a fresh clone has not fetched them yet.
  const releases = [beside.from, beside.to].every((version) => known.includes(version))
    ? listReleases(root)
    : fetchReleases(root, findSource(root, { from, repository: readPackage(root, 'HEAD').repository?.url }));
  return showChange(root, beside, { releases, color });
}

/** Takes a page from the list of those to compare. */
export function endComparison(root: string, page: string): string {
  const { pending } = find(root, page);
  const text = writePending(pending.filter((one) => one.page !== page));
  const path = join(root, updatesFile);
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
  return `${page} is off the list. Keep that: git add --all ${updatesFile} && git commit -m "Compare ${page}"`;
}

function find(root: string, page: string): { beside: Beside; pending: Beside[] } {
  const pending = readPending(readList(root));
  const beside = pending.find((one) => one.page === page);
  if (beside) return { beside, pending };
  throw new UpdateStop(
    pending.length === 0
      ? 'There is no page to compare: no update has met a text that you have changed.'
      : [
          `This page is not among those to compare:`,
          `  ${page}`,
          'These are:',
          ...pending.map((one) => `  ${one.page}`),
        ].join('\n'),
  );
}

function readList(root: string): string {
  try {
    return readFileSync(join(root, updatesFile), 'utf8');
  } catch {
    return '';
  }
}
