import { describe, expect, it } from 'vitest';
import { addMonths, getToday } from '../../src/program/clock.ts';

const newYork = { sample: false, sample_date: undefined, time_zone: 'America/New_York' };
const lateEvening = new Date('2026-12-02T03:30:00Z');

describe('today', () => {
  it.each([
    ['the evening in New York is still the day before', 'America/New_York', '2026-12-01'],
    ['the same moment in Honolulu', 'Pacific/Honolulu', '2026-12-01'],
    ['the same moment in Auckland', 'Pacific/Auckland', '2026-12-02'],
    ['the same moment in UTC', 'UTC', '2026-12-02'],
  ])('is the day at the school: %s', (_, time_zone, day) => {
    expect(getToday({ ...newYork, time_zone }, {}, lateEvening)).toBe(day);
  });

  it('writes a day and month below ten with two digits', () => {
    expect(getToday(newYork, {}, new Date('2027-01-05T12:00:00Z'))).toBe('2027-01-05');
  });

  it('stands still on the date of a sample', () => {
    expect(getToday({ ...newYork, sample: true, sample_date: '2026-10-01' }, {}, lateEvening)).toBe('2026-10-01');
  });

  it('runs on in a sample without a date', () => {
    expect(getToday({ ...newYork, sample: true }, {}, lateEvening)).toBe('2026-12-01');
  });

  it('forgets the date of the sample once the sample switch is off', () => {
    expect(getToday({ ...newYork, sample_date: '2026-10-01' }, {}, lateEvening)).toBe('2026-12-01');
  });

  it('is BUILD_DATE where that is set, even in a sample', () => {
    const sample = { ...newYork, sample: true, sample_date: '2026-10-01' };
    expect(getToday(sample, { BUILD_DATE: '2027-03-04' }, lateEvening)).toBe('2027-03-04');
    expect(getToday(sample, { BUILD_DATE: '' }, lateEvening)).toBe('2026-10-01');
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-08-15', 12, '2027-08-15'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-08-15', 0, '2026-08-15'],
  ])('%s and %i months is %s', (day, months, result) => {
    expect(addMonths(day, months)).toBe(result);
  });
});
