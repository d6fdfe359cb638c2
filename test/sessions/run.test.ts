import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, getMinutes, getSpent, isCut } from '../../src/sessions/run.ts';
import { viewLate, viewRun } from '../../src/sessions/run-view.ts';
import { hour, minute, moves, plans, play, start, type Move } from './support/make-run.ts';

const seed = 6;
const view = (list: Move[], later = 0) => {
  const { run, now } = play(hour, list);
  return viewRun(hour, run, now + later * minute);
};

describe('a run', () => {
  it('is ready until it is started, with the whole hour left', () => {
    expect(viewRun(hour, null, start)).toMatchObject({ phase: 'ready', minutesLeft: 60, next: 0, minutesLate: 0 });
    expect(act(hour, null, start, { type: 'next' })).toBeNull();
  });

  it('counts its step down by the clock, however seldom anybody looks', () => {
    expect(view([{ type: 'start', after: 0 }], 4.5)).toMatchObject({ secondsLeft: 30, secondsOver: 0, next: 1 });
  });

  it('goes over the time of a step and says by how much; the end moves with it', () => {
    const over = view([{ type: 'start', after: 0 }], 7);
    expect(over).toMatchObject({ secondsLeft: 0, secondsOver: 120, minutesLeft: 55, minutesLate: 2 });
  });

  it('has time in hand when a step is over early', () => {
    expect(
      view([
        { type: 'start', after: 0 },
        { type: 'next', after: 3 },
      ]),
    ).toMatchObject({ step: 1, minutesLate: -2 });
  });

  it('keeps what a step has taken while it is paused, and knows that the room’s clock goes on', () => {
    const paused = view(
      [
        { type: 'start', after: 0 },
        { type: 'pause', after: 2 },
      ],
      10,
    );
    expect(paused).toMatchObject({ phase: 'paused', secondsLeft: 180, minutesLate: 10 });
    const on = view(
      [
        { type: 'start', after: 0 },
        { type: 'pause', after: 2 },
        { type: 'resume', after: 10 },
      ],
      1,
    );
    expect(on).toMatchObject({ phase: 'running', secondsLeft: 120 });
  });

  it('ends after its last step, and can be taken up again from there', () => {
    const end: Move[] = [
      { type: 'start', after: 0 },
      ...Array.from({ length: 4 }, () => ({ type: 'next', after: 15 }) as const),
    ];
    expect(view(end)).toMatchObject({ phase: 'ended', next: undefined, minutesSpent: 60, minutesLeft: 0 });
    expect(view([...end, { type: 'back', after: 1 }])).toMatchObject({ phase: 'running', step: 3 });
  });

  it('starts once: a second tap changes nothing', () => {
    const { run } = play(hour, [{ type: 'start', after: 0 }]);
    expect(act(hour, run, start + minute, { type: 'start' })).toBe(run);
  });
});

describe('running late', () => {
  const late = (minutes: number): Move[] => [
    { type: 'start', after: 0 },
    { type: 'late', minutes, after: 1 },
  ];

  it.each([
    [5, ['whole', 'whole', 'whole', 'short'], 5],
    [6, ['whole', 'short', 'whole', 'whole'], 6],
    [10, ['whole', 'short', 'whole', 'short'], 11],
    [12, ['whole', 'whole', 'out', 'whole'], 20],
    [31, ['whole', 'short', 'out', 'short'], 31],
  ])('by %i minutes takes as few minutes off as will do', (minutes, forms, saved) => {
    const after = view(late(minutes));
    expect(after.steps.map(({ form }) => form)).toEqual(forms);
    expect(after.minutesSaved).toBe(saved);
    expect(after.minutesLeft).toBe(59 - saved);
    expect(after.minutesLate).toBe(minutes - saved);
  });

  it('says before anything changes what would change, and by how much it will be over all the same', () => {
    const { run, now } = play(hour, [{ type: 'start', after: 0 }]);
    if (!run) throw new Error('The run has not started.');
    const { steps, saved, stillLate, endsAtBefore, endsAtAfter } = viewLate(hour, run, now, 40);
    expect(steps.map(({ before, after }) => [before, after])).toEqual([
      [5, 5],
      [15, 9],
      [20, 0],
      [20, 15],
    ]);
    expect([saved, stillLate, (endsAtBefore - endsAtAfter) / minute]).toEqual([31, 9, 31]);
  });

  it('goes past a step that was left out, in both directions', () => {
    const moved: Move[] = [...late(12), { type: 'next', after: 5 }, { type: 'next', after: 5 }];
    expect(view(moved)).toMatchObject({ step: 3 });
    expect(view([...moved, { type: 'back', after: 0 }])).toMatchObject({ step: 1 });
  });

  it('does not shorten a step that has gone on for longer than its short form', () => {
    const { run, now } = play(hour, [
      { type: 'start', after: 0 },
      { type: 'next', after: 5 },
      { type: 'late', minutes: 60, after: 9 },
    ]);
    expect(run && isCut(run, 1)).toBe(false);
    expect(viewRun(hour, run, now).minutesSaved).toBe(25);
  });
});

