import { getMonths } from '../../program/academic-year.ts';
import type { Program } from '../../schemas/program.ts';
import { months } from '../../schemas/vocabulary.ts';
import type { SurveyColumn } from './parts.ts';

/** What can be chosen, as the reader of the logs writes it, and what people read. */
export interface Choice {
  code: string;
  label: string;
}

/** The choices of a question; none where people write. Months are those of the program’s year. */
export function listChoices({ cell, name }: SurveyColumn, year: Program['academic_year']): Choice[] {
  switch (cell.kind) {
    case 'choice':
      return Object.entries(cell.choices).map(([code, label]) => ({
        code,
        label: singular[`${name}/${code}`] ?? label,
      }));
    case 'month':
      return getMonths(year).map((month) => ({ code: month, label: months[month] }));
    case 'rating': {
      const numbers = Array.from({ length: cell.max - cell.min + 1 }, (_, i) => String(cell.min + i));
      // A scale of agreement can be left; “how likely” is asked last, and may be left blank.
      return [...numbers, ...(cell.min === 1 ? ['NA'] : [])].map((code) => ({ code, label: code }));
    }
    default:
      return [];
  }
}

/** One person is asked, where the list names the side. */
const singular: Readonly<Record<string, string>> = { 'role/mentee': 'Mentee', 'role/mentor': 'Mentor' };
