import type { StatisticsTables } from '../schemas/statistics.ts';
import { drawBars } from './charts/bars.ts';
import {
  drawPanels,
  getChartLabel,
  listTables,
  toRow,
  type Exhibit,
  type MakeExhibit,
  type Wording,
} from './exhibit.ts';
import { addUp, compareFigures, formatFigure } from './figure.ts';
import { formatDimension, getRows } from './rows.ts';
import { getTable } from './table.ts';
import { formatTerm, type Voice } from './voice.ts';

type MeetingRow = StatisticsTables['meetings'][number];
type AskedRow = StatisticsTables['asked_by'][number];

/** Voluntary meetings of one mentee with a mentor, by term. */
export const makeMeetings: MakeExhibit = (statistics, voice): Exhibit | undefined => {
  const rows = getRows(statistics, 'meetings', voice);
  if (rows.length === 0) return undefined;
  const wording = describeMeetings(rows, voice);
  const bars = rows.map((row) => toRow(formatDimension('term', row.term, voice), row.held, 'count', voice));
  const label = getChartLabel(wording.title, voice);
  return {
    id: 'meetings',
    ...wording,
    panels: drawPanels(bars, () => [{ svg: drawBars(bars, { label, place: 'above' }) }]),
    tables: listTables(getTable(statistics, 'meetings', voice)),
  };
};

/** How many there were, and in which term more. */
export function describeMeetings(rows: readonly MeetingRow[], voice: Voice): Wording {
  const { t } = voice;
  const sentence = t('statistics.meetings.sentence');
  const [first, second] = rows;
  const total = addUp(rows.map((row) => row.held));
  if (total === undefined || !first) return { title: t('statistics.meetings.plain'), sentence };
  const values = (row: MeetingRow) => ({
    count: formatFigure(total, 'count', voice),
    term: formatTerm(row.term, voice),
  });
  if (!second) return { title: t('statistics.meetings.one', values(first)), sentence };
  const order = compareFigures(first.held, second.held);
  if (order === 0) return { title: t('statistics.meetings.same', values(first)), sentence };
  return { title: t('statistics.meetings.more', values(order === 1 ? first : second)), sentence };
}

/** Which side asked for the individual meetings. */
export const makeAskedBy: MakeExhibit = (statistics, voice): Exhibit | undefined => {
  const rows = getRows(statistics, 'asked_by', voice);
  if (rows.length === 0) return undefined;
  const wording = describeAskedBy(rows, voice);
  const bars = rows.map((row) => toRow(formatDimension('role', row.role, voice), row.meetings, 'count', voice));
  const label = getChartLabel(wording.title, voice);
  return {
    id: 'asked-by',
    ...wording,
    panels: drawPanels(bars, () => [{ svg: drawBars(bars, { label, place: 'above' }) }]),
    tables: listTables(getTable(statistics, 'asked_by', voice)),
  };
};

/** How many of the meetings the mentees asked for. */
export function describeAskedBy(rows: readonly AskedRow[], voice: Voice): Wording {
  const { t } = voice;
  const sentence = t('statistics.askedBy.sentence');
  const total = addUp(rows.map((row) => row.meetings));
  const asked = rows.find((row) => row.role === 'mentee')?.meetings;
  // A side without a row is not known to have asked for none.
  if (total === undefined || asked === undefined || rows.length < 2) {
    return { title: t('statistics.askedBy.plain'), sentence };
  }
  const values = { count: formatFigure(asked, 'count', voice), total: formatFigure(total, 'count', voice) };
  return { title: t('statistics.askedBy.title', values), sentence };
}
