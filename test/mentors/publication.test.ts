import { describe, expect, it } from 'vitest';
import { getDaysLeft, getLastPublicDay, isPublished, type Lifetime } from '../../src/mentors/publication.ts';
import { makeMentor } from '../support/make.ts';

/** Classes end on May 31. */
const calendar = { last_month: 'may' } as const;
const isShown = (mentor: Parameters<typeof isPublished>[0], today: string) => isPublished(mentor, { today, calendar });

const agreed = makeMentor({
  confirmed_on: '2026-08-15',
  consent: { given_on: '2026-08-20', until: '2027-06-30' },
});
const confirmedLongAgo = makeMentor({
  confirmed_on: '2026-08-15',
  consent: { given_on: '2026-08-15', until: '2029-06-30' },
});

const graduating = makeMentor({
  class_year: 2027,
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
    expect(isShown(agreed, today)).toBe(shown);
  });

  it.each([
    ['is still shown 12 months after it was confirmed', '2027-08-15', true],
    ['comes down the day after that', '2027-08-16', false],
  ])('%s', (_, today, shown) => {
    expect(isShown(confirmedLongAgo, today)).toBe(shown);
  });

  it.each([
    ['is still shown on the last day of its class', '2027-05-31', true],
    ['comes down the day after that', '2027-06-01', false],
  ])('%s', (_, today, shown) => {
    expect(isShown(graduating, today)).toBe(shown);
  });

  it.each(['2026-08-19', '2026-09-01', '2027-07-01'])('that is switched off is never shown, not on %s', (today) => {
    expect(isShown({ ...agreed, active: false }, today)).toBe(false);
  });
});

describe('the last public day', () => {
  it.each<[string, Partial<Lifetime>, string, string, ReturnType<typeof getLastPublicDay>]>([
    ['the agreement ends first', {}, '2026-08-15', '2027-06-30', { day: '2027-06-30', reason: 'consent' }],
    ['the confirmation grows old first', {}, '2026-08-15', '2028-06-30', { day: '2027-08-15', reason: 'confirmation' }],
    ['both end on one day', {}, '2026-08-15', '2027-08-15', { day: '2027-08-15', reason: 'consent' }],
    [
      'it was confirmed on the last day of a month',
      {},
      '2026-08-31',
      '2029-01-01',
      { day: '2027-08-31', reason: 'confirmation' },
    ],
    ['it was confirmed on February 29', {}, '2028-02-29', '2030-01-01', { day: '2029-02-28', reason: 'confirmation' }],
    ['the class ends first', { class_year: 2027 }, '2026-08-15', '2027-06-30', { day: '2027-05-31', reason: 'class' }],
    [
      'the class ends later',
      { class_year: 2028 },
      '2026-08-15',
      '2027-06-30',
      { day: '2027-06-30', reason: 'consent' },
    ],
    [
      'agreement and class end on one day',
      { class_year: 2027 },
      '2026-08-15',
      '2027-05-31',
      { day: '2027-05-31', reason: 'consent' },
    ],
    [
      'class and confirmation end on one day',
      { class_year: 2027 },
      '2026-05-31',
      '2029-05-31',
      { day: '2027-05-31', reason: 'class' },
    ],
    [
      'the class ended before all else',
      { class_year: 2024 },
      '2026-08-15',
      '2027-06-30',
      { day: '2024-05-31', reason: 'class' },
    ],
  ])('where %s', (_, changes, confirmed_on, until, last) => {
    const mentor = { class_year: undefined, confirmed_on, consent: { given_on: '2026-01-01', until }, ...changes };
    expect(getLastPublicDay(mentor, calendar)).toEqual(last);
  });

  it.each([
    ['may', '2028-05-31'],
    ['june', '2028-06-30'],
    ['february', '2028-02-29'],
    ['december', '2028-12-31'],
  ] as const)(
    'of the class of 2028 falls in the year of graduation, where academic years end in %s',
    (last_month, day) => {
      expect(getLastPublicDay({ ...graduating, class_year: 2028, confirmed_on: '2028-01-01' }, { last_month })).toEqual(
        {
          day,
          reason: 'class',
        },
      );
    },
  );
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
