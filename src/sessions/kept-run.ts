import type { Run, RunPlan } from './run.ts';

/** Where a browser keeps the run of a guide. */
export const getRunKey = (slug: string) => `medmentors:run:${slug}`;

/** After half a day nobody is in the room any more. */
const longest = 12 * 60 * 60_000;

/** A run as a text to keep, together with the plan that it is a run of. */
export function writeRun(plan: RunPlan, run: Run): string {
  return JSON.stringify({ plan: writePlan(plan), run });
}

/**
 * Reads what was kept. A run is dropped when the guide's steps have changed since, when it is older than half a day, or
 * when it is no run at all; `dropped` says so where a person may miss it.
 */
export function readRun(
  plan: RunPlan,
  text: string | null,
  now: number,
): { run: Run | null; dropped?: 'changed' | 'old' } {
  const kept = parse(text);
  if (!isRecord(kept) || typeof kept.plan !== 'string') return { run: null };
  if (kept.plan !== writePlan(plan)) return { run: null, dropped: 'changed' };
  if (!isRun(kept.run, plan)) return { run: null };
  return Math.abs(now - kept.run.startedAt) > longest ? { run: null, dropped: 'old' } : { run: kept.run };
}

function writePlan({ steps }: RunPlan): string {
  return JSON.stringify(steps.map(({ title, minutes, short }) => [title, minutes, short ?? null]));
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isRun(value: unknown, { steps }: RunPlan): value is Run {
  if (!isRecord(value)) return false;
  const { startedAt, endBy, step, spent, since, cuts } = value;
  return (
    isTime(startedAt) &&
    isTime(endBy) &&
    isPlace(step, steps.length + 1) &&
    Array.isArray(spent) &&
    spent.length === steps.length &&
    spent.every((ms) => isTime(ms) && ms >= 0) &&
    (since === null || isTime(since)) &&
    Array.isArray(cuts) &&
    cuts.every(
      (cut) =>
        isRecord(cut) &&
        isTime(cut.endBy) &&
        Array.isArray(cut.steps) &&
        cut.steps.every((place) => isPlace(place, steps.length) && steps[place]?.short !== undefined),
    )
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isPlace(value: unknown, count: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < count;
}
