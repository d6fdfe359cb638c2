import { describe, expect, it } from 'vitest';
import { getFinishedTerms, getStatisticsYear, parseYear } from '../../../src/stats/publish/year.ts';
import { academicYear, year } from '../support/logs.ts';

const oneYear = { starts_in: 2024, first_month: 'february', last_month: 'november' } as const;

describe('the academic year of statistics', () => {
  it('is cut at New Year', () => {
    expect(year).toEqual({
      name: '2023-2024',
      terms: [
        { term: 'first', months: ['2023-08', '2023-09', '2023-10', '2023-11', '2023-12'] },
        { term: 'second', months: ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05'] },
      ],
    });
  });

  it('is cut in the middle where it crosses no New Year', () => {
    const { name, terms } = getStatisticsYear(oneYear);
    expect(name).toBe('2024');
    expect(terms.map(({ months }) => [months[0], months.at(-1)])).toEqual([
      ['2024-02', '2024-06'],
      ['2024-07', '2024-11'],
    ]);
  });
});

describe('a term is over', () => {
  it.each([
    ['2023-10-05', []],
    ['2023-12-31', []],
    ['2024-01-01', ['first']],
    ['2024-05-31', ['first']],
    ['2024-06-01', ['first', 'second']],
  ])('once its last month is: on %s %j', (today, terms) => {
    expect(getFinishedTerms(year, today).map(({ term }) => term)).toEqual(terms);
  });
});

describe('parseYear', () => {
  it.each(['2025-2026', '2025–2026', '2025'])('reads %s', (name) => {
    expect(parseYear(name, academicYear)?.starts_in).toBe(2025);
  });

  it.each(['', '25', '2025-2027', '2025/26', '2025-26', 'last year'])('refuses %j', (name) => {
    expect(parseYear(name, academicYear)).toBeUndefined();
  });
});