describe('whatever somebody does', () => {
  const check = (law: (plan: Parameters<typeof play>[0], list: Move[]) => void) => {
    fc.assert(fc.property(plans, moves, law), { seed, numRuns: 300 });
  };

  it('no time is given back: what the steps have taken only grows, also when the clock is set back', () => {
    check((plan, list) => {
      const total = (list: Move[]) => {
        const { run, now } = play(plan, list);
        return run ? plan.steps.reduce((sum, _, i) => sum + getSpent(run, i, now), 0) : 0;
      };
      for (let i = 1; i < list.length; i++)
        expect(total(list.slice(0, i + 1))).toBeGreaterThanOrEqual(total(list.slice(0, i)));
      const { run, now } = play(plan, list);
      if (run) expect(getSpent(run, run.step, now - 60 * minute)).toBeGreaterThanOrEqual(0);
    });
  });

  it('while it runs, the steps have taken just the time that went by', () => {
    check((plan, list) => {
      const busy = list.filter(({ type }) => type !== 'pause');
      const { run, now } = play(plan, busy);
      if (
        !run ||
        run.step === plan.steps.length ||
        busy.some((_, i) => play(plan, busy.slice(0, i + 1)).run?.step === plan.steps.length)
      )
        return;
      expect(plan.steps.reduce((sum, _, i) => sum + getSpent(run, i, now), 0)).toBe(now - start);
    });
  });

  it('the minutes of the plan are those of the guide less what is saved', () => {
    check((plan, list) => {
      const { run, now } = play(plan, list);
      const { steps, minutesSaved } = viewRun(plan, run, now);
      const whole = plan.steps.reduce((sum, { minutes }) => sum + minutes, 0);
      expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(whole - minutesSaved);
    });
  });

  it('being late lengthens no step, touches none that is over, and never the place where the group is', () => {
    check((plan, list) => {
      const { run, now } = play(plan, list);
      const after = act(plan, run, now, { type: 'late', minutes: 7 });
      plan.steps.forEach((_, i) => {
        expect(getMinutes(plan, after, i)).toBeLessThanOrEqual(getMinutes(plan, run, i));
        if (run && i < run.step) expect(getMinutes(plan, after, i)).toBe(getMinutes(plan, run, i));
      });
      expect(after?.step).toBe(run?.step);
      if (run && run.step < plan.steps.length) expect(getMinutes(plan, after, run.step)).toBeGreaterThan(0);
    });
  });

  it('what is said before being late is what happens', () => {
    check((plan, list) => {
      const { run, now } = play(plan, list);
      if (!run) return;
      const said = viewLate(plan, run, now, 12);
      const after = viewRun(plan, act(plan, run, now, { type: 'late', minutes: 12 }), now);
      expect(after.endsAt).toBe(said.endsAtAfter);
      for (const { step, after: minutes } of said.steps) expect(after.steps[step]?.minutes).toBe(minutes);
    });
  });

  it('undo takes being late back whole', () => {
    check((plan, list) => {
      const { run, now } = play(plan, list);
      const late = act(plan, run, now, { type: 'late', minutes: 9 });
      if (late !== run) expect(act(plan, late, now, { type: 'undo' })).toEqual(run);
    });
  });

  it('next and back take each other back', () => {
    check((plan, list) => {
      const { run, now } = play(plan, list);
      const next = act(plan, run, now, { type: 'next' });
      const back = act(plan, next, now, { type: 'back' });
      if (next !== run) expect(viewRun(plan, back, now)).toEqual(viewRun(plan, run, now));
    });
  });

  it('it does not matter when, where, or across which change of the clock the session is held', () => {
    const summerTimeEnds = Date.parse('2026-11-01T05:30:00Z');
    check((plan, list) => {
      const here = play(plan, list);
      const there = play(plan, list, summerTimeEnds);
      const { endsAt, ...rest } = viewRun(plan, here.run, here.now);
      const { endsAt: endsThere, ...restThere } = viewRun(plan, there.run, there.now);
      expect(restThere).toEqual(rest);
      expect(endsThere - there.now).toBe(endsAt - here.now);
    });
  });
});
