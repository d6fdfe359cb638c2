/** How serious a finding is, the most serious first, and the heading over its group. */
export const severities = {
  danger: 'Danger: somebody in need would be led astray',
  wrong: 'Wrong: this stops the site, or shows something broken',
  sample: 'Still the sample’s or another school’s',
  unset: 'Not set',
  stale: 'Out of date',
  soon: 'Soon',
  note: 'Worth knowing',
} as const;

export type Severity = keyof typeof severities;

export interface Place {
  /** From the root of the repository, with forward slashes. */
  file: string;
  line?: number | undefined;
  /** What the form calls the field. */
  label?: string | undefined;
}

/** Something that somebody should know or mend. It has a place, a way to mend it, or both. */
export interface Finding {
  severity: Severity;
  /** What is so, in whole sentences. */
  what: string;
  /** The file and field that mend it. */
  place?: Place;
  /** The command that mends it, or what to do where none does. */
  mend?: string;
  /** What several findings of this kind are called, “profiles of the sample”, so that many can be summed up. */
  many?: string;
}

/** The most serious first; within a severity the order in which they were found. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const order = Object.keys(severities);
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

const serious = new Set<Severity>(['danger', 'wrong', 'sample']);
const strict = new Set<Severity>([...serious, 'unset', 'stale']);

/** Whether the command should fail: something is dangerous, wrong or invented; or, strictly, unset or out of date. */
export function isSerious(findings: readonly Finding[], { isStrict }: { isStrict: boolean }): boolean {
  return findings.some(({ severity }) => (isStrict ? strict : serious).has(severity));
}
