import { join } from 'node:path';
import type { LogName, LogRow } from '../../schemas/logs.ts';
import { blank } from './cells.ts';
import { readCsv } from './csv.ts';
import { exportFromQualtrics, isImportIdRow } from './formats.ts';
import type { LogHead } from './log.ts';
import { makePlan, type Plan } from './plan.ts';
import type { Finding, LogProblem, Refusal } from './problem.ts';
import type { LogSource } from './source.ts';

/** One row of a log whose cells have been read one by one. */
export interface ParsedRow<Name extends LogName> {
  /** As they stand in the file. */
  cells: readonly string[];
  line: number;
  /** The same object for every row: whoever wants to keep something of it must copy it. */
  values: LogRow<Name> & Dated;
  /** Cells that may not stand there; their values are undefined. */
  findings: readonly Finding[];
  /** Where a column stands in this file. */
  positionOf: (name: string) => number | undefined;
}

/** The columns of a row that say when it was; not every log has each. */
export interface Dated {
  year?: number | undefined;
  date?: string | undefined;
  month?: string | undefined;
}

interface RowVisitor<Name extends LogName> {
  row: (row: ParsedRow<Name>) => void;
  problem: (problem: LogProblem) => void;
  progress?: ((bytesRead: number, bytesTotal: number) => void) | undefined;
}

/** A file of a log, and what is needed to read it. */
interface RowsJob<Name extends LogName> {
  folder: string;
  source: LogSource;
  log: LogHead & { name: Name };
  today: string;
}

/**
 * Reads the rows of one file and their cells, with everything that the file’s mapping says. Answers whether the file has
 * rows at all; undefined where it could not be read.
 */
export async function readRows<Name extends LogName>(
  { folder, source, log, today }: RowsJob<Name>,
  visitor: RowVisitor<Name>,
): Promise<boolean | undefined> {
  const report = (finding: Finding) => {
    visitor.problem({ file: source.file, ...finding });
  };
  let plan: Plan | undefined;
  let visit: ((cells: readonly string[], line: number) => void) | undefined;
  let rows = 0;
  await readCsv(join(folder, source.file), {
    header: (names) => {
      const made = makePlan(names, source, log, today);
      made.problems.forEach(visitor.problem);
      plan = made.plan;
      visit = plan && makeRowReader(plan, source, visitor, report);
      return plan !== undefined;
    },
    row: (cells, line) => {
      rows += 1;
      if (rows <= 2) {
        const mistake = findHeadMistake(cells, rows, source);
        if (mistake) report({ line, ...mistake });
        if (mistake || source.format === 'qualtrics') return !mistake;
      }
      visit?.(cells, line);
      return true;
    },
    problem: report,
    progress: visitor.progress,
  });
  if (plan && source.format === 'qualtrics' && rows < 2) report({ line: 1, ...noImportIds });
  return plan && rows > (source.format === 'qualtrics' ? 2 : 0);
}

/** Qualtrics puts the questions and a line for programs under the header; nobody else does. */
function findHeadMistake(cells: readonly string[], row: number, { format }: LogSource): Refusal | undefined {
  if (format === 'qualtrics') return row < 2 || isImportIdRow(cells) ? undefined : noImportIds;
  return isImportIdRow(cells) ? unexpectedImportIds : undefined;
}

function makeRowReader<Name extends LogName>(
  { columns, test }: Plan,
  { format }: LogSource,
  visitor: RowVisitor<Name>,
  report: (finding: Finding) => void,
): (cells: readonly string[], line: number) => void {
  const positions = new Map(columns.map(({ name, position }) => [name, position]));
  const positionOf = (name: string) => positions.get(name);
  const written: Record<string, unknown> = Object.fromEntries(columns.map(({ name }) => [name, undefined]));
  // The columns of the plan are those of the log, and each is read by the parser of its kind.
  const values = written as LogRow<Name> & Dated;
  // REDCap exports a row for each form and event, of which only some are about this log.
  const isOfOtherForm = (cells: readonly string[]) =>
    format === 'redcap' && columns.every(({ position, read }) => position === undefined || read(cells) === blank);
  return (cells, line) => {
    const verdict = test(cells);
    if (verdict === 'leave out' || isOfOtherForm(cells)) return;
    if (verdict !== 'keep') {
      report({ line, ...verdict });
      return;
    }
    let findings = noFindings;
    for (const { name, position, missing, read } of columns) {
      const { value, refusal } = read(cells);
      written[name] = value;
      const problem = refusal ?? (value === undefined ? missing : undefined);
      if (problem) findings = [...findings, { line, column: position, name, ...problem }];
    }
    visitor.row({ cells, line, values, findings, positionOf });
  };
}

const noFindings: readonly Finding[] = [];

const noImportIds: Refusal = {
  rule: 'The third row of this file is not the one that Qualtrics writes.',
  fix: exportFromQualtrics,
};

const unexpectedImportIds: Refusal = {
  rule: 'This row comes from an export of Qualtrics.',
  fix: 'Say format: qualtrics for this file in mapping.yml. Or, where the first line holds our names, delete this row and the one above it.',
};
