import { readDictionaryFiles } from '../language/read-dictionaries.ts';
import { getToday } from '../program/clock.ts';
import { readContent } from './content.ts';
import type { Problem } from './problem.ts';
import { findCalendarGaps } from './rules/calendar.ts';
import { findLostPages } from './rules/case-pages.ts';
import { findDictionaryProblems } from './rules/dictionaries.ts';
import { findDangerousDrawings } from './rules/drawings.ts';
import { findDuplicates } from './rules/duplicates.ts';
import { findUnknownHandouts, findUnusedHandouts } from './rules/handouts.ts';
import { findProblemsInFiles } from './rules/one-file.ts';
import { findBadPortraits, findOrphanedPortraits } from './rules/portraits.ts';
import { findMisnamedStatistics } from './rules/statistics-names.ts';
import { findUnsafe } from './rules/unsafe.ts';
import type { SoundKits } from './sound-kits.ts';

export interface CheckOptions {
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
  /** What earlier checks have found. */
  soundKits?: SoundKits;
}

/** Everything that is wrong or about to be in the content at `root`: each file by itself, then the rules across files. */
export async function checkContent(root: string, { env, now, soundKits }: CheckOptions): Promise<Problem[]> {
  const { content, problems } = readContent(root);
  soundKits?.recall(content.kits);
  const today = content.program && getToday(content.program.data, env, now);
  const inFiles = findProblemsInFiles(content, today);
  soundKits?.keep(content.kits);
  return [
    ...problems,
    ...inFiles,
    ...findUnsafe(content),
    ...findDuplicates(content),
    ...findLostPages(content),
    ...findCalendarGaps(content),
    ...findUnknownHandouts(content),
    ...findUnusedHandouts(content),
    ...findMisnamedStatistics(content),
    ...findDictionaryProblems(content, readDictionaryFiles(root)),
    ...(await findBadPortraits(content)),
    ...findOrphanedPortraits(content),
    ...findDangerousDrawings(content),
  ];
}
