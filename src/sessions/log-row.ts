import { formatAcademicYear } from '../program/academic-year.ts';
import { formatCsv, formatCsvLine } from '../published/format-csv.ts';
import { isCalendarDay } from '../schemas/calendar-day.ts';
import { readChoices, readWord, trimSpaces, type CellReason } from '../schemas/log-cells.ts';
import { judgeAttendance, judgeMonth, listMonths, type WhenMistake } from '../schemas/log-rules.ts';
import { logColumns, type LogColumn, type LogColumnName, type LogRow } from '../schemas/logs.ts';
import type { Program } from '../schemas/program.ts';

/** What is asked of a mentor about every session, and what only about one that took place. */
export const askedAlways = ['group_code', 'status', 'month', 'date'] as const;
export const askedIfHeld = ['invited_n', 'attended_n', 'duration_min', 'mode', 'topic_codes'] as const;

export type AskedName = (typeof askedAlways)[number] | (typeof askedIfHeld)[number];

/** What was typed or chosen; several choices have ; between them. */
export type LogAnswers = Readonly<Partial<Record<AskedName, string>>>;

/** What the form knows without asking. */
export interface LogSetting {
  year: Program['academic_year'];
  /** `YYYY-MM-DD`. */
  today: string;
  /** The last part of the guide’s address. */
  guide: string;
}

export interface LogMistake {
  name: AskedName;
  reason: CellReason | WhenMistake['reason'] | 'needed' | 'day' | 'late-day' | 'more';
}

/** A row of `encounters.csv` as the reader of the logs takes it, or what to mend first. */
export type LogRowResult = { row: EncounterRow; mistakes?: undefined } | { row?: undefined; mistakes: LogMistake[] };

export interface EncounterRow {
  /** One for each column of the log, in its order. */
  cells: string[];
  /** `YYYY-MM`. */
  month: string;
  group: string;
}

const columns: readonly LogColumn[] = logColumns.encounters;

/** The column of the log that holds an answer. */
export function getLogColumn(name: AskedName): LogColumn {
  const column = columns.find((column) => column.name === name);
  if (!column) throw new Error(`The log has no column ${name}.`);
  return column;
}

/** Makes the row of one session, by the rules of the reader and one more: whoever counted who came says of how many. */
export function makeLogRow(answers: LogAnswers, setting: LogSetting): LogRowResult {
  const isHeld = trimSpaces(answers.status ?? '').toLowerCase() === 'held';
  const asked: AskedName[] = [...askedAlways, ...(isHeld ? askedIfHeld : [])];
  const texts = new Map(asked.map((name) => [name as string, trimSpaces(answers[name] ?? '')]));
  const mistakes: LogMistake[] = [];
  const values: Record<string, unknown> = {};
  for (const name of asked) {
    const { value, reason } = readAnswer(name, texts.get(name) ?? '', setting.today);
    values[name] = value;
    if (reason !== undefined) mistakes.push({ name, reason });
  }
  if (mistakes.length > 0) return { mistakes };

  // Each value was read by the rules of its column.
  const row = values as Partial<LogRow<'encounters'>>;
  const month = judgeMonth(row, { ...listMonths(setting.year), today: setting.today });
  if (typeof month !== 'string') return { mistakes: [{ name: month.column, reason: month.reason }] };
  if ('reason' in judgeAttendance({ status: row.status, invited_n: row.invited_n, attended_n: row.attended_n })) {
    return { mistakes: [{ name: 'attended_n', reason: 'more' }] };
  }
  const known = describeSession(setting);
  const cells = columns.map(({ name }) => known.get(name) ?? texts.get(name) ?? '');
  return { row: { cells, month, group: texts.get('group_code') ?? '' } };
}

/** The row alone, and under its header as a file that the reader of the logs takes. */
export function formatLogRow({ cells }: EncounterRow): { row: string; file: string } {
  const names = columns.map(({ name }) => name);
  return { row: formatCsvLine(cells).trimEnd(), file: formatCsv(names, [cells]) };
}

/** `encounters-2026-09-G05.csv` */
export function nameLogFile({ month, group }: EncounterRow): string {
  return `encounters-${month}-${group}.csv`;
}

function readAnswer(name: AskedName, text: string, today: string): { value?: unknown; reason?: LogMistake['reason'] } {
  const { cell, need } = getLogColumn(name);
  if (text === '') {
    // The reader would take the size of the group, which this form does not know.
    const isNeeded = need === 'always' || need === 'held' || name === 'invited_n';
    return isNeeded ? { reason: 'needed' } : {};
  }
  if (cell.kind === 'text') return { value: text };
  if (cell.kind === 'choices') return readChoices(text.split(';').map(trimSpaces).filter(Boolean), cell);
  if (cell.kind !== 'day') return readWord(text, cell);
  if (!isCalendarDay(text)) return { reason: 'day' };
  return text > today ? { reason: 'late-day' } : { value: text };
}

/** The columns that need no question. */
function describeSession({ year, today, guide }: LogSetting): ReadonlyMap<string, string> {
  const isCode = readWord(guide, { kind: 'code' }).reason === undefined;
  return new Map<LogColumnName<'encounters'>, string>([
    ['year', formatAcademicYear(year).replace('–', '-')],
    // A guide with a very long address is left out rather than refused.
    ['guide_slug', isCode ? guide : ''],
    ['logged_at', today],
  ]);
}
