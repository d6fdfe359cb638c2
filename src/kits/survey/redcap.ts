import { formatCsv } from '../../published/format-csv.ts';
import type { Program } from '../../schemas/program.ts';
import { listChoices } from './choices.ts';
import {
  aboutResponse,
  codeExplained,
  isStatement,
  labels,
  scaleEnds,
  scaleExplained,
  surveyParts,
  type SurveyColumn,
  type SurveyPart,
} from './parts.ts';

/** The columns of REDCap’s data dictionary, in its order. */
export const dictionaryColumns = [
  'Variable / Field Name',
  'Form Name',
  'Section Header',
  'Field Type',
  'Field Label',
  'Choices, Calculations, OR Slider Labels',
  'Field Note',
  'Text Validation Type OR Show Slider Number',
  'Text Validation Min',
  'Text Validation Max',
  'Identifier?',
  'Branching Logic (Show field only if...)',
  'Required Field?',
  'Custom Alignment',
  'Question Number (surveys only)',
  'Matrix Group Name',
  'Matrix Ranking?',
  'Field Annotation',
] as const;

type Entry = Partial<Record<(typeof dictionaryColumns)[number], string>>;

/**
 * The survey as a data dictionary for REDCap: fields have the names of the columns of `survey.csv`, and choices the codes
 * that its reader knows, so that an export of raw data can be read as it is.
 */
export function writeDictionary({ academic_year: year }: Pick<Program, 'academic_year'>): string {
  const entries: Entry[] = [
    // REDCap wants the number of the record first.
    { 'Variable / Field Name': 'record_id', 'Field Type': 'text', 'Field Label': 'Record ID' },
    ...aboutResponse.map((column) => ({ ...describe(column, year), 'Required Field?': 'y' })),
    ...surveyParts.flatMap((part, i) => describePart(part, i, year)),
  ];
  return formatCsv(
    dictionaryColumns,
    entries.map((entry) => dictionaryColumns.map((name) => (name === 'Form Name' ? 'survey' : (entry[name] ?? '')))),
  );
}

function describePart(part: SurveyPart, number: number, year: Program['academic_year']): Entry[] {
  return part.columns.map((column, i) => ({
    ...describe(column, year),
    ...(i === 0 && {
      'Section Header': part.columns.some(isStatement) ? `${part.title} ${scaleExplained}` : part.title,
    }),
    'Branching Logic (Show field only if...)': writeBranching(part),
    // Statements stand in one table, with the numbers above them once.
    ...(isStatement(column) && { 'Matrix Group Name': `agree_${number + 1}` }),
  }));
}

function describe(column: SurveyColumn, year: Program['academic_year']): Entry {
  const choices = listChoices(column, year);
  return {
    'Variable / Field Name': column.name,
    'Field Type': choices.length > 0 ? 'radio' : column.cell.kind === 'text' ? 'notes' : 'text',
    'Field Label': labels[column.name] ?? column.label,
    'Choices, Calculations, OR Slider Labels': choices
      .map(({ code, label }) => `${code}, ${isStatement(column) ? nameEnd(label) : label}`)
      .join(' | '),
    ...(column.name === 'person_code' && { 'Field Note': codeExplained }),
  };
}

/** “1 (strongly disagree)”. */
function nameEnd(number: string): string {
  const end = scaleEnds[number as unknown as keyof typeof scaleEnds] as string | undefined;
  return end === undefined ? number : `${number} (${end})`;
}

function writeBranching({ wave, role }: SurveyPart): string {
  const conditions = [...(wave ? [`[wave] = '${wave}'`] : []), ...(role ? [`[role] = '${role}'`] : [])];
  return conditions.join(' and ');
}
