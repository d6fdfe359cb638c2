import { describe, expect, it } from 'vitest';
import { compareYears } from '../../src/published/comparison.ts';
import { makeTotals, makeVoice, makeYear, readYear } from './make.ts';

const voice = makeVoice();
const [first, second] = [readYear('2023-2024'), readYear('2024-2025')];

const getTitles = (...years: (typeof first)[]) =>
  compareYears(years, voice).flatMap(({ exhibits }) => exhibits.map(({ title }) => title));

describe('the years side by side', () => {
  it('name the first and the last year, and what went the same way in every year', () => {
    expect(getTitles(first, second)).toEqual([
      'Group sessions held: 220 of 220 in 2023–2024, 233 of 240 in 2024–2025',
      'Attendance: 87% in 2023–2024, 86% in 2024–2025',
      'Individual meetings: 64 in 2023–2024, 83 in 2024–2025',
      'Mean answers of mentees rose in every year for confidence and belonging',
      'Mean answers of mentors rose in every year for confidence, interest in teaching and academic careers, and mentoring skills',
    ]);
  });

  it('stand in the order of the calendar, however they are given', () => {
    expect(compareYears([second, first], voice)).toEqual(compareYears([first, second], voice));
  });

  it('claim nothing where a figure is hidden', () => {
    const hidden = makeYear({ totals: makeTotals({ attendance: 'hidden' }, second) }, second);
    expect(getTitles(first, hidden)).toContain('Attendance');
    const survey = second.tables.survey.map((row) => ({ ...row, change: 'hidden' as const }));
    expect(getTitles(first, makeYear({ survey }, second))).toContain('Mean answers of mentees, before and after');
  });

  it('leave out what only one of them published', () => {
    const totals = makeTotals({ meetings: undefined }, second);
    expect(getTitles(first, makeYear({ totals, survey: [] }, second))).toEqual([
      'Group sessions held: 220 of 220 in 2023–2024, 233 of 240 in 2024–2025',
      'Attendance: 87% in 2023–2024, 86% in 2024–2025',
    ]);
    expect(getTitles(first, makeYear({ totals: [], survey: [] }, second))).toEqual([]);
  });

  it('have tables with the figures of each year', () => {
    const [held] = compareYears([first, second], voice)[0]?.exhibits ?? [];
    expect(held?.tables).toEqual([
      {
        caption: 'Group sessions held',
        columns: ['Year', 'Group sessions held', 'Group sessions planned'],
        rows: [
          {
            head: '2023–2024',
            cells: [
              { text: '220', isHidden: false },
              { text: '220', isHidden: false },
            ],
          },
          {
            head: '2024–2025',
            cells: [
              { text: '233', isHidden: false },
              { text: '240', isHidden: false },
            ],
          },
        ],
      },
    ]);
  });
});
