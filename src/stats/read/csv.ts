import { CsvError, parse, type Parser } from 'csv-parse';
import {
  controlMistake,
  emptyFile,
  emptyRow,
  explainLength,
  findDelimiterMistake,
  findHeaderMistakes,
  hasControl,
  isBlankRow,
  otherMistake,
  parseMistakes,
} from './csv-mistakes.ts';
import { readText, UnreadableFile } from './decode.ts';
import type { Finding } from './problem.ts';

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
      else
        stop({ line: lastLine + 1, column: Number(error.column) + 1, ...(parseMistakes[error.code] ?? otherMistake) });
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
