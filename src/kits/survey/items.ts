import { scaleItems } from '../../schemas/logs.ts';
import { roles, scales, waves } from '../../schemas/vocabulary.ts';
import { writeSpreadsheet } from '../spreadsheet.ts';
import { isStatement, surveyParts, type SurveyColumn } from './parts.ts';

/** The questions as a plain table for whatever tool a school has. */
export function writeItems(): string {
  return writeSpreadsheet(
    ['column', 'question', 'scale', 'answer', 'asked_when', 'asked_of'],
    surveyParts.flatMap(({ wave, role, columns }) =>
      columns.map((column) => [
        column.name,
        column.label,
        findScale(column),
        describeAnswer(column),
        wave ? waves[wave] : 'Both times',
        role ? roles[role] : 'Everybody',
      ]),
    ),
  );
}

function findScale({ name }: SurveyColumn): string {
  const [key] = Object.entries(scaleItems).find(([, names]) => (names as readonly string[]).includes(name)) ?? [];
  return key === undefined ? '' : scales[(key === 'skillsThen' ? 'skills' : key) as keyof typeof scales];
}

function describeAnswer(column: SurveyColumn): string {
  const { cell } = column;
  if (isStatement(column)) return '1 to 5, or NA';
  if (cell.kind === 'rating') return `${cell.min} to ${cell.max}`;
  return cell.kind === 'month' ? 'A month' : 'Free text';
}
