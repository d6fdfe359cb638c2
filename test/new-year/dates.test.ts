import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveDate } from '../../src/new-year/dates.ts';
import { findUsHoliday, getWeekday, hasUsHolidays } from '../../src/new-year/holidays.ts';
import { getMonthKey, getMonths } from '../../src/program/academic-year.ts';

const year = (starts_in: number) => ({ starts_in, first_month: 'august', last_month: 'may' }) as const;
const timeZone = 'America/New_York';
const move = (day: string, month: Parameters<typeof moveDate>[1]['month'], to = 2027, zone = timeZone) =>
  moveDate(day, { month, to: year(to), timeZone: zone });

describe('a day of a session', () => {
  it('stays on the same weekday of the same week of its month, across New Year too', () => {
    expect(move('2026-09-08', 'september')).toEqual({ day: '2027-09-14' });
    expect(move('2027-02-10', 'february')).toEqual({ day: '2028-02-09' });
  });

  it('takes the last such weekday where the month has no fifth', () => {
    expect(move('2026-09-30', 'september').day).toBe('2027-09-29');
    expect(move('2027-03-31', 'march', 2028).day).toBe('2029-03-28');
  });

  it('is said to be a holiday, with the nearest free day of the same weekday beside it', () => {
    expect(move('2026-10-12', 'october')).toEqual({
      day: '2027-10-11',
      holiday: 'Columbus Day',
      instead: '2027-10-04',
    });
    expect(move('2026-11-25', 'november')).toEqual({
      day: '2027-11-24',
      holiday: 'Thanksgiving week',
      instead: '2027-11-17',
    });
  });

  it('knows no holidays of other countries', () => {
    expect(move('2026-11-25', 'november', 2027, 'Europe/Berlin')).toEqual({ day: '2027-11-24' });
  });

  it('keeps its weekday, month and week, whatever the year', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2090-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 9 }), (date, later) => {
        const day = date.toISOString().slice(0, 10);
        const calendar = {
          starts_in: Number(day.slice(0, 4)),
          first_month: 'january',
          last_month: 'december',
        } as const;
        const month = getMonths(calendar)[Number(day.slice(5, 7)) - 1] ?? 'january';
        const to = { ...calendar, starts_in: calendar.starts_in + later };
        const moved = moveDate(day, { month, to, timeZone });
        const weeks = (Number(moved.day.slice(8)) - Number(day.slice(8))) / 7;
        expect(getWeekday(moved.day)).toBe(getWeekday(day));
        expect(moved.day.startsWith(getMonthKey(month, to))).toBe(true);
        expect(Math.abs(weeks)).toBeLessThan(1.01);
        if (moved.instead !== undefined) expect(findUsHoliday(moved.instead)).toBeUndefined();
      }),
    );
  });
});

describe('holidays', () => {
  it.each([
    // As the Office of Personnel Management lists them for 2027 and 2028.
    ['2027-01-01', 'New Year’s Day'],
    ['2027-01-18', 'Martin Luther King Jr. Day'],
    ['2027-02-15', 'Washington’s Birthday'],
    ['2027-05-31', 'Memorial Day'],
    ['2027-06-18', 'Juneteenth, observed'],
    ['2027-07-05', 'Independence Day, observed'],
    ['2027-09-06', 'Labor Day'],
    ['2027-10-11', 'Columbus Day'],
    ['2027-11-11', 'Veterans Day'],
    ['2027-11-25', 'Thanksgiving Day'],
    ['2027-12-24', 'Christmas Day, observed'],
    ['2027-12-31', 'New Year’s Day, observed'],
    ['2028-05-29', 'Memorial Day'],
    ['2027-11-26', 'Thanksgiving week'],
    ['2027-12-28', 'the break between the years'],
    ['2028-01-02', 'the break between the years'],
    ['2028-01-03', undefined],
    ['2027-11-29', undefined],
    ['2027-11-20', undefined],
    ['2027-09-13', undefined],
  ])('%s is %s', (day, name) => {
    expect(findUsHoliday(day)).toBe(name);
  });

  it.each([
    ['America/New_York', true],
    ['America/Kentucky/Louisville', true],
    ['US/Pacific', true],
    ['Pacific/Honolulu', true],
    ['America/Puerto_Rico', true],
    ['America/Toronto', false],
    ['Europe/London', false],
    ['UTC', false],
  ])('are those of the United States: in %s %s', (zone, expected) => {
    expect(hasUsHolidays(zone)).toBe(expected);
  });
});
