/** The sentences that a run fills in while it goes on. What stands in braces is filled in by `fill`. */
export interface RunWords {
  step: string;
  announce: string;
  timeUp: string;
  over: string;
  left: string;
  until: string;
  late: string;
  inHand: string;
  next: string;
  last: string;
  following: string;
  end: string;
  minutes: string;
  leftOut: string;
  saved: string;
  took: string;
  lateEnough: string;
  lateStill: string;
  lateNothing: string;
  pause: string;
  resume: string;
  changed: string;
  old: string;
}

/** `fill('{n} min left', { n: 5 })` is “5 min left”. */
export function fill(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
