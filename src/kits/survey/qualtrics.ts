import type { Program } from '../../schemas/program.ts';
import { listChoices } from './choices.ts';
import {
  aboutResponse,
  codeExplained,
  isStatement,
  labels,
  scaleExplained,
  surveyParts,
  type SurveyColumn,
  type SurveyPart,
} from './parts.ts';

/**
 * The survey in the Advanced Format that Qualtrics imports. Every question has the name of its column in `survey.csv`.
 * The format knows no conditions: each part is a block of its own, whose name says who is to see it.
 */
export function writeQualtricsSurvey({ academic_year: year }: Pick<Program, 'academic_year'>): string {
  const write = (column: SurveyColumn) => writeQuestion(column, year);
  const blocks = [
    ['[[Block:Everybody, always]]', ...aboutResponse.map(write)],
    ...surveyParts.map((part) => [
      `[[Block:${nameBlock(part)}]]`,
      ...writeIntroduction(part),
      ...part.columns.map(write),
    ]),
  ];
  return `${['[[AdvancedFormat]]', ...blocks.flat()].join('\n\n')}\n`;
}

/** “Only after the year, only mentees (About your group)”. */
function nameBlock({ title, wave, role }: SurveyPart): string {
  const when = wave === undefined ? 'Always' : wave === 'post' ? 'Only after the year' : 'Only before the year';
  return `${when}, ${role === undefined ? 'everybody' : `only ${role}s`} (${title.replace(/\.$/, '')})`;
}

function writeIntroduction({ title, columns }: SurveyPart): string[] {
  if (!columns.some(isStatement)) return [];
  return [`[[Question:Text]]\n${title}\n${scaleExplained}`];
}

function writeQuestion(column: SurveyColumn, year: Program['academic_year']): string {
  const choices = listChoices(column, year);
  const type =
    choices.length > 0
      ? `MC:SingleAnswer:${isNumbers(column) ? 'Horizontal' : 'Vertical'}`
      : isLong(column)
        ? 'TE:Essay'
        : 'TE:SingleLine';
  return [
    `[[Question:${type}]]`,
    `[[ID:${column.name}]]`,
    labels[column.name] ?? column.label,
    ...(column.name === 'person_code' ? [codeExplained] : []),
    ...(choices.length > 0 ? ['[[AdvancedChoices]]'] : []),
    // Numbers keep their own number in an export of numeric values, too.
    ...choices.flatMap(({ code, label }, i) => [`[[Choice:${/^\d+$/.test(code) ? code : i + 1}]]`, label]),
  ].join('\n');
}

function isNumbers({ cell }: SurveyColumn): boolean {
  return cell.kind === 'rating';
}

function isLong({ cell }: SurveyColumn): boolean {
  return cell.kind === 'text';
}
