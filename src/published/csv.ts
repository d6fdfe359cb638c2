import { dimensions, type Figure, type Statistics } from '../schemas/statistics.ts';
import { getKind, isBand, isExact } from './figure.ts';
import type { Row } from './rows.ts';

interface Column {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'yearmonth';
  title: string;
  description: string;
  /** The closed list of what may stand there. */
  values?: readonly string[];
}

/** The columns of the table that holds a whole year, one row a figure. */
export const csvColumns = {
  year: { type: 'string', title: 'Academic year', description: 'For instance 2023-2024.' },
  table: { type: 'string', title: 'Table', description: 'The published table that the figure stands in.' },
  month: {
    type: 'yearmonth',
    title: 'Month',
    description: 'As year-month. Empty where the figure is not about a month.',
  },
  term: { type: 'string', title: 'Term', description: 'The half of the academic year. Empty where it does not apply.' },
  role: { type: 'string', title: 'Who', description: 'Mentees or mentors. Empty where it does not apply.' },
  wave: { type: 'string', title: 'Survey', description: 'Before or after the year. Empty where it does not apply.' },
  scale: { type: 'string', title: 'Scale', description: 'What the survey asked about. Empty where it does not apply.' },
  topic: { type: 'string', title: 'Topic', description: 'Rare topics are counted together as other topics.' },
  measure: { type: 'string', title: 'Measure', description: 'What was counted or computed: a column of the table.' },
  unit: {
    type: 'string',
    title: 'Unit',
    description: 'A count; a percent of 100; a mean on the scale from 1 to 5; or the change of such means.',
    values: ['count', 'percent', 'mean', 'change'],
  },
  value: { type: 'number', title: 'Value', description: 'The figure. Empty for a band and for a hidden figure.' },
  from: { type: 'number', title: 'From', description: 'The lower end of a band.' },
  to: { type: 'number', title: 'To', description: 'The upper end of a band.' },
  shown: {
    type: 'string',
    title: 'Shown',
    description: 'Whether the figure is exact, a band, or hidden to protect people.',
    values: ['exact', 'band', 'hidden'],
  },
  release: { type: 'integer', title: 'Release', description: 'The release in which the figure was first published.' },
  synthetic: {
    type: 'boolean',
    title: 'Synthetic',
    description: 'True where the logs behind the figure were invented.',
  },
} as const satisfies Readonly<Record<string, Column>>;

/** One figure with all that says what it is about. */
type CsvRecord = Record<keyof typeof csvColumns, string | number | boolean | undefined>;

/** Everything that is published about a year as one tidy table. */
export function toRecords({ year, sample, tables }: Statistics): CsvRecord[] {
  return Object.entries(tables).flatMap(([name, rows]) =>
    (rows as Row[]).flatMap((row) =>
      getMeasures(row).map((measure) => ({
        year,
        table: name,
        ...(Object.fromEntries(dimensions.map((dimension) => [dimension, row[dimension]])) as Record<
          (typeof dimensions)[number],
          string | undefined
        >),
        measure,
        unit: getKind(name as keyof typeof tables, measure),
        ...splitFigure(row[measure] as Figure),
        release: row.release as number,
        synthetic: sample,
      })),
    ),
  );
}

/** The same as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function toCsv(statistics: Statistics): string {
  return formatCsv(
    Object.keys(csvColumns),
    toRecords(statistics).map((record) => Object.keys(csvColumns).map((key) => record[key as keyof CsvRecord])),
  );
}

/** Lines of cells as CSV: CRLF at the end of each, quotes where they are needed. */
export function formatCsv(
  head: readonly string[],
  rows: readonly (readonly (string | number | boolean | undefined)[])[],
): string {
  return [head, ...rows].map((cells) => `${cells.map(formatCell).join(',')}\r\n`).join('');
}

function formatCell(cell: string | number | boolean | undefined): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  // CWE-1236: spreadsheets run what begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function getMeasures(row: Row): string[] {
  const notMeasures: readonly string[] = [...dimensions, 'release'];
  return Object.keys(row).filter((key) => !notMeasures.includes(key));
}

function splitFigure(figure: Figure): Pick<CsvRecord, 'value' | 'from' | 'to' | 'shown'> {
  const nothing = { value: undefined, from: undefined, to: undefined };
  if (isExact(figure)) return { ...nothing, value: figure, shown: 'exact' };
  return isBand(figure) ? { ...nothing, ...figure, shown: 'band' } : { ...nothing, shown: 'hidden' };
}
