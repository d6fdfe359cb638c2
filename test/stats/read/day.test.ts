import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay, type DayOptions } from '../../../src/stats/read/day.ts';

const plain: DayOptions = { order: undefined, withTimes: false, today: '2026-12-31' };
const mdy: DayOptions = { ...plain, order: 'MDY', withTimes: true };
const dmy: DayOptions = { ...plain, order: 'DMY', withTimes: true };
const ymd: DayOptions = { ...plain, order: 'YMD', withTimes: true };

/** What a person reads where there is no day. */
const explain = (text: string, options: DayOptions = plain) => {
  const day = parseDay(text, options);
  return typeof day === 'string' ? day : day.rule;
};

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-01-31', '2026-12-31'])('%s is one', (text) => {
    expect(parseDay(text, plain)).toBe(text);
  });

  it.each([
    ['2026-02-29', 'There is no such day in the calendar.'],
    ['1900-02-29', 'There is no such day in the calendar.'],
    ['2026-13-01', 'There is no such day in the calendar.'],
    ['2026-00-10', 'There is no such day in the calendar.'],
    ['2026-04-31', 'There is no such day in the calendar.'],
    ['45292', 'The spreadsheet saved this day as a number.'],
    ['45292.5', 'The spreadsheet saved this day as a number.'],
    ['3/4/2026', 'It is not sure which part of this day is the month.'],
    ['03-04-26', 'It is not sure which part of this day is the month.'],
    ['13/4/2026', 'It is not sure which part of this day is the month.'],
    ['2026/04/03', 'It is not sure which part of this day is the month.'],
    ['2026-01-31T23:30-05:00', 'This day has a time or a time zone.'],
    ['2026-01-31 23:30', 'This day has a time or a time zone.'],
    ['2026-01-31T23:30:00.000Z', 'This day has a time or a time zone.'],
    ['2027-01-01', 'This day lies in the future.'],
    ['2026-1-31', 'It is not sure which part of this day is the month.'],
    ['January 31', 'This is not a day.'],
    ['２０２６-01-31', 'This is not a day.'],
    ['-2026-01-31', 'This is not a day.'],
  ])('%s is none that a log may hold: %s', (text, rule) => {
    expect(explain(text)).toBe(rule);
  });

  it.each<[string, DayOptions, string]>([
    ['9/1/2023 10:01:10', mdy, '2023-09-01'],
    ['9/1/2023 10:01:10', dmy, '2023-01-09'],
    ['9/9/26 18:01', mdy, '2026-09-09'],
    ['2022/06/22 11:07:29 AM AST', ymd, '2022-06-22'],
    ['2023/09/01 10:01:10 PM GMT-5', ymd, '2023-09-01'],
    ['2023/09/01 10:01:10 PM GMT+5:30', ymd, '2023-09-01'],
    ['2023-08-21 10:15:30', mdy, '2023-08-21'],
    ['2023-08-31T23:59:59Z', { ...plain, withTimes: true }, '2023-08-31'],
    ['31.08.2023', dmy, '2023-08-31'],
    ['8-31-2023, 4:05 p.m.', mdy, '2023-08-31'],
  ])('of a tool, %s, is read in the declared order and loses its time', (text, options, day) => {
    expect(parseDay(text, options)).toBe(day);
  });

  it.each<[string, DayOptions, string]>([
    ['31/8/2023', mdy, 'This day is not written in the order that mapping.yml declares.'],
    ['2023/08/31', mdy, 'This day is not written in the order that mapping.yml declares.'],
    ['8/31/2023', ymd, 'This day is not written in the order that mapping.yml declares.'],
    ['2/30/2023', mdy, 'There is no such day in the calendar.'],
    ['9/1/2023 10:01:10', { ...plain, withTimes: true }, 'It is not sure which part of this day is the month.'],
    ['9/1/2023 10:01:10', { ...plain, order: 'MDY' }, 'This day has a time or a time zone.'],
    ['9/1/2027 10:01:10', mdy, 'This day lies in the future.'],
    ['9/1/2023 at ten', mdy, 'This is not a day.'],
  ])('of a tool, %s, is never guessed', (text, options, rule) => {
    expect(explain(text, options)).toBe(rule);
  });

  it('is any day of the calendar, in any order that is declared', () => {
    const range = { min: new Date('1990-01-01'), max: new Date('2026-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = day.split('-').map(Number);
        expect(parseDay(day, plain)).toBe(day);
        expect(parseDay(`${month}/${dayOfMonth}/${year}`, mdy)).toBe(day);
        expect(parseDay(`${dayOfMonth}.${month}.${year} 12:00`, dmy)).toBe(day);
        expect(parseDay(`${year}/${month}/${dayOfMonth}`, ymd)).toBe(day);
      }),
    );
  });
});
