import { describe, expect, it } from 'vitest';
import { getDaysLeft, getLastPublicDay, isPublished } from '../../src/mentors/publication.ts';
import { makeMentor } from '../support/make.ts';

const agreed = makeMentor({
  confirmed_on: '2026-08-15',
  consent: { given_on: '2026-08-20', until: '2027-06-30' },
});
const confirmedLongAgo = makeMentor({
  confirmed_on: '2026-08-15',
  consent: { given_on: '2026-08-15', until: '2029-06-30' },
});

describe('a profile', () => {
  it.each([
    ['is not shown before the mentor agreed', '2026-08-19', false],
    ['is shown from the day the mentor agreed', '2026-08-20', true],
    ['is shown in between', '2027-01-01', true],
    ['is still shown on the last day of the agreement', '2027-06-30', true],
    ['comes down the day after the agreement ends', '2027-07-01', false],
  ])('%s', (_, today, shown) => {
    expect(isPublished(agreed, today)).toBe(shown);
  });

  it.each([
    ['is still shown 12 months after it was confirmed', '2027-08-15', true],
    ['comes down the day after that', '2027-08-16', false],
  ])('%s', (_, today, shown) => {
    expect(isPublished(confirmedLongAgo, today)).toBe(shown);
  });

  it.each(['2026-08-19', '2026-09-01', '2027-07-01'])('that is switched off is never shown, not on %s', (today) => {
    expect(isPublished({ ...agreed, active: false }, today)).toBe(false);
  });
});

describe('the last public day', () => {
  it.each([
    ['the agreement ends first', '2026-08-15', '2027-06-30', { day: '2027-06-30', reason: 'consent' }],
    ['the confirmation grows old first', '2026-08-15', '2028-06-30', { day: '2027-08-15', reason: 'confirmation' }],
    ['both end on one day', '2026-08-15', '2027-08-15', { day: '2027-08-15', reason: 'consent' }],
    [
      'it was confirmed on the last day of a month',
      '2026-08-31',
      '2029-01-01',
      { day: '2027-08-31', reason: 'confirmation' },
    ],
    ['it was confirmed on February 29', '2028-02-29', '2030-01-01', { day: '2029-02-28', reason: 'confirmation' }],
  ])('where %s', (_, confirmed_on, until, last) => {
    expect(getLastPublicDay({ confirmed_on, consent: { given_on: '2026-01-01', until } })).toEqual(last);
  });
});

describe('days left', () => {
  it.each([
    ['on the day itself', '2027-06-30', '2027-06-30', 0],
    ['a week before', '2027-06-30', '2027-06-23', 7],
    ['across a change of clocks', '2027-03-20', '2027-03-10', 10],
    ['the day after', '2027-06-30', '2027-07-01', -1],
  ])('%s', (_, day, today, days) => {
    expect(getDaysLeft(day, today)).toBe(days);
  });
});
