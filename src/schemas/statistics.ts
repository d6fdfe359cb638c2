import * as z from 'zod';
import { choice, wholeNumber, yesNo, type FieldWords } from './field.ts';
import { roles, scales, terms, topics, waves } from './vocabulary.ts';

/**
 * What is published about one academic year, `content/stats/<year>.json`. This is the whole list: the file is strict,
 * so a figure that is not described here cannot leave the private step. It is also the ledger of what was ever
 * published about the year: rows are added by later releases and never changed.
 */

/** The version of the format. A reader of another version must not guess. */
export const statisticsVersion = 1;

declare module 'zod' {
  interface GlobalMeta {
    /** For published figures: what kind of number it is. Percents are of 100, means on the survey's scale of 1 to 5. */
    figure?: 'count' | 'percent' | 'mean' | 'change';
  }
}

/** The one sign for every figure that is not shown, whatever the reason. */
export const hidden = 'hidden';

const band = z
  .strictObject({
    from: z.number().meta({ label: 'From', hint: 'The smallest value that the figure may have.' }),
    to: z.number().meta({ label: 'To', hint: 'The largest value that the figure may have.' }),
  })
  .refine(({ from, to }) => from < to, 'A band needs two ends.');

/** People or events, counted. */
const count = (words: FieldWords) =>
  z.union([z.int().min(0), z.literal(hidden)]).meta({ ...words, figure: 'count' as const });

/** A part of a known whole, counted: a number, or a band where few people stand on one side. */
const part = (words: FieldWords) =>
  z.union([z.int().min(0), band, z.literal(hidden)]).meta({ ...words, figure: 'count' as const });

/** A whole percent, or a band where few people stand on one side. All or nothing cannot be written: it names everybody. */
const percent = (words: FieldWords) =>
  z.union([z.int().min(1).max(99), band, z.literal(hidden)]).meta({ ...words, figure: 'percent' as const });

/** A band of percents. */
const percentBand = (words: FieldWords) =>
  z.union([band, z.literal(hidden)]).meta({ ...words, figure: 'percent' as const });

const oneDecimal = (from: number, to: number) =>
  z
    .number()
    .min(from)
    .max(to)
    .refine((value) => Math.round(value * 10) / 10 === value, 'Write one decimal at most.');

/** A mean on the scale from 1 to 5 with one decimal, or a band where nearly everybody answered the same. */
const mean = (words: FieldWords) =>
  z.union([oneDecimal(1, 5), band, z.literal(hidden)]).meta({ ...words, figure: 'mean' as const });

/** The difference of two means, with one decimal. */
const change = (words: FieldWords) =>
  z.union([oneDecimal(-4, 4), band, z.literal(hidden)]).meta({ ...words, figure: 'change' as const });

const monthKey = () =>
  z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as year-month, for instance 2026-08.')
    .meta({ label: 'Month', hint: 'As year-month.' });

const term = () => choice(terms, { label: 'Term', hint: 'The half of the academic year.' });
const role = () => choice(roles, { label: 'Who', hint: 'Mentees or mentors.' });
const topic = () => choice(topics, { label: 'Topic', hint: 'Rare topics are counted together as other topics.' });

const release = () =>
  wholeNumber({ label: 'Release', hint: 'The release in which this row was first published.' }, { min: 1, max: 99 });

const table = <Shape extends z.ZodRawShape>(words: FieldWords, shape: Shape) =>
  z
    .array(z.strictObject({ ...shape, release: release() }))
    .max(200)
    .meta({ ...words });

const topicTable = (words: FieldWords) =>
  table(words, {
    term: term(),
    topic: topic(),
    times: part({ label: 'Times', hint: 'How often the topic came up.' }),
  });

