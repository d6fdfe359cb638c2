import { join } from 'node:path';
import { readCsv } from '../csv.ts';
import {
  exportFormats,
  exportFromQualtrics,
  guessFormat,
  isImportIdRow,
  isLabelExport,
  labelExport,
  type FormatName,
} from '../formats.ts';
import type { Finding, Refusal } from '../problem.ts';
import { normalizeWords } from '../words.ts';
import { toPlainWords } from './plain-words.ts';

/** What the top of a CSV file says about it. */
export interface ExportFile {
  file: string;
  format: FormatName;
  columns: readonly ExportColumn[];
}

/** What the top of a CSV file says about one of its columns. */
export interface ExportColumn {
  /** Where it stands in a row, from 0. */
  index: number;
  /** As a mapping names it. */
  header: string;
  /** What it is called and asks, in plain words; nothing where it cannot be one of our columns. */
  texts: readonly string[];
  /** Whether it has the name of a field (`enc_date`) rather than a question. */
  isField: boolean;
  /** Whether the tool added it: who answered, when, and how far. */
  isOfTool: boolean;
}

/** Looks at the first rows of a CSV file. The file is left out if they cannot be read or belong to no known export. */
export async function readExport(
  folder: string,
  file: string,
): Promise<{ found: ExportFile | undefined; problems: Finding[] }> {
  const top: (readonly string[])[] = [];
  const problems: Finding[] = [];
  await readCsv(join(folder, file), {
    header: (names) => top.push(names) > 0,
    row: (cells) => top.push(cells) < 3,
    problem: (finding) => problems.push(finding),
  });
  const [names, questions = [], ids = []] = top;
  if (!names) return { found: undefined, problems };
  const format = isImportIdRow(ids) ? 'qualtrics' : (guessFormat(names) ?? (isRedcap(names) ? 'redcap' : 'plain'));
  const mistake = findFormatMistake(names, ids, format);
  if (mistake) return { found: undefined, problems: [{ line: 1, ...mistake }] };
  const columns = names.map((name, index) => {
    return describeColumn(index, name, format === 'qualtrics' ? questions[index] : undefined, format);
  });
  return { found: { file, format, columns }, problems: [] };
}

/** REDCap’s export of a project without events gives itself away by its record numbers, boxes and states of forms. */
function isRedcap(names: readonly string[]): boolean {
  const [first = '', ...others] = names.map(normalizeWords);
  return others.some((name) => name.includes('___')) || (first.endsWith('id') && others.some(isFormState));
}

function isFormState(name: string): boolean {
  return name.endsWith('_complete');
}

function findFormatMistake(names: readonly string[], ids: readonly string[], format: FormatName): Refusal | undefined {
  if (format === 'plain' && isLabelExport(names)) return labelExport;
  return format === 'qualtrics' && !isImportIdRow(ids) ? legacyExport : undefined;
}

function describeColumn(index: number, name: string, question: string | undefined, format: FormatName): ExportColumn {
  const normalized = normalizeWords(name);
  const { adds, personal } = exportFormats[format];
  const isOfTool = adds.test(normalized) || personal.test(normalized);
  const isField = /^[a-z0-9_]+$/.test(normalized);
  // What somebody typed beside “Other” is a column of its own in Qualtrics.
  const isOther = format === 'qualtrics' && normalized.endsWith('_text');
  const words = [name, question ?? ''].map((text) => toPlainWords(text).replace(/ selected choice$/, ''));
  return {
    index,
    header: name.replace(/\s+/g, ' ').trim(),
    texts: isOfTool || isOther ? [] : words.filter(Boolean),
    isField,
    isOfTool,
  };
}

const legacyExport: Refusal = {
  rule: 'This looks like an export of Qualtrics, but its third row is not the one that Qualtrics writes.',
  fix: exportFromQualtrics,
};
