import { expect, it } from 'vitest';
import { getSpareMinutes, getTimeline } from '../../src/sessions/timeline.ts';
import { makeSession } from '../support/make.ts';

const session = makeSession({
  steps: [
    { title: 'Arrive', minutes: 5, do: ['Greet.'] },
    { title: 'Talk', minutes: 40, do: ['Ask.'], if_short: { minutes: 30, do: 'One round only.' } },
    { title: 'Close', minutes: 15, do: ['Thank.'], if_short: { minutes: 0, do: 'Leave it out.' } },
  ],
});

it('each step starts when the one before it ends, and the last ends with the session', () => {
  expect(getTimeline(session).map(({ title, from, to }) => `${from}–${to} ${title}`)).toEqual([
    '0–5 Arrive',
    '5–45 Talk',
    '45–60 Close',
  ]);
});

it('a step keeps its words on the timeline', () => {
  expect(getTimeline(session)[1]).toMatchObject({ do: ['Ask.'], if_short: { do: 'One round only.' } });
});

it('the short forms save what they are shorter, a step that is left out saves all of it', () => {
  expect(getSpareMinutes(session)).toBe(25);
});

it('a session without short forms saves nothing', () => {
  expect(getSpareMinutes(makeSession())).toBe(0);
});