/** Every table that is published, each a list of rows: first what the row is about, then its figures. */
export const statisticsTables = z.strictObject({
  cohort: table(
    { label: 'Who took part', hint: 'People and groups at the start of the year.' },
    {
      mentors: count({ label: 'Mentors', hint: 'Students who led a group.' }),
      mentees: count({ label: 'Mentees', hint: 'Students in the groups.' }),
      groups: count({ label: 'Groups', hint: 'Groups of mentees, each with a mentor.' }),
    },
  ),
  totals: table(
    { label: 'The year as a whole', hint: 'Published once the year is over.' },
    {
      held: part({ label: 'Group encounters held', hint: 'Encounters of a group with its mentor.' }),
      expected: count({ label: 'Group encounters planned', hint: 'Groups times encounters a month times months.' }),
      attendance: percent({ label: 'Attendance', hint: 'Mentees who came, of those invited to the encounters held.' }),
      meetings: count({
        label: 'Individual meetings',
        hint: 'Voluntary meetings of one mentee with a mentor. Left out where no log of them is kept.',
      }).optional(),
    },
  ),
  encounters: table(
    { label: 'Group encounters by month', hint: 'Encounters held, and how many were planned.' },
    {
      month: monthKey(),
      held: part({ label: 'Held', hint: 'Encounters that took place.' }),
      expected: count({ label: 'Planned', hint: 'Groups times encounters a month.' }),
    },
  ),
  attendance: table(
    { label: 'Attendance by month', hint: 'Of the mentees invited to the encounters held, how many came.' },
    { month: monthKey(), rate: percent({ label: 'Came', hint: 'Percent of those invited.' }) },
  ),
  meetings: table(
    { label: 'Individual meetings by term', hint: 'Voluntary meetings of one mentee with a mentor.' },
    { term: term(), held: count({ label: 'Meetings', hint: 'Individual meetings held.' }) },
  ),
  asked_by: table(
    { label: 'Who asked for the meetings', hint: 'Whether the mentee or the mentor made the first step.' },
    { role: role(), meetings: count({ label: 'Meetings', hint: 'Meetings that this side asked for.' }) },
  ),
  group_topics: topicTable({
    label: 'Topics of the group encounters',
    hint: 'How often each topic came up in encounters held. One encounter may have several topics.',
  }),
  meeting_topics: topicTable({
    label: 'Topics of the individual meetings',
    hint: 'How often each topic came up. One meeting may have several topics.',
  }),
  responses: table(
    { label: 'Who answered the survey', hint: 'Response rates, as bands.' },
    {
      role: role(),
      wave: choice(waves, { label: 'Survey', hint: 'Before or after the year.' }),
      rate: percentBand({ label: 'Answered', hint: 'Percent of all who were asked, as a band.' }),
    },
  ),
  pairs: table(
    { label: 'People who answered both times', hint: 'The survey results are about these people.' },
    { role: role(), people: part({ label: 'People', hint: 'Answered every scale before and after.' }) },
  ),
  survey: table(
    {
      label: 'Survey results',
      hint: 'The same people before and after the year, on a scale from 1 (strongly disagree) to 5 (strongly agree).',
    },
    {
      role: role(),
      scale: choice(scales, { label: 'Scale', hint: 'What the questions are about.' }),
      before: mean({ label: 'Mean before', hint: 'Mean of the answers before the year.' }),
      after: mean({ label: 'Mean after', hint: 'Mean of the answers after the year.' }),
      change: change({ label: 'Mean change', hint: 'Mean of each person’s change.' }),
      agree_before: percent({ label: 'Agreed before', hint: 'Percent whose mean was 4 or more before the year.' }),
      agree_after: percent({ label: 'Agreed after', hint: 'Percent whose mean was 4 or more after the year.' }),
    },
  ),
});

const rule = (label: string, hint: string, min: number) => wholeNumber({ label, hint }, { min, max: 100 });

export const statisticsSchema = z
  .strictObject({
    format: z.literal('medmentors-statistics').meta({ label: 'Format', hint: 'Always medmentors-statistics.' }),
    version: z.literal(statisticsVersion).meta({ label: 'Version', hint: 'The version of this format.' }),
    year: z
      .string()
      .regex(/^\d{4}(-\d{4})?$/, 'Write the academic year, for instance 2023-2024.')
      .meta({ label: 'Academic year', hint: 'For instance 2023-2024.' }),
    sample: yesNo({ label: 'Synthetic', hint: 'On where the logs were invented.' }, { default: false }),
    rules: z
      .strictObject({
        min_group: rule('Smallest group of people', 'Figures about fewer people are not published.', 5),
        min_cell: rule('Smallest count', 'Smaller counts are hidden.', 5),
        min_mentors: rule('Smallest number of mentors', 'Mentors that must stand behind a count of events.', 3),
      })
      .meta({ label: 'Rules', hint: 'The rules that protected people when this was published.' }),
    releases: z
      .array(
        z.strictObject({
          number: wholeNumber({ label: 'Number', hint: '1 for the first.' }, { min: 1, max: 99 }),
          month: monthKey(),
          covers: z.enum(['first', 'year']).meta({ label: 'Covers', hint: 'The first term, or the whole year.' }),
        }),
      )
      .min(1)
      .max(99)
      .meta({ label: 'Releases', hint: 'When the rows were published.' }),
    tables: statisticsTables.meta({ label: 'Tables', hint: 'What is published, and nothing else.' }),
  })
  .superRefine(({ tables, releases }, context) => {
    for (const [name, rows] of Object.entries(tables)) {
      const seen = new Set<string>();
      rows.forEach((row, i) => {
        const key = getRowKey(row);
        if (seen.has(key)) {
          context.addIssue({ code: 'custom', path: ['tables', name, i], message: 'This row stands here twice.' });
        }
        seen.add(key);
        if (row.release > releases.length) {
          context.addIssue({
            code: 'custom',
            path: ['tables', name, i, 'release'],
            message: 'There is no release of this number.',
          });
        }
      });
    }
  });

export type Statistics = z.output<typeof statisticsSchema>;
export type StatisticsTables = Statistics['tables'];
export type TableName = keyof StatisticsTables;
/** A published figure: a number, a band, or the sign that it is hidden. */
export type Figure = number | { from: number; to: number } | typeof hidden;

/** What a row is about, as one text: `first/studying`, `2023-08`; empty for a table of one row. */
export function getRowKey(row: Readonly<Record<string, unknown>>): string {
  return dimensions.flatMap((dimension) => (typeof row[dimension] === 'string' ? [row[dimension]] : [])).join('/');
}

/** The fields that say what a row is about; all other fields of a row are figures, but for `release`. */
export const dimensions = ['month', 'term', 'role', 'wave', 'scale', 'topic'] as const;

/** Whether a field of a row is a figure. */
export function isMeasure(field: string): boolean {
  return field !== 'release' && !(dimensions as readonly string[]).includes(field);
}
