import { getFigureKey } from '../language/labels.ts';
import { findSchema, getShape } from '../schemas/lookup.ts';
import {
  hidden,
  isMeasure,
  statisticsTables,
  type Figure,
  type Statistics,
  type TableName,
} from '../schemas/statistics.ts';
import type { Role } from '../schemas/vocabulary.ts';
import { formatFigure, getKind } from './figure.ts';
import {
  compareValues,
  formatDimension,
  formatInnerRole,
  getRows,
  getValue,
  type Dimension,
  type Row,
} from './rows.ts';
import type { MessageKey, Voice } from './voice.ts';

/** A table as a page shows it. */
export interface TableView {
  caption: string;
  /** Headings: of what the rows are about, then of the figures. */
  columns: string[];
  rows: { head: string; cells: TableCell[] }[];
}

interface TableCell {
  text: string;
  isHidden: boolean;
}

/**
 * A published table with its figures as published, all of them unless told otherwise; of the survey, the rows of one
 * side of the program. Undefined where nothing of it is published.
 */
export function getTable(
  statistics: Statistics,
  name: TableName,
  voice: Voice,
  { role, fields = getFields(name) }: { role?: Role; fields?: readonly string[] } = {},
): TableView | undefined {
  const rows = (getRows(statistics, name, voice) as Row[]).filter((row) => !role || row.role === role);
  if (rows.length === 0) return undefined;
  const { down, across } = layouts[name];
  const context = { name, fields, voice };
  const who = role && formatInnerRole(role, voice);
  return {
    caption: voice.t(captions[name], who ? { who } : {}),
    ...(down === undefined
      ? stackFigures(rows, context)
      : across === undefined
        ? listRows(rows, down, context)
        : crossRows(rows, { down, across }, context)),
  };
}

/** The label of a column in the schema; people and meetings go by the school’s own words. */
export function getHeading(name: TableName, field: string, voice: Voice): string {
  const own = ownWords[`${name}.${field}`];
  if (own) return voice.t(own);
  return voice.label('figures', getFigureKey(name, field));
}

/** A figure as a cell of a table. */
export function toCell(value: Row[string] | undefined, name: TableName, field: string, voice: Voice): TableCell {
  // A row has no text besides what it is about.
  const figure = value as Figure;
  return { text: formatFigure(figure, getKind(name, field), voice), isHidden: figure === hidden };
}

/** The columns of a table that hold figures, in the order of its schema. */
function getFields(name: TableName): string[] {
  return Object.keys(getShape(findSchema(statisticsTables, [name, 0])) ?? {}).filter(isMeasure);
}

interface Context {
  name: TableName;
  fields: readonly string[];
  voice: Voice;
}

type View = Omit<TableView, 'caption'>;

/** A table of one row stands upright: a line for each figure. */
function stackFigures(rows: readonly Row[], { name, fields, voice }: Context): View {
  return {
    columns: [voice.t('statistics.table.what'), voice.t('statistics.table.figure')],
    rows: rows.flatMap((row) =>
      fields
        // A school may keep no log of something: then there is no figure, hidden or not.
        .filter((field) => row[field] !== undefined)
        .map((field) => ({ head: getHeading(name, field, voice), cells: [toCell(row[field], name, field, voice)] })),
    ),
  };
}

function listRows(rows: readonly Row[], down: Dimension, { name, fields, voice }: Context): View {
  return {
    columns: [getHeading(name, down, voice), ...fields.map((field) => getHeading(name, field, voice))],
    rows: rows.map((row) => ({
      head: formatDimension(down, getValue(row, down), voice),
      cells: fields.map((field) => toCell(row[field], name, field, voice)),
    })),
  };
}

/** A table of one figure by two things: one of them down, the other across. */
function crossRows(
  rows: readonly Row[],
  { down, across }: { down: Dimension; across: Dimension },
  { name, fields, voice }: Context,
): View {
  const field = fields[0] ?? '';
  const getHeads = (dimension: Dimension) =>
    [...new Set(rows.map((row) => getValue(row, dimension)))].sort((a, b) => compareValues(dimension, a, b, voice));
  const acrosses = getHeads(across);
  return {
    columns: [getHeading(name, down, voice), ...acrosses.map((value) => formatDimension(across, value, voice))],
    rows: getHeads(down).map((head) => ({
      head: formatDimension(down, head, voice),
      cells: acrosses.map((value) => {
        const row = rows.find((candidate) => candidate[down] === head && candidate[across] === value);
        return row
          ? toCell(row[field], name, field, voice)
          : { text: voice.t(down === 'topic' ? 'statistics.pooled' : 'statistics.absent'), isHidden: false };
      }),
    })),
  };
}

/** What the rows of a table are about: down its side, and across where a second thing tells them apart. */
const layouts: Record<TableName, { down?: Dimension; across?: Dimension }> = {
  cohort: {},
  totals: {},
  encounters: { down: 'month' },
  attendance: { down: 'month' },
  meetings: { down: 'term' },
  asked_by: { down: 'role' },
  group_topics: { down: 'topic', across: 'term' },
  meeting_topics: { down: 'topic', across: 'term' },
  responses: { down: 'role', across: 'wave' },
  pairs: { down: 'role' },
  survey: { down: 'scale' },
};

const ownWords: Readonly<Record<string, MessageKey>> = {
  'cohort.mentors': 'statistics.role.mentor',
  'cohort.mentees': 'statistics.role.mentee',
  'totals.held': 'statistics.table.held',
  'totals.expected': 'statistics.table.planned',
};

const captions: Record<TableName, MessageKey> = {
  cohort: 'statistics.table.cohort',
  totals: 'statistics.table.totals',
  encounters: 'statistics.table.encounters',
  attendance: 'statistics.table.attendance',
  meetings: 'statistics.table.meetings',
  asked_by: 'statistics.table.askedBy',
  group_topics: 'statistics.table.groupTopics',
  meeting_topics: 'statistics.table.meetingTopics',
  responses: 'statistics.table.responses',
  pairs: 'statistics.table.pairs',
  survey: 'statistics.table.survey',
};
