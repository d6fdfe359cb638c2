import type { Content } from '../checks/content.ts';
import type { Problem } from '../checks/problem.ts';
import { findBeside } from './beside.ts';
import { findMissingFiles } from './files.ts';
import { sortFindings, type Finding } from './finding.ts';
import { findLinkTrouble } from './links.ts';
import { findMachineTrouble, type Machine } from './machine.ts';
import { toFindings } from './problems.ts';
import { findSample } from './sample.ts';
import type { Site } from './site.ts';
import { findOutdated } from './stale.ts';
import { findUnset } from './unset.ts';

/** A program as the doctor sees it. */
export interface Patient {
  content: Content;
  /** What `npm run check` says. */
  problems: readonly Problem[];
  site: Site;
  machine: Machine;
  /** `YYYY-MM-DD`; not known where the settings cannot be read. */
  today: string | undefined;
}

/** Everything that somebody should know or mend, the most serious first. */
export function examine({ problems, machine, ...patient }: Patient): Finding[] {
  return sortFindings([
    ...toFindings(problems),
    ...examineContent(patient),
    ...findMachineTrouble(machine, patient.content.program?.data),
  ]);
}

/** The same without what the checks say by themselves, and without the computer: what a build adds to its report. */
export function examineContent({ content, site, today }: Omit<Patient, 'problems' | 'machine'>): Finding[] {
  return sortFindings([
    ...findMissingFiles(content, site),
    ...findSample(content, site),
    ...findBeside(content),
    ...(today === undefined
      ? []
      : [...findUnset(content, today), ...findOutdated(content, site, today), ...findLinkTrouble(content, today)]),
  ]);
}
