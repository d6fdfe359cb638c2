import { CsvError, parse, type Parser } from 'csv-parse';
import { readText, UnreadableFile } from './decode.ts';
import type { Finding, Refusal } from './problem.ts';
import { normalizeWords } from './words.ts';

/** Who looks at a CSV file as it is read. Rows come as lists of cells, so that no header can become a property. */
interface CsvVisitor {
  /** The names of the columns, all there and all different. Answering false ends the reading. */
  header: (names: readonly string[]) => boolean;
  /** A row with as many cells as the header, and the line on which it begins. Answering false ends the reading. */
  row: (cells: readonly string[], line: number) => boolean;
  problem: (finding: Finding) => void;
  progress?: ((bytesRead: number, bytesTotal: number) => void) | undefined;
}

/** The most that one row may hold: a log has no long texts, so a longer row is a quotation mark that was not closed. */
const mostInRow = 64 * 1024;

/**
 * Reads a CSV file (commas, double quotes, UTF-8, any line ends) from beginning to end in flat memory. Every departure
 * goes to `visitor.problem` in our own words; nothing of the file is in them. Throws only what the visitor throws.
 */
export async function readCsv(path: string, visitor: CsvVisitor): Promise<void> {
  const records = makeRecordReader(visitor);
  try {
    for await (const text of readText(path, visitor.progress)) {
      await records.write(text);
      if (records.isDone()) return;
    }
    await records.end();
  } catch (error) {
    if (error instanceof UnreadableFile) visitor.problem(error.finding);
    else if (error instanceof CsvError) visitor.problem(otherMistake);
    else throw error;
  }
}

interface RecordReader {
  write: (text: string) => Promise<void>;
  end: () => Promise<void>;
  isDone: () => boolean;
}

function makeRecordReader(visitor: CsvVisitor): RecordReader {
  let columns = 0;
  let lastLine = 0;
  /** A row without values, which is no mistake if the file ends after it. */
  let blankLine: number | undefined;
  let mayHoldControls = false;
  let isDone = false;
  const stop = (finding?: Finding) => {
    if (finding) visitor.problem(finding);
    isDone = true;
  };

  const parser = parse({
    record_delimiter: '\n',
    max_record_size: mostInRow,
    skip_records_with_error: true,
    on_record: (cells: readonly string[], { lines }) => {
      visit(cells, lines);
      // Nothing is handed on: what is looked at here need not go through a stream of objects.
      return null;
    },
    on_skip: (error) => {
      if (isDone || !error) return undefined;
      if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH') visit(error.record as string[], Number(error.lines));
      else stop({ line: lastLine + 1, column: Number(error.column) + 1, ...(mistakes[error.code] ?? otherMistake) });
      return undefined;
    },
  });
  // A mistake also reaches whoever waits for the text to be written.
  parser.on('error', () => undefined);

  function visit(cells: readonly string[], endLine: number): void {
    if (isDone) return;
    const line = lastLine + 1;
    lastLine = endLine;
    if (columns === 0) visitHeader(cells);
    else visitRow(cells, line);
  }

  function visitHeader(cells: readonly string[]): void {
    columns = cells.length;
    const findings = findHeaderMistakes(cells);
    findings.forEach((finding) => {
      visitor.problem({ line: 1, ...finding });
    });
    if (findings.length > 0 || !visitor.header(cells)) stop();
  }

  function visitRow(cells: readonly string[], line: number): void {
    if (blankLine !== undefined) visitor.problem({ line: blankLine, ...emptyRow });
    blankLine = undefined;
    if (isBlankRow(cells)) {
      if (cells.length === 1) blankLine = line;
      else visitor.problem({ line, ...emptyRow });
    } else if (cells.length !== columns) {
      visitor.problem({ line, ...explainLength(cells.length, columns) });
    } else if (mayHoldControls && cells.some(hasControl)) {
      visitor.problem({ line, column: cells.findIndex(hasControl) + 1, ...controlMistake });
    } else if (!visitor.row(cells, line)) stop();
  }

  return {
    write: async (text) => {
      if (lastLine === 0 && columns === 0) {
        const finding = findDelimiterMistake(text);
        if (finding) {
          stop({ line: 1, ...finding });
          return;
        }
      }
      mayHoldControls ||= hasControl(text);
      await write(parser, text);
    },
    end: async () => {
      await end(parser);
      if (columns === 0 && !isDone) stop(emptyFile);
    },
    isDone: () => isDone,
  };
}

function write(parser: Parser, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

function end(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject);
    parser.once('finish', resolve);
    parser.end();
  });
}

function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Whether a text holds a control character other than a tab or a line end. */
function hasControl(text: string): boolean {
  return /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/.test(text);
}

/** A first line that is no header, or whose columns are not separated by commas. */
function findDelimiterMistake(text: string): Refusal | undefined {
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
    fix: 'Save the file again with commas. Excel takes the sign from the regional settings of the computer; Google Sheets and LibreOffice write commas.',
  };
}

const otherSeparators = [
  { sign: ';', name: 'semicolons' },
  { sign: '\t', name: 'tabs' },
  { sign: '|', name: 'vertical bars' },
];

function findHeaderMistakes(cells: readonly string[]): (Refusal & { column?: number })[] {
  const names = cells.map(normalizeWords);
  if (names.length === 1 && names[0] === '') return [emptyHeader];
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

const emptyFile: Refusal = {
  rule: 'This file is empty.',
  fix: 'Its first line must hold the names of the columns.',
};

const emptyHeader: Refusal = {
  rule: 'The first line is empty.',
  fix: 'It must hold the names of the columns: delete what is above them.',
};

const emptyRow: Refusal = {
  rule: 'This row is empty.',
  fix: 'Delete it.',
};

const controlMistake: Refusal = {
  rule: 'This cell holds a character that cannot be seen.',
  fix: 'Clear the cell and type its text again.',
};

const otherMistake: Refusal = {
  rule: 'This file cannot be read as CSV from here on.',
  fix: 'Save it again from the program that it comes from.',
};

/** What csv-parse’s codes mean. Its own messages are never shown: they quote the cell. */
const mistakes: Partial<Record<string, Refusal>> = {
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

function explainLength(cells: number, columns: number): Refusal {
  return {
    rule: `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'} and the header ${columns}.`,
    fix: 'Put quotation marks around a cell that holds a comma, and add or delete cells until they match.',
  };
}
