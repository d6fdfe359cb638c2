import * as z from 'zod';
import { choice, lines, text, type FieldWords } from '../../schemas/field.ts';
import type { LogColumn, LogName } from '../../schemas/logs.ts';
import { getColumns } from './columns.ts';
import { dateOrders } from './day.ts';
import { exportFormats, type FormatName } from './formats.ts';

/** What `mapping.yml` says about one file of a log: how the columns and words of a tool become ours. */
export type SourceMapping = z.output<ReturnType<typeof makeSourceSchema>>;

const formatLabels = Object.fromEntries(
  Object.entries(exportFormats).map(([name, { label }]) => [name, label]),
) as Record<FormatName, string>;

const duplicateRules = {
  refuse: 'Refuse them',
  keep: 'Keep both: they are two entries that happen to be the same',
  latest: 'Keep the last: it corrects the ones before it',
} as const;

/** One source of a log in `mapping.yml`. Headers and words of the tool are the keys or values that are not ours. */
function makeSourceSchema(log: LogName) {
  const columns = getColumns(log);
  const of = <Schema extends z.ZodType>(some: readonly LogColumn[], make: (column: LogColumn) => Schema) =>
    z.strictObject(Object.fromEntries(some.map((column) => [column.name, make(column).optional()]))).default({});
  const several = columns.filter(({ cell }) => cell.kind === 'choices');
  return z.strictObject({
    file: z
      .string()
      .regex(/^[^/\\]+$/, 'Write the name of a file in the same folder, without the folder.')
      .meta({ label: 'File', hint: 'The name of the file in the folder of the logs, for instance responses.csv.' }),
    format: choice(formatLabels, { label: 'Format', hint: 'The tool that exported the file.' }).default('plain'),
    dates: choice(dateOrders, {
      label: 'Days',
      hint: 'How days are written in this file, where not as year-month-day.',
    }).optional(),
    columns: of(columns, ({ label }) => header({ label, hint: 'Their name for this column.' })),
    constants: of(columns, ({ label, hint }) => word({ label, hint })),
    checkboxes: of(several, ({ label, cell }) =>
      z
        .record(
          z.string(),
          choice(cell.kind === 'choices' ? cell.choices : {}, { label, hint: 'The choice that a tick in it means.' }),
        )
        .meta({ label, hint: 'The columns that each hold one box, and the choice that it means.' }),
    ),
    values: of(columns, ({ label }) =>
      z
        .record(z.string(), word({ label, hint: 'Our word.' }))
        .meta({ label, hint: 'Their words and what each means in ours.' }),
    ),
    between_choices: text(
      { label: 'Between choices', hint: 'The sign between the choices of one cell.' },
      { max: 5 },
    ).default(';'),
    ignore: lines({ label: 'Columns to leave out', hint: 'Their names.' }, { max: 500, length: 2000 }),
    only: z
      .record(z.string(), word({ label: 'Rows to keep', hint: 'What must stand in that column.' }))
      .default({})
      .meta({ label: 'Rows to keep', hint: 'A column’s name, and what must stand in it for the row to count.' }),
    duplicates: choice(duplicateRules, { label: 'Rows that come twice', hint: 'What becomes of them.' })
      .default('refuse')
      .refine(
        (rule) => rule !== 'keep' || log === 'encounters' || log === 'meetings',
        'Here every row must be different. Write refuse or latest.',
      ),
  });
}

/** A name of their own for a column: a question can be long. */
function header(words: FieldWords) {
  return text(words, { max: 2000 });
}

/** A word that YAML may have taken for a number, or for yes or no. */
function word(words: FieldWords) {
  return z
    .preprocess(
      (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
      z.string().min(1).max(500),
    )
    .meta({ ...words });
}

/** The schema of one source of each log. */
export const sourceSchemas = {
  groups: makeSourceSchema('groups'),
  encounters: makeSourceSchema('encounters'),
  meetings: makeSourceSchema('meetings'),
  survey: makeSourceSchema('survey'),
};
