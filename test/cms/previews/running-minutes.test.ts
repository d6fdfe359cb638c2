import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../cms/editor/previews/draft.ts';
import { countMinutes, getDraftTimeline, getSpareMinutes } from '../../../cms/editor/previews/running-minutes.ts';
import { sessionSchema } from '../../../src/schemas/session.ts';

const makeDraft = (minutes: number | undefined, steps: (number | undefined)[]) =>
  readDraft(sessionSchema, { minutes, steps: steps.map((length, i) => ({ title: `Step ${i + 1}`, minutes: length })) });

describe('countMinutes', () => {
  it('says what is missing', () => {
    expect(countMinutes(makeDraft(60, [20, 37]))).toEqual({
      sum: 57,
      isRight: false,
      count: '57 of 60 minutes',
      advice: '3 minutes have no step yet. Make a step longer, add one, or write 57 under Minutes.',
    });
  });

  it('says what is too much', () => {
    expect(countMinutes(makeDraft(60, [20, 43]))).toMatchObject({
      count: '63 of 60 minutes',
      advice: 'That is 3 minutes too many. Shorten a step, or write 63 under Minutes.',
    });
  });

  it('is content when the steps fill the session', () => {
    expect(countMinutes(makeDraft(60, [20, 40]))).toMatchObject({ isRight: true, count: '60 of 60 minutes' });
  });

  it('writes one minute as one', () => {
    expect(countMinutes(makeDraft(60, [59])).advice).toMatch(/^1 minute has no step yet/);
    expect(countMinutes(makeDraft(60, [61])).advice).toMatch(/^That is 1 minute too much/);
  });

  it('names the steps that have no minutes yet, even where the others fill the session', () => {
    const { isRight, advice } = countMinutes(makeDraft(60, [20, undefined, 40, undefined]));
    expect(isRight).toBe(false);
    expect(advice).toMatch(/^Steps 2 and 4 have no minutes yet\./);
  });

  it('counts on while the length of the session is not written yet', () => {
    expect(countMinutes(makeDraft(undefined, [20, 25]))).toMatchObject({
      isRight: false,
      count: '45 minutes',
      advice: 'Write under Minutes how long the whole session takes.',
    });
  });
});

describe('getDraftTimeline', () => {
  it('gives each step its place; one without minutes takes none', () => {
    const places = getDraftTimeline(makeDraft(60, [10, undefined, 5])).map(({ from, to }) => [from, to]);
    expect(places).toEqual([
      [0, 10],
      [10, 10],
      [10, 15],
    ]);
  });
});

describe('getSpareMinutes', () => {
  it('counts what the short forms save, of those that are shorter', () => {
    const steps = [
      { minutes: 10, if_short: { minutes: 4, do: 'Skip the pairs.' } },
      { minutes: 5, if_short: { minutes: 9, do: 'Typed wrong so far.' } },
      { minutes: 8, if_short: { do: 'No minutes yet.' } },
      { if_short: { minutes: 1 } },
    ];
    expect(getSpareMinutes(readDraft(sessionSchema, { steps }))).toBe(6);
  });
});
