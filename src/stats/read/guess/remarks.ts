import type { LogColumn } from '../../../schemas/logs.ts';
import { dateOrders, type DateOrder } from '../day.ts';
import { exportFormats } from '../formats.ts';
import { todo } from '../source.ts';
import { listWords, normalizeWords } from '../words.ts';
import type { CellSummary } from './cell-summary.ts';
import type { ExportFile } from './export-file.ts';
import type { Match } from './match-columns.ts';

/** What the draft tells the coordinator. Headers may stand in it, cells never. */

export const noScale = `${todo}: the survey needs every question of at least one scale, for instance conf_1, conf_2 and conf_3. Name them under columns.`;

export const noOnly = `${todo}: nothing tells the rows of this log from the others in the file. Under only, name a column and what must stand in it.`;

export const codebook = 'The codebook of your project says what each number means.';

export const commas =
  'The choices of a cell are separated by commas here. A choice that has a comma in its own name is cut in two: use shorter names in the form.';

export const oneList = 'What no log reads is listed only here, for all logs that come from this file.';

export const directions =
  'Check: the answers must run from 1 (strongly disagree) to 5 (strongly agree). Some forms count the other way.';

export function explainMonthNumbers({ name }: LogColumn): string {
  return `Check: ${name} holds numbers, read as 1 for January to 12 for December. If the form counts otherwise, write each number and its month here.`;
}

export function describeForm(form: string): string {
  return `The form ${form}. What belongs to other forms is not read here.`;
}

export function explainMissing({ name, label, hint, need, cell }: LogColumn, { columns }: ExportFile): string {
  const what = need === 'one' ? 'date or month is needed' : `${name} is needed`;
  const constant =
    cell.kind === 'choice'
      ? ` If it is the same in the whole file, write it under constants, for instance ${name}: ${Object.keys(cell.choices)[0] ?? ''}.`
      : '';
  const times = columns.find(({ header, isOfTool }) => isOfTool && timeHeaders.has(normalizeWords(header)));
  const stamp =
    need === 'one' && times
      ? ` If the form is always sent on the day itself, that is date: ${JSON.stringify(times.header)}.`
      : '';
  return `${todo}: ${what} and was not found (${label}: ${hint}) If a column holds it, name it under columns.${constant}${stamp}`;
}

const timeHeaders = new Set(['timestamp', 'completion time']);

export function explainRefused({ name, hint, need, cell }: LogColumn, cells: CellSummary | undefined): string[] {
  if (!cells?.isRefused) return [];
  if (cell.kind === 'code') {
    return [
      `${todo}: some cells of ${name} are no codes: letters, digits, dots, hyphens and underscores, without spaces. Correct them, or give each its code under values.`,
    ];
  }
  return 'choices' in cell
    ? [
        `${todo}: ${name} looks like free text, so none of it is repeated here. Under values, write each word of theirs and ours: ${listOurs(cell)}.`,
      ]
    : [
        `${todo}: some cells of ${name} cannot be read. ${hint}${need === 'never' ? ' Or put it under ignore: it is not needed.' : ''}`,
      ];
}

export function explainRivals({ column, rivals }: Match): string[] {
  if (rivals.length === 0) return [];
  return [
    `Check: ${listWords(
      rivals.map((header) => JSON.stringify(header)),
      'and',
    )} may be ${column.name} just as well.`,
  ];
}

export function explainKey({ column, question }: Match): string {
  const what = column.name === 'person_code' ? 'person' : 'group';
  return `Check: the record says which ${what} a row is about. Each record must be one ${what}, and ${JSON.stringify(question.header)} a code, never a name or a student number.`;
}

export function listOptional(columns: readonly LogColumn[]): string[] {
  const names = columns
    .filter(({ cell, name }) => cell.kind !== 'text' && !/_(id|at)$/.test(name))
    .map(({ name }) => name);
  return names.length === 0 ? [] : [`Not found and not needed: ${names.join(', ')}.`];
}

export function explainConstants(by: 'event' | 'name'): string {
  return by === 'event'
    ? 'Check: guessed from the name of the event.'
    : 'Check: guessed from the name of the file or form.';
}

export function explainOnly(isState: boolean): string {
  return isState
    ? 'Only these rows are read. Forms that are not marked complete (2) are left out.'
    : 'Only these rows are read.';
}

export function explainDropped({ column, question }: Match): string {
  return `${JSON.stringify(question.header)} may be ${column.name}, but its cells cannot be read as that. ${column.hint}`;
}

/** What the order of days is, or why the person has to say it. */
export function explainDays(orders: readonly DateOrder[]): string {
  const [order, ...more] = orders;
  if (order === undefined) {
    return `${todo}: no single order fits all days of this file. Write them as year-month-day, for instance 2023-08-31.`;
  }
  if (more.length === 0) return `Every day of the file fits only this order: ${dateOrders[order].toLowerCase()}.`;
  return `${todo}: all days of this file fit more than one order, and guessing could turn March 4 into April 3. Take the # away before the right one.`;
}

export function explainMore(most: number): string {
  return `${todo}: there are more than ${most} different words in this column. Only those that seem clear are here; add the others.`;
}

export function listChoices({ cell }: LogColumn): string {
  return `Our words: ${listOurs(cell)}.`;
}

function listOurs(cell: LogColumn['cell']): string {
  switch (cell.kind) {
    case 'choice':
    case 'choices':
      return Object.keys(cell.choices).join(', ');
    case 'rating':
      return `${cell.min} to ${cell.max}, or NA for no answer`;
    case 'month':
      return 'the name of a month';
    default:
      return 'yes, no';
  }
}

/** How a format is named in the draft. */
export function describeFormat({ format }: Pick<ExportFile, 'format'>): string {
  return format === 'plain'
    ? 'a table of your own'
    : `an export of ${exportFormats[format].label.replace(/ \(.*/, '')}`;
}
