import { chooseShortForms } from './short-forms.ts';

/** What running a guide needs to know of it: how long each step takes, and how long its short form (0: left out). */
export interface RunPlan {
  steps: readonly { title: string; minutes: number; short?: number | undefined }[];
}

/** How far a run is. Times are milliseconds since 1970, so no time zone and no change of the clock can touch them. */
export interface Run {
  startedAt: number;
  /** When the group expects to be done. */
  endBy: number;
  /** Place of the step in the plan; the length of the plan once the run is at its end. */
  step: number;
  /** Milliseconds that each step has taken, without what runs since `since`. */
  spent: readonly number[];
  /** When the clock of this step was last set going; `null` while it is paused. */
  since: number | null;
  /** Each time that the plan was cut: which steps, and what `endBy` was before. */
  cuts: readonly { steps: readonly number[]; endBy: number }[];
}

export type RunAction =
  | { type: 'start' | 'next' | 'back' | 'pause' | 'resume' | 'undo' | 'restart' }
  /** “We are that many minutes late”: takes short forms, as few minutes as make up for it. */
  | { type: 'late'; minutes: number };

const minute = 60_000;

/** What becomes of a run (`null`: not started) when somebody does something at a moment. */
export function act(plan: RunPlan, run: Run | null, now: number, action: RunAction): Run | null {
  if (action.type === 'start') return run ?? startRun(plan, now);
  if (!run) return null;
  switch (action.type) {
    case 'next':
      return move(run, findStep(plan, run, 1), now);
    case 'back':
      return move(run, findStep(plan, run, -1), now);
    case 'pause':
      return run.since === null ? run : { ...settle(run, now), since: null };
    case 'resume':
      return run.since === null ? { ...run, since: now } : run;
    case 'late':
      return cut(plan, run, now, action.minutes);
    case 'undo':
      return undo(run);
    case 'restart':
      return null;
  }
}

/** How many minutes a step takes in the plan as it stands. */
export function getMinutes(plan: RunPlan, run: Run | null, step: number): number {
  const { minutes = 0, short } = plan.steps[step] ?? {};
  return run && isCut(run, step) ? (short ?? minutes) : minutes;
}

export function isCut({ cuts }: Run, step: number): boolean {
  return cuts.some(({ steps }) => steps.includes(step));
}

/** Milliseconds that a step has taken so far. A clock that is set back takes nothing away. */
export function getSpent(run: Run, step: number, now: number): number {
  const running = step === run.step && run.since !== null ? Math.max(0, now - run.since) : 0;
  return (run.spent[step] ?? 0) + running;
}

/** When the session ends if each step from here on takes the minutes it has. */
export function getExpectedEnd(plan: RunPlan, run: Run, now: number): number {
  const left = plan.steps.map((_, i) =>
    i < run.step ? 0 : Math.max(0, getMinutes(plan, run, i) * minute - getSpent(run, i, now)),
  );
  return now + left.reduce((sum, ms) => sum + ms, 0);
}

/** The next step in a direction that is not left out. Stays where there is none before; the end comes after the last. */
export function findStep(plan: RunPlan, run: Run, direction: 1 | -1): number {
  let step = run.step + direction;
  while (plan.steps[step] && getMinutes(plan, run, step) === 0) step += direction;
  return step < 0 ? run.step : Math.min(step, plan.steps.length);
}

/** The minutes that each step to come would save by its short form; 0 where it has none, or has gone on for too long. */
export function getSavings(plan: RunPlan, run: Run, now: number): number[] {
  return plan.steps.map(({ minutes, short }, i) => {
    if (short === undefined || i < run.step || isCut(run, i)) return 0;
    const spent = getSpent(run, i, now);
    const canChange = spent < short * minute || (spent === 0 && i > run.step);
    return canChange ? minutes - short : 0;
  });
}

function startRun({ steps }: RunPlan, now: number): Run {
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
  return { startedAt: now, endBy: now + minutes * minute, step: 0, spent: steps.map(() => 0), since: now, cuts: [] };
}

function move(run: Run, step: number, now: number): Run {
  return step === run.step ? run : { ...settle(run, now), step };
}

/** Writes down what the step has taken; its clock goes on from now. */
function settle(run: Run, now: number): Run {
  if (run.since === null) return run;
  return { ...run, spent: run.spent.map((_, i) => getSpent(run, i, now)), since: now };
}

function cut(plan: RunPlan, run: Run, now: number, minutes: number): Run {
  const steps = chooseShortForms(getSavings(plan, run, now), minutes);
  if (steps.length === 0) return run;
  // Whoever says how late it is knows the room better than this clock: the group may have started late.
  const endBy = getExpectedEnd(plan, run, now) - minutes * minute;
  return { ...run, endBy, cuts: [...run.cuts, { steps, endBy: run.endBy }] };
}

/** Takes the last cut back. Steps that were left out behind the present one stay behind. */
function undo(run: Run): Run {
  const last = run.cuts.at(-1);
  return last ? { ...run, endBy: last.endBy, cuts: run.cuts.slice(0, -1) } : run;
}
