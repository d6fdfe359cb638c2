import fc from 'fast-check';
import { act, type Run, type RunAction, type RunPlan } from '../../../src/sessions/run.ts';

export const minute = 60_000;
/** Some day in November. Which one, and where on earth, must not matter. */
export const start = 1_795_000_000_000;

/** An hour of four steps, two of them with a short form, one that can be left out. */
export const hour: RunPlan = {
  steps: [
    { title: 'Arrive', minutes: 5 },
    { title: 'Check in', minutes: 15, short: 9 },
    { title: 'Role play', minutes: 20, short: 0 },
    { title: 'Close', minutes: 20, short: 15 },
  ],
};

/** What somebody does, `after` minutes after what they did before. */
export type Move = RunAction & { after: number };

export function play(plan: RunPlan, moves: readonly Move[], from = start): { run: Run | null; now: number } {
  return moves.reduce<{ run: Run | null; now: number }>(
    ({ run, now }, { after, ...action }) => {
      const then = now + after * minute;
      return { run: act(plan, run, then, action), now: then };
    },
    { run: null, now: from },
  );
}

export const plans: fc.Arbitrary<RunPlan> = fc
  .array(
    fc.integer({ min: 1, max: 40 }).chain((minutes) =>
      fc.record({
        title: fc.string({ maxLength: 8 }),
        minutes: fc.constant(minutes),
        short: fc.option(fc.integer({ min: 0, max: minutes - 1 }), { nil: undefined }),
      }),
    ),
    { minLength: 2, maxLength: 15 },
  )
  .map((steps) => ({ steps }));

export const moves: fc.Arbitrary<Move[]> = fc
  .array(
    fc.record({
      after: fc.integer({ min: 0, max: 30 }),
      action: fc.oneof(
        fc.constantFrom<RunAction['type']>('next', 'next', 'next', 'back', 'pause', 'resume', 'undo'),
        fc.integer({ min: 1, max: 60 }),
      ),
    }),
    { maxLength: 20 },
  )
  .map((list) => [
    { type: 'start', after: 0 },
    ...list.map(({ after, action }) =>
      typeof action === 'number'
        ? { type: 'late' as const, minutes: action, after }
        : ({ type: action, after } as Move),
    ),
  ]);
