import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRun, writeRun } from '../../src/sessions/kept-run.ts';
import { viewRun } from '../../src/sessions/run-view.ts';
import { hour, minute, moves, plans, play, start } from './support/make-run.ts';

const { run } = play(hour, [
  { type: 'start', after: 0 },
  { type: 'late', minutes: 5, after: 2 },
]);
if (!run) throw new Error('The run has not started.');
const text = writeRun(hour, run);

describe('a run that is kept', () => {
  it('is the same after a reload, whatever was done before', () => {
    fc.assert(
      fc.property(plans, moves, (plan, list) => {
        const { run, now } = play(plan, list);
        if (!run || now - start > 12 * 60 * minute) return;
        const kept = readRun(plan, writeRun(plan, run), now);
        expect(kept).toEqual({ run });
        expect(viewRun(plan, kept.run, now)).toEqual(viewRun(plan, run, now));
      }),
      { seed: 6 },
    );
  });

  it.each([
    ['a title', { title: 'Welcome', minutes: 5 }],
    ['the minutes', { title: 'Arrive', minutes: 6 }],
    ['a short form', { title: 'Arrive', minutes: 5, short: 2 }],
  ])('is dropped when %s of a step has changed, and it says so', (_, step) => {
    const changed = { steps: [step, ...hour.steps.slice(1)] };
    expect(readRun(changed, text, start)).toEqual({ run: null, dropped: 'changed' });
  });

  it('lasts twelve hours and no longer, also when the clock was set back', () => {
    const half = 12 * 60 * minute;
    expect(readRun(hour, text, start + half)).toEqual({ run });
    expect(readRun(hour, text, start + half + 1)).toEqual({ run: null, dropped: 'old' });
    expect(readRun(hour, text, start - half - 1)).toEqual({ run: null, dropped: 'old' });
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['something else', '"x"'],
    ['a list', '[]'],
  ])('is nothing where %s was kept', (_, kept) => {
    expect(readRun(hour, kept, start)).toEqual({ run: null });
  });

  it.each([
    { step: -1 },
    { step: 5 },
    { step: 1.5 },
    { step: '1' },
    { spent: [0, 0, 0] },
    { spent: [0, 0, 0, -1] },
    { spent: [0, 0, 0, null] },
    { since: 'now' },
    { startedAt: null },
    { endBy: '5' },
    { cuts: [{ steps: [9], endBy: 0 }] },
    { cuts: [{ steps: [0], endBy: 0 }] },
    { cuts: [null] },
    { cuts: null },
  ])('is nothing when it holds %j', (damage) => {
    const kept = JSON.parse(text) as { run: object };
    expect(readRun(hour, JSON.stringify({ ...kept, run: { ...kept.run, ...damage } }), start)).toEqual({ run: null });
  });
});
