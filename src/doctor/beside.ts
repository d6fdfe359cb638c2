import type { Content } from '../checks/content.ts';
import { findPendingTexts } from '../update/pending.ts';
import type { Finding } from './finding.ts';

/** Texts of the school’s own that a release has changed too, until somebody has compared them. */
export function findBeside(content: Content): Finding[] {
  return findPendingTexts(content).map(({ page, from, to }) => ({
    severity: 'stale',
    what: `MedMentors has changed its own text of this page between ${from} and ${to}; yours stands.`,
    place: { file: page },
    mend: `npm run update -- --show ${page}, then npm run update -- --done ${page}`,
    many: 'pages to compare with a new version',
  }));
}
