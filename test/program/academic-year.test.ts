import { describe, expect, it } from 'vitest';
import { formatAcademicYear, getMonthKey, getMonths, getYearOf } from '../../src/program/academic-year.ts';

const acrossNewYear = { starts_in: 2026, first_month: 'august', last_month: 'may' } as const;
const withinOneYear = { starts_in: 2026, first_month: 'february', last_month: 'november' } as const;

describe('getMonths', () => {
  it('goes across New Year', () => {
    expect(getMonths(acrossNewYear).join(' ')).toBe(
      'august september october november december january february march april may',
    );
  });

  it('stays within a calendar year where the school does', () => {
    const months = getMonths(withinOneYear);
    expect([months[0], months.at(-1), months.length]).toEqual(['february', 'november', 10]);
  });

  it.each([
    ['one month', 'may', 'may', 1],
    ['December and January', 'december', 'january', 2],
    ['all twelve', 'august', 'july', 12],
  ] as const)('may be %s', (_, first_month, last_month, length) => {
    const months = getMonths({ starts_in: 2026, first_month, last_month });
    expect(months).toHaveLength(length);
    expect([months[0], months.at(-1)]).toEqual([first_month, last_month]);
  });
});

describe('getYearOf and getMonthKey', () => {
  it.each([
    ['august', 2026, '2026-08'],
    ['december', 2026, '2026-12'],
    ['january', 2027, '2027-01'],
    ['may', 2027, '2027-05'],
  ] as const)('%s falls in %i, %s', (month, year, key) => {
    expect(getYearOf(month, acrossNewYear)).toBe(year);
    expect(getMonthKey(month, acrossNewYear)).toBe(key);
  });

  it('every month of the year comes after the one before it', () => {
    const keys = getMonths(acrossNewYear).map((month) => getMonthKey(month, acrossNewYear));
    expect(keys).toEqual(keys.toSorted());
  });
});

describe('formatAcademicYear', () => {
  it.each([
    [acrossNewYear, '2026–2027'],
    [withinOneYear, '2026'],
  ])('%o is written %s', (year, text) => {
    expect(formatAcademicYear(year)).toBe(text);
  });
});
