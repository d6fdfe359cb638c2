import type * as z from 'zod';
import { findSchema, getMeta, getShape } from '../schemas/lookup.ts';
import {
  dimensions,
  isMeasure,
  statisticsSchema,
  statisticsTables,
  type Figure,
  type Statistics,
  type TableName,
} from '../schemas/statistics.ts';
import { getKind, isBand, isExact, type Kind } from './figure.ts';
import { formatCsv } from './format-csv.ts';
import type { Dimension, Row } from './rows.ts';

export interface Column {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'yearmonth';
  title: string;
  description: string;
  /** The closed list of what may stand there. */
  values?: readonly string[];
}

/** The fields of every table, by name. What rows are about, and their release, is the same field in all of them. */
const fields = Object.assign(
  {},
  ...Object.keys(statisticsTables.shape).map((table) => getShape(findSchema(statisticsTables, [table, 0]))),
) as Readonly<Record<string, z.ZodType>>;

/** The columns of the table that holds a whole year, one row a figure. */
export const csvColumns = {
  year: { type: 'string', ...describe(findSchema(statisticsSchema, ['year'])) },
  table: {
    type: 'string',
    title: 'Table',
    description: 'The published table that the figure stands in.',
    values: Object.keys(statisticsTables.shape),
  },
  ...describeDimensions(),
  measure: {
    type: 'string',
    title: 'Measure',
    description: 'What was counted or computed: a column of the table.',
    values: Object.keys(fields).filter(isMeasure),
  },
  unit: {
    type: 'string',
    title: 'Unit',
    description: 'A count; a percent of 100; a mean on the scale from 1 to 5; or the change of such means.',
    values: ['count', 'percent', 'mean', 'change'] satisfies Kind[],
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
  release: { type: 'integer', ...describe(fields.release) },
  synthetic: {
    type: 'boolean',
    title: 'Synthetic',
    description: 'True where the logs behind the figure were invented.',
  },
} satisfies Readonly<Record<string, Column>>;

/** One figure with all that says what it is about. */
type CsvRecord = Record<keyof typeof csvColumns, string | number | boolean | undefined>;

/** Everything that is published about a year as one tidy table. */
export function toRecords({ year, sample, tables }: Statistics): CsvRecord[] {
  return Object.entries(tables).flatMap(([name, rows]) =>
    (rows as Row[]).flatMap((row) =>
      Object.keys(row)
        .filter(isMeasure)
        .map((measure) => ({
          year,
          table: name,
          ...(Object.fromEntries(dimensions.map((dimension) => [dimension, row[dimension]])) as Record<
            Dimension,
            string | undefined
          >),
          measure,
          unit: getKind(name as TableName, measure),
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

function splitFigure(figure: Figure): Pick<CsvRecord, 'value' | 'from' | 'to' | 'shown'> {
  const nothing = { value: undefined, from: undefined, to: undefined };
  if (isExact(figure)) return { ...nothing, value: figure, shown: 'exact' };
  return isBand(figure) ? { ...nothing, ...figure, shown: 'band' } : { ...nothing, shown: 'hidden' };
}

/** What a row is about, as the schema of the published tables has it. */
function describeDimensions(): Record<Dimension, Column> {
  const columns = dimensions.map((dimension): [Dimension, Column] => {
    const { title, description } = describe(fields[dimension]);
    const choices = getMeta(fields[dimension])?.choices;
    return [
      dimension,
      {
        type: dimension === 'month' ? 'yearmonth' : 'string',
        title,
        description: `${description} Empty where it does not apply.`,
        ...(choices && { values: Object.keys(choices) }),
      },
    ];
  });
  return Object.fromEntries(columns) as Record<Dimension, Column>;
}

function describe(field: z.ZodType | undefined): Pick<Column, 'title' | 'description'> {
  const { label = '', hint = '' } = getMeta(field) ?? {};
  return { title: label, description: hint };
}
