import type { Content } from '../content.ts';
import type { Problem } from '../problem.ts';
import { findOddBodies } from './bodies.ts';
import { findMisdatedSessions } from './calendar.ts';
import { findBadConditions } from './conditions.ts';
import { findForeignEmails } from './emails.ts';
import { findUnknownFacts } from './facts.ts';
import { findBadFileNames, findReservedNames } from './file-names.ts';
import { findFutureDays } from './future-days.ts';
import { findMisshapenKitPages } from './kits.ts';
import { findUnknownRegions } from './regions.ts';
import { findMisplacedPages } from './sections.ts';
import { findStale } from './staleness.ts';
import { findEnglishWording } from './wording.ts';

/**
 * The rules that look at each file by itself and at the settings, beyond its schema. The editor asks them before it
 * saves a file, so that nothing here may need a disk.
 *
 * @param today `YYYY-MM-DD`; not known where the settings cannot be read
 */
export function findProblemsInFiles(content: Content, today: string | undefined): Problem[] {
  return [
    ...findBadFileNames(content),
    ...findReservedNames(content),
    ...findForeignEmails(content),
    ...findUnknownRegions(content),
    ...findOddBodies(content),
    ...findMisplacedPages(content),
    ...findMisshapenKitPages(content),
    ...findMisdatedSessions(content),
    ...findUnknownFacts(content),
    ...findBadConditions(content),
    ...findEnglishWording(content),
    ...(today ? [...findFutureDays(content, today), ...findStale(content, today)] : []),
  ];
}
