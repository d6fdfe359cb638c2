import type { Refusal } from './problem.ts';
import { normalizeWords } from './words.ts';

/** Whether a row has no values. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Whether a text holds a control character other than a tab or a line end. */
export function hasControl(text: string): boolean {
  return /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(text);
}

/** A first line that is no header, or whose columns are not separated by commas. */
export function findDelimiterMistake(text: string): Refusal | undefined {
  const [firstLine = ''] = text.split('\n', 1);
  if (/^"?sep=/i.test(firstLine)) {
    return {
      rule: 'The first line is a note to Excel about the separator.',
      fix: 'Delete that line, and separate the columns with commas.',
    };
  }
  const bare = firstLine.replace(/"[^"]*("|$)/g, '');
  const other = bare.includes(',') ? undefined : otherSeparators.find(({ sign }) => bare.includes(sign));
  if (!other) return undefined;
  return {
    rule: `The columns are separated by ${other.name}.`,
    fix: 'Save the file again with commas. Google Sheets writes them, and LibreOffice lets you choose. In Excel choose “CSV UTF-8 (Comma delimited)”; if that brings the same sign again, it is the list separator in the regional settings of the computer.',
  };
}

const otherSeparators = [
  { sign: ';', name: 'semicolons' },
  { sign: '\t', name: 'tabs' },
  { sign: '|', name: 'vertical bars' },
];

/** What is wrong with the names of the columns, whatever log they are of. */
export function findHeaderMistakes(cells: readonly string[]): (Refusal & { column?: number })[] {
  const names = cells.map(normalizeWords);
  const filled = names.filter((name) => name !== '').length;
  if (filled === 0) return [emptyHeader];
  if (filled === 1 && names.length > 1) return [titleLine];
  return names.flatMap((name, i) => {
    const column = i + 1;
    if (name === '') {
      return { column, rule: `Column ${column} has no name.`, fix: 'Give it a name in the first line, or delete it.' };
    }
    const first = names.indexOf(name) + 1;
    if (first < column) {
      return {
        column,
        rule: `Columns ${first} and ${column} have the same name.`,
        fix: 'Rename or delete one of them.',
      };
    }
    return hasControl(cells[i] ?? '') ? { column, ...controlMistake } : [];
  });
}

export const emptyFile: Refusal = {
  rule: 'This file is empty.',
  fix: 'Export it again: its first line must hold the names of the columns.',
};

const emptyHeader: Refusal = {
  rule: 'The first line is empty.',
  fix: 'It must hold the names of the columns: delete what is above them.',
};

const titleLine: Refusal = {
  rule: 'Only one cell of the first line is filled in.',
  fix: 'It must hold the names of the columns: if this is a title, delete it, with all that is above the names.',
};

export const emptyRow: Refusal = {
  rule: 'This row is empty.',
  fix: 'Delete it.',
};

export const controlMistake: Refusal = {
  rule: 'This cell holds a character that cannot be seen.',
  fix: 'Clear the cell and type its text again.',
};

export const otherMistake: Refusal = {
  rule: 'This file cannot be read as CSV from here on.',
  fix: 'Save it again from the program that it comes from.',
};

/** What csv-parse’s codes mean. Its own messages are never shown: they quote the cell. */
export const parseMistakes: Partial<Record<string, Refusal>> = {
  CSV_QUOTE_NOT_CLOSED: {
    rule: 'A quotation mark is opened in this row and never closed.',
    fix: 'Close it at the end of its cell, or take it away.',
  },
  CSV_INVALID_CLOSING_QUOTE: {
    rule: 'Text follows a closing quotation mark in this row, or a quotation mark is not closed.',
    fix: 'Quote the whole cell, and double each quotation mark inside it.',
  },
  INVALID_OPENING_QUOTE: {
    rule: 'A quotation mark stands inside a cell of this row that is not quoted.',
    fix: 'Quote the whole cell, and double each quotation mark inside it.',
  },
  CSV_MAX_RECORD_SIZE: {
    rule: 'This row is longer than 64 KB, or a quotation mark is opened in it and not closed.',
    fix: 'Close the quotation mark, or shorten the row.',
  },
};

/** A row that has not as many cells as the header. */
export function explainLength(cells: number, columns: number): Refusal {
  return {
    rule: `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'} and the header ${columns}.`,
    fix: 'Put quotation marks around a cell that holds a comma, and add or delete cells until they match.',
  };
}
