import { findStep, getExpectedEnd, getMinutes, getSavings, getSpent, isCut, type Run, type RunPlan } from './run.ts';
import { chooseShortForms } from './short-forms.ts';

export interface StepView {
  minutes: number;
  /** `short`: its short form is used. `out`: it is left out. */
  form: 'whole' | 'short' | 'out';
  place: 'done' | 'current' | 'ahead';
  /** How much of it is over, from 0 to 1. */
  done: number;
}

/** What a page shows of a run at a moment. */
export interface RunView {
  phase: 'ready' | 'running' | 'paused' | 'ended';
  /** Place of the step in the plan; the length of the plan at the end. */
  step: number;
  steps: StepView[];
  /** Whole seconds of this step that are left; 0 once its time is up. */
  secondsLeft: number;
  /** Whole seconds since its time was up. */
  secondsOver: number;
  /** Place of the step that comes next; `undefined` before the end. */
  next: number | undefined;
  /** Whole minutes of the session that are left, the one that runs included. */
  minutesLeft: number;
  /** When the session ends if each step takes its minutes. */
  endsAt: number;
  /** Whole minutes by which that is later than the group expects; below 0 where there is time in hand. */
  minutesLate: number;
  /** Minutes that the steps have taken together. */
  minutesSpent: number;
  /** Minutes that the short forms save, and whether some can be taken back. */
  minutesSaved: number;
  canUndo: boolean;
}

const second = 1000;
const minute = 60_000;

/** What to show of a run (`null`: not started) at a moment. */
export function viewRun(plan: RunPlan, run: Run | null, now: number): RunView {
  const step = run?.step ?? 0;
  const spentOf = (i: number) => (run ? getSpent(run, i, now) : 0);
  const left = getMinutes(plan, run, step) * minute - spentOf(step);
  const whole = sum(plan.steps.map(({ minutes }) => minutes));
  const endsAt = run ? getExpectedEnd(plan, run, now) : now + whole * minute;
  const next = run ? findStep(plan, run, 1) : 0;
  return {
    phase: getPhase(plan, run),
    step,
    steps: plan.steps.map((_, i) => viewStep(plan, run, i, spentOf(i))),
    secondsLeft: Math.max(0, Math.ceil(left / second)),
    secondsOver: step < plan.steps.length ? Math.max(0, Math.floor(-left / second)) : 0,
    next: next < plan.steps.length ? next : undefined,
    minutesLeft: Math.ceil((endsAt - now) / minute),
    endsAt,
    minutesLate: run ? Math.trunc((endsAt - run.endBy) / minute) + 0 : 0,
    minutesSpent: Math.round(sum(plan.steps.map((_, i) => spentOf(i))) / minute),
    minutesSaved: whole - sum(plan.steps.map((_, i) => getMinutes(plan, run, i))),
    canUndo: (run?.cuts.length ?? 0) > 0,
  };
}

/** What “we are that many minutes late” would do, before anybody says yes to it. */
export interface LateView {
  /** The steps to come, as they are and as they would be. */
  steps: { step: number; before: number; after: number }[];
  saved: number;
  /** Minutes that it will be over all the same. */
  stillLate: number;
  endsAtBefore: number;
  endsAtAfter: number;
}

export function viewLate(plan: RunPlan, run: Run, now: number, minutes: number): LateView {
  const savings = getSavings(plan, run, now);
  const chosen = chooseShortForms(savings, minutes);
  const saved = sum(chosen.map((step) => savings[step] ?? 0));
  const endsAtBefore = getExpectedEnd(plan, run, now);
  return {
    steps: plan.steps.flatMap((_, step) => {
      const before = getMinutes(plan, run, step);
      if (step < run.step || before === 0) return [];
      return [{ step, before, after: chosen.includes(step) ? before - (savings[step] ?? 0) : before }];
    }),
    saved,
    stillLate: Math.max(0, minutes - saved),
    endsAtBefore,
    endsAtAfter: endsAtBefore - saved * minute,
  };
}

function getPhase(plan: RunPlan, run: Run | null): RunView['phase'] {
  if (!run) return 'ready';
  if (run.step >= plan.steps.length) return 'ended';
  return run.since === null ? 'paused' : 'running';
}

function viewStep(plan: RunPlan, run: Run | null, step: number, spent: number): StepView {
  const minutes = getMinutes(plan, run, step);
  const place = !run || step > run.step ? 'ahead' : step < run.step ? 'done' : 'current';
  return {
    minutes,
    form: minutes === 0 ? 'out' : run && isCut(run, step) ? 'short' : 'whole',
    place,
    done: place === 'done' ? 1 : place === 'ahead' || minutes === 0 ? 0 : Math.min(1, spent / (minutes * minute)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
