import { getToday } from '../program/clock.ts';
import { readContent } from './content.ts';
import type { Problem } from './problem.ts';
import { findCalendarGaps } from './rules/calendar.ts';
import { findDuplicates } from './rules/duplicates.ts';
import { findForeignEmails } from './rules/emails.ts';
import { findUnknownFacts } from './rules/facts.ts';
import { findBadFileNames } from './rules/file-names.ts';
import { findFutureDays } from './rules/future-days.ts';
import { findOddMentorBodies } from './rules/mentor-bodies.ts';
import { findBadPortraits, findOrphanedPortraits } from './rules/portraits.ts';
import { findMisplacedPages } from './rules/sections.ts';
import { findStale } from './rules/staleness.ts';
import { findMisnamedStatistics } from './rules/statistics-names.ts';

export interface CheckOptions {
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
}

/** Everything that is wrong or about to be in the content at `root`: each file by itself, then the rules across files. */
export async function checkContent(root: string, { env, now }: CheckOptions): Promise<Problem[]> {
  const { content, problems } = readContent(root);
  const today = content.program && getToday(content.program.data, env, now);
  return [
    ...problems,
    ...findBadFileNames(content),
    ...findDuplicates(content),
    ...findForeignEmails(content),
    ...findOddMentorBodies(content),
    ...findMisplacedPages(content),
    ...findCalendarGaps(content),
    ...findMisnamedStatistics(content),
    ...findUnknownFacts(content),
    ...(await findBadPortraits(content)),
    ...findOrphanedPortraits(content),
    ...(today ? [...findFutureDays(content, today), ...findStale(content, today)] : []),
  ];
}
