import type { LogName } from '../../../schemas/logs.ts';
import { getColumns } from '../columns.ts';
import { gatherQuestions } from './boxes.ts';
import type { ExportColumn, ExportFile } from './export-file.ts';
import { guessLog, type Match } from './match-columns.ts';
import { isState } from './row-tally.ts';

/** The part of an export that holds the rows of one log: a whole file, or one form of REDCap. */
export interface Part {
  log: LogName;
  /** The name of the form. */
  form: string | undefined;
  matches: readonly Match[];
  /** The record of REDCap where it says which group or person a row is about; it is filled in every row of the file. */
  key: Match | undefined;
}

/** The parts of an export that are probably logs. */
export function findParts({ file, format, columns }: ExportFile): Part[] {
  if (format !== 'redcap') return findPart(columns, file);
  const [record] = columns;
  const parts = splitForms(columns).flatMap((form) => findPart(form.columns, form.name ?? file, form.name));
  // Where one form leaves it to the record which group it is about, so must all, or they would not agree.
  const isGroup = parts.some((part) => lacks(part, 'group_code'));
  // Only where the same person has a row for each event can a record stand for a person.
  const isPerson = columns.some(({ header }) => header === 'redcap_event_name');
  return parts.map((part) => {
    if (isGroup && record && hasColumn(part.log, 'group_code')) return withKey(part, record, 'group_code');
    return isPerson && record && lacks(part, 'person_code') ? withKey(part, record, 'person_code') : part;
  });
}

function findPart(columns: readonly ExportColumn[], title: string, form?: string): Part[] {
  const found = guessLog(gatherQuestions(columns), title);
  return found ? [{ ...found, form, key: undefined }] : [];
}

interface Form {
  name: string | undefined;
  columns: readonly ExportColumn[];
}

/** REDCap writes the fields of a form side by side, and its state, `<form>_complete`, after them. */
function splitForms([record, ...columns]: readonly ExportColumn[]): Form[] {
  const ends = columns.flatMap(({ header }, i) => (isState(header) ? [i] : []));
  if (ends.length === 0) return [{ name: undefined, columns: record ? [record, ...columns] : columns }];
  return ends.map((end, i) => ({
    name: columns[end]?.header.slice(0, -'_complete'.length),
    columns: columns.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end),
  }));
}

function lacks({ log, matches }: Part, name: string): boolean {
  return hasColumn(log, name) && !matches.some(({ column }) => column.name === name);
}

function hasColumn(log: LogName, name: string): boolean {
  return getColumns(log).some((column) => column.name === name);
}

function withKey(part: Part, record: ExportColumn, name: string): Part {
  const column = getColumns(part.log).find((each) => each.name === name);
  const matches = part.matches.filter((match) => match.column.name !== name);
  return { ...part, matches, key: column && { column, question: { ...record, boxes: [] }, rivals: [] } };
}
