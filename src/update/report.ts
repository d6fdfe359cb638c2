import type { Changes } from './changelog.ts';
import type { Plan, Step, Taken } from './plan.ts';
import type { Version } from './version.ts';

/** What an update brings, before it is done or after. */
export interface Offer {
  from: Version;
  to: Version;
  plan: Plan;
  /** Texts that were declined. */
  declined: readonly string[];
  /** Files of the software that both have changed and that fit together. */
  merged: readonly string[];
  /** Files of the software in which the school’s changes give way. */
  replaced: readonly string[];
  changes: Changes;
}

const steps: Record<Step, string> = { changed: 'better ', added: 'new    ', deleted: 'removed' };

/** A text that comes, as lists name it. */
export function formatTaken({ path, step }: Taken): string {
  return `${steps[step]}  ${path}`;
}

/** The offer in words, what somebody has to do first. */
export function formatOffer({ from, to, plan, declined, merged, replaced, changes }: Offer): string {
  const lines = (paths: readonly string[]) => paths.map((path) => `  ${path}`);
  const parts = [
    section('What you must do', changes.duties ? indent(changes.duties) : []),
    section('Pages and texts that come with it', lines(plan.texts.map(formatTaken))),
    section('Declined: these stay as they are', lines(declined)),
    section('Yours, and changed in this version too. Yours stay', [
      ...lines(plan.beside),
      ...(plan.beside.length > 0 ? ['What has changed in ours: npm run update -- --show <page>'] : []),
    ]),
    section('Files of the software with changes of yours, which are kept', lines(merged)),
    section('Files of the software with changes of yours, which give way and stay in the history', lines(replaced)),
    section('What is new', changes.news ? indent(changes.news) : []),
    `${count(plan.software.length, 'file')} of the software. Your people, figures, settings and logo are not touched.`,
  ];
  return [`MedMentors ${from} → ${to}`, ...parts.filter(Boolean)].join('\n\n');
}

export interface Done extends Offer {
  branch: string;
  /** What migrations have to say, and the files that they changed. */
  migrated: string;
  /** The install of the new packages is left to the person. */
  isInstallLeft: boolean;
}

/** The report of an update that is done. */
export function formatDone(done: Done): string {
  return [
    formatOffer(done),
    ...(done.migrated ? [section('Brought to the new version in your content', indent(done.migrated))] : []),
    [
      `Done: ${done.branch} is at ${done.to}, in one commit. It was checked and built before.`,
      ...(done.isInstallLeft ? ['Now install the new packages: npm ci'] : []),
      'Publish it: git push',
      'Take it back, before you publish: git reset --keep HEAD~1 && npm ci',
      'Take it back, afterward: git revert -m 1 HEAD && npm ci',
    ].join('\n'),
  ].join('\n\n');
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length > 0 ? [`${heading}:`, ...lines].join('\n') : '';
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => (line ? `  ${line}` : ''));
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
