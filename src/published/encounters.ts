import type { StatisticsTables } from '../schemas/statistics.ts';
import { drawBars } from './charts/bars.ts';
import { drawPercents } from './charts/percents.ts';
import {
  drawPanels,
  getChartLabel,
  getTicks,
  listTables,
  toPartRow,
  toRow,
  type Exhibit,
  type MakeExhibit,
  type Wording,
} from './exhibit.ts';
import { addUp, compareFigures, formatFigure, formatPart, isExact, isShown } from './figure.ts';
import { formatDimension, getRows } from './rows.ts';
import { getTable } from './table.ts';
import type { Voice } from './voice.ts';

type EncounterRow = StatisticsTables['encounters'][number];
type TotalsRow = StatisticsTables['totals'][number];
type AttendanceRow = StatisticsTables['attendance'][number];

/** Group encounters held, of those planned, month by month. */
export const makeEncounters: MakeExhibit = (statistics, voice): Exhibit | undefined => {
  const rows = getRows(statistics, 'encounters', voice);
  if (rows.length === 0) return undefined;
  const wording = describeEncounters(rows, statistics.tables.totals[0], voice);
  const bars = rows.map((row) => toPartRow(formatDimension('month', row.month, voice), row.held, row.expected, voice));
  const label = getChartLabel(wording.title, voice);
  return {
    id: 'encounters',
    ...wording,
    panels: drawPanels(bars, () => [{ svg: drawBars(bars, { label, place: 'beside' }) }]),
    tables: listTables(getTable(statistics, 'encounters', voice)),
  };
};

/** What the months say together: all held as planned, so many of so many in all, or no more than what is shown. */
export function describeEncounters(
  rows: readonly EncounterRow[],
  totals: Pick<TotalsRow, 'held' | 'expected'> | undefined,
  voice: Voice,
): Wording {
  const { t } = voice;
  const sentence = t('statistics.encounters.sentence');
  const held = totals?.held ?? addUp(rows.map((row) => row.held));
  const planned = totals?.expected ?? addUp(rows.map((row) => row.expected));
  if (!isShown(held) || !isExact(planned)) return { title: t('statistics.encounters.plain'), sentence };
  const isAll = rows.every((row) => row.held === row.expected);
  const part = formatPart(held, planned, voice);
  return { title: isAll ? t('statistics.encounters.all') : t('statistics.encounters.some', { part }), sentence };
}

/** Of the mentees invited, how many came, month by month. */
export const makeAttendance: MakeExhibit = (statistics, voice): Exhibit | undefined => {
  const rows = getRows(statistics, 'attendance', voice);
  if (rows.length === 0) return undefined;
  const wording = describeAttendance(rows, voice);
  const percents = rows.map((row) => toRow(formatDimension('month', row.month, voice), row.rate, 'percent', voice));
  const [label, ticks] = [getChartLabel(wording.title, voice), getTicks('percent', voice)];
  return {
    id: 'attendance',
    ...wording,
    panels: drawPanels(percents, () => [{ svg: drawPercents(percents, { label, place: 'beside', ticks }) }]),
    tables: listTables(getTable(statistics, 'attendance', voice)),
  };
};

/** From the lowest to the highest month. Where a month is hidden, only the shown ones are spoken of. */
export function describeAttendance(rows: readonly AttendanceRow[], voice: Voice): Wording {
  const { t } = voice;
  const sentence = t('statistics.attendance.sentence');
  const shown = rows.map((row) => row.rate).filter(isShown);
  const [lowest, highest] = [
    shown.find((rate) => shown.every((other) => (compareFigures(rate, other) ?? 0) <= 0)),
    shown.find((rate) => shown.every((other) => (compareFigures(rate, other) ?? 0) >= 0)),
  ];
  const plain = { title: t('statistics.attendance.plain'), sentence };
  if (lowest === undefined || highest === undefined) return plain;
  const values = { low: formatFigure(lowest, 'percent', voice), high: formatFigure(highest, 'percent', voice) };
  const isSame = values.low === values.high;
  if (shown.length < rows.length) return isSame ? plain : { title: t('statistics.attendance.shown', values), sentence };
  return { title: t(isSame ? 'statistics.attendance.same' : 'statistics.attendance.range', values), sentence };
}
