import { describe, expect, it } from 'vitest';
import { sessionSchema } from '../../src/schemas/session.ts';
import { explain } from '../support/explain.ts';
import { makeSession, merge, sessionInput } from '../support/make.ts';

const explainSession = (overrides: unknown) => explain(sessionSchema, merge(sessionInput, overrides));

const step = (minutes: number, more: object = {}) => ({ title: 'Step', minutes, do: ['Ask.'], ...more });

describe('a session guide', () => {
  it('needs no date, materials or resources', () => {
    expect(makeSession()).toEqual({
      ...sessionInput,
      materials: [],
      handouts: [],
      sources: [],
      before: [],
      resources: [],
      aliases: [],
      draft: false,
    });
  });

  it.each([
    ['a day with a start time', { date: '2026-08-19', start_time: '17:30', place: 'Learning Studio 2' }],
    ['a day without a start time', { date: new Date('2026-08-19') }],
    ['a step with a short form', { steps: [step(20, { if_short: { minutes: 19, do: 'Skip it.' } }), step(40)] }],
    [
      'a step that is left out when time is short',
      { steps: [step(1, { if_short: { minutes: 0, do: 'No.' } }), step(59)] },
    ],
    ['a link to a page of the site', { resources: [{ label: 'Boundaries', url: '/handbook/role/boundaries/' }] }],
    ['a start time that was cleared in the form', { start_time: '' }],
  ])('may have %s', (_, overrides) => {
    expect(explainSession(overrides)).toBe('');
  });

  it.each(['title', 'month', 'order', 'objective', 'minutes', 'steps', 'if_three_come', 'online', 'take_away'])(
    'must have %s',
    (key) => {
      expect(explainSession({ [key]: '' })).toContain('This field is empty or left out, and it is needed.');
    },
  );
});

describe('an editor reads what to mend when', () => {
  it.each([
    [55, 'The steps add up to 55 minutes, the session says 60. Change the steps, or write 55 here.'],
    [61, 'The steps add up to 61 minutes, the session says 60. Change the steps, or write 61 here.'],
  ])('the steps add up to %i minutes instead of 60', (sum, message) => {
    expect(explainSession({ steps: [step(20), step(sum - 20)] })).toBe(`Minutes: ${message}`);
  });

  it('a start time stands there without a date', () => {
    expect(explainSession({ start_time: '17:30' })).toMatchInlineSnapshot(
      `"Start: A start time needs a date. Fill in the date, or empty the start time."`,
    );
  });

  it('both are wrong: each is named', () => {
    expect(explainSession({ minutes: 50, start_time: '17:30' })).toMatchInlineSnapshot(`
      "Minutes: The steps add up to 60 minutes, the session says 50. Change the steps, or write 60 here.
      Start: A start time needs a date. Fill in the date, or empty the start time."
    `);
  });

  it.each([20, 21])('the short form of a 20-minute step takes %i minutes', (minutes) => {
    expect(explainSession({ steps: [step(20, { if_short: { minutes, do: 'Skip.' } }), step(40)] })).toBe(
      'Steps, 1 › If time is short › Minutes: The short form must take fewer minutes than the step itself.',
    );
  });

  it('a step has nothing to do', () => {
    expect(explainSession({ steps: [step(20), { title: 'Talk', minutes: 40, do: [''] }] })).toMatchInlineSnapshot(
      `"Steps, 2 › Do: This field is empty or left out, and it is needed. What you do, one short instruction a line."`,
    );
  });

  it('there is only one step', () => {
    expect(explainSession({ steps: [step(60)] })).toMatchInlineSnapshot(
      `"Steps: This list has 1 item; it needs at least 2."`,
    );
  });

  it('the time is not on a 24-hour clock', () => {
    expect(explainSession({ date: '2026-08-19', start_time: '5:30 PM' })).toMatchInlineSnapshot(
      `"Start: Write the time on a 24-hour clock, for instance 17:30."`,
    );
  });

  it('the month is abbreviated', () => {
    expect(explainSession({ month: 'Aug' })).toMatchInlineSnapshot(
      `"Month: This is not one of the choices. The choices are january, february, march, april, may, june, july, august, september, october, november, december."`,
    );
  });

  it('a resource is neither a page of the site nor a whole address', () => {
    expect(explainSession({ resources: [{ label: 'Form', url: 'school.edu/form' }] })).toMatchInlineSnapshot(
      `"Resources, 1 › Address: Write a page of this site, starting with /, or a whole address, starting with https://."`,
    );
  });

  it('a field of a step is mistyped', () => {
    expect(explainSession({ steps: [step(20, { minuts: 5 }), step(40)] })).toMatchInlineSnapshot(
      `"Steps, 1 › minuts: There is no field called “minuts”. Did you mean “minutes”?"`,
    );
  });
});
