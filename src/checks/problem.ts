import type { Reminder } from '../mentors/reminder.ts';

/** Something that somebody has to mend. An error stops the build, a warning does not. */
export interface Problem {
  level: 'error' | 'warning';
  /** Path from the root of the repository, with forward slashes. */
  file: string;
  line?: number | undefined;
  /** What the form calls the field. */
  label?: string | undefined;
  /** What stands there now, as written. Never private data. */
  value?: string | undefined;
  /** What is wrong and what to do instead, in whole sentences. */
  message: string;
  /** A text to copy into an e-mail to whoever it is about. */
  letter?: Reminder | undefined;
  /** How much a warning matters on the list of npm run doctor; without it, it is worth knowing and no more. */
  urgency?: 'danger' | 'stale' | 'soon';
}

export type PartialProblem = Omit<Problem, 'level'>;

export function error(problem: PartialProblem): Problem {
  return { level: 'error', ...problem };
}

export function warning(problem: PartialProblem): Problem {
  return { level: 'warning', ...problem };
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ level }) => level === 'error');
}

/** Errors first, then by file and line, so that a report reads the same every time. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.level, b.level) ||
      compare(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      compare(a.label ?? '', b.label ?? '') ||
      compare(a.message, b.message),
  );
}

/** By code unit: the same on every machine, whatever its language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
