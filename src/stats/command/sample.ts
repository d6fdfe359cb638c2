import { join } from 'node:path';
import type { Program } from '../../schemas/program.ts';

/** The logs that come with the software: invented, with the totals that the origin program reported for its first year. */
export const sample: {
  getFolder: (root: string) => string;
  year: Program['academic_year'];
  encountersAMonth: number;
  today: string;
} = {
  getFolder: (root) => join(root, 'test', 'fixtures', 'stats', 'sample'),
  year: { starts_in: 2023, first_month: 'august', last_month: 'may' },
  encountersAMonth: 1,
  // The day it was presented. The sample does not change with the calendar.
  today: '2024-06-18',
};
