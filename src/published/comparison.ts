import { hidden, type Statistics, type StatisticsTables } from '../schemas/statistics.ts';
import { roles, scales, type Role, type Scale } from '../schemas/vocabulary.ts';
import type { Chapter } from './chapters.ts';
import { drawBars } from './charts/bars.ts';
import type { ChartRow } from './charts/layout.ts';
import { drawPercents } from './charts/percents.ts';
import { drawPanels, getChartLabel, getTicks, toPartRow, toRow, type Exhibit } from './exhibit.ts';
import { formatInnerRole } from './rows.ts';
import { drawBeforeAfter, getLegend, getMeanDirection, toMeanRow } from './survey.ts';
import { getHeading, toCell, type TableView } from './table.ts';
import { formatList, formatYear, toInner, type MessageKey, type Voice } from './voice.ts';

type Totals = StatisticsTables['totals'][number];
type SurveyRow = StatisticsTables['survey'][number];

/** What a table says about one year. */
interface OfYear<Row> {
  year: string;
  row: Row;
}

/** Several years side by side, oldest first. What fewer than two of them published is left out. */
export function compareYears(years: readonly Statistics[], voice: Voice): Chapter[] {
  const sorted = [...years].sort((a, b) => (a.year < b.year ? -1 : 1));
  const totals = sorted.flatMap(({ year, tables }) => tables.totals.map((row) => ({ year, row })));
  const compareTotals = totals.length > 1 ? [compareHeld, compareAttendance, compareMeetings] : [];
  const chapters = [
    {
      id: 'activity',
      title: voice.t('statistics.table.totals'),
      exhibits: compareTotals.flatMap((compare) => compare(totals, voice) ?? []),
    },
    {
      id: 'survey',
      title: voice.t('statistics.chapter.survey'),
      intro: voice.t('statistics.survey.intro'),
      exhibits: (Object.keys(roles) as Role[]).flatMap((role) => compareMeans(sorted, role, voice) ?? []),
    },
  ];
  return chapters.filter(({ exhibits }) => exhibits.length > 0);
}

function compareHeld(years: readonly OfYear<Totals>[], voice: Voice): Exhibit {
  const bars = years.map(({ year, row }) => toPartRow(formatYear(year), row.held, row.expected, voice));
  const title = describeYears('statistics.years.held', bars, voice);
  const label = getChartLabel(title, voice);
  return {
    id: 'held',
    title,
    sentence: voice.t('statistics.years.sentence'),
    panels: drawPanels(bars, () => [{ svg: drawBars(bars, { label, place: 'above' }) }]),
    tables: [listYears('statistics.years.held', years, ['held', 'expected'], voice)],
  };
}

function compareAttendance(years: readonly OfYear<Totals>[], voice: Voice): Exhibit {
  const percents = years.map(({ year, row }) => toRow(formatYear(year), row.attendance, 'percent', voice));
  const title = describeYears('statistics.years.attendance', percents, voice);
  const [label, ticks] = [getChartLabel(title, voice), getTicks('percent', voice)];
  return {
    id: 'attendance',
    title,
    sentence: voice.t('statistics.attendance.sentence'),
    panels: drawPanels(percents, () => [{ svg: drawPercents(percents, { label, place: 'above', ticks }) }]),
    tables: [listYears('statistics.years.attendance', years, ['attendance'], voice)],
  };
}

function compareMeetings(years: readonly OfYear<Totals>[], voice: Voice): Exhibit | undefined {
  const logged = years.filter(({ row }) => row.meetings !== undefined);
  if (logged.length < 2) return undefined;
  const bars = logged.map(({ year, row: { meetings = hidden } }) => toRow(formatYear(year), meetings, 'count', voice));
  const title = describeYears('statistics.years.meetings', bars, voice);
  const label = getChartLabel(title, voice);
  return {
    id: 'meetings',
    title,
    sentence: voice.t('statistics.meetings.sentence'),
    panels: drawPanels(bars, () => [{ svg: drawBars(bars, { label, place: 'above' }) }]),
    tables: [listYears('statistics.years.meetings', logged, ['meetings'], voice)],
  };
}

/** A panel for each scale: how the answers of each year’s own people changed. */
function compareMeans(years: readonly Statistics[], role: Role, voice: Voice): Exhibit | undefined {
  const ofScales = (Object.keys(scales) as Scale[])
    .map((scale) => ({ scale, rows: years.flatMap((each) => findSurveyRow(each, role, scale)) }))
    .filter(({ rows }) => rows.length > 1);
  if (ofScales.length === 0) return undefined;
  const title = describeSteady(ofScales, role, voice);
  const changes = ofScales.map(({ scale, rows }) => ({
    heading: voice.label('scales', scale),
    rows: rows.map(({ year, row }) => toMeanRow(formatYear(year), row, voice)),
  }));
  const fields = ['before', 'after', 'change'] as const;
  return {
    id: `${role}-means`,
    title,
    sentence: voice.t('statistics.years.meansSentence'),
    legend: getLegend(voice),
    panels: drawPanels(
      changes.flatMap(({ rows }) => rows),
      () =>
        changes.map(({ heading, rows }) => {
          const label = getChartLabel(title, voice, heading);
          return { heading, svg: drawBeforeAfter(rows, { label, kind: 'mean' }, voice) };
        }),
    ),
    tables: [
      {
        caption: voice.t('statistics.years.means', { who: formatInnerRole(role, voice) }),
        columns: [getHeading('survey', 'scale', voice), ...fields.map((field) => getHeading('survey', field, voice))],
        rows: ofScales.flatMap(({ scale, rows }) =>
          rows.map(({ year, row }) => ({
            head: voice.t('statistics.years.row', { name: voice.label('scales', scale), year: formatYear(year) }),
            cells: fields.map((field) => toCell(row[field], 'survey', field, voice)),
          })),
        ),
      },
    ],
  };
}

function findSurveyRow({ year, tables }: Statistics, role: Role, scale: Scale): OfYear<SurveyRow>[] {
  return tables.survey.filter((row) => row.role === role && row.scale === scale).map((row) => ({ year, row }));
}

/** “Attendance: 87% in 2023–2024, 86% in 2024–2025”: the first and the last year, without a judgment. */
function describeYears(what: MessageKey, rows: readonly ChartRow[], { t }: Voice): string {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (!first?.isShown || !last?.isShown) return t(what);
  return t('statistics.years.fromTo', {
    what: t(what),
    first: first.text,
    firstYear: first.name,
    last: last.text,
    lastYear: last.name,
  });
}

/** The scales that went the same way in every year. */
function describeSteady(
  ofScales: readonly { scale: Scale; rows: readonly OfYear<SurveyRow>[] }[],
  role: Role,
  voice: Voice,
): string {
  const { t } = voice;
  const who = formatInnerRole(role, voice);
  const parts = (['rose', 'fell'] as const).flatMap((direction) => {
    const steady = ofScales.filter(({ rows }) => rows.every(({ row }) => getMeanDirection(row) === direction));
    const names = formatList(
      steady.map(({ scale }) => toInner(voice.label('scales', scale))),
      voice,
    );
    const key = direction === 'rose' ? 'statistics.years.rose' : 'statistics.years.fell';
    return steady.length > 0 ? [t(key, { scales: names })] : [];
  });
  if (parts.length === 0) return t('statistics.survey.means', { who });
  return t('statistics.survey.meansTitle', { who, parts: parts.join('; ') });
}

function listYears(
  caption: MessageKey,
  years: readonly OfYear<Totals>[],
  fields: readonly (keyof Totals)[],
  voice: Voice,
): TableView {
  return {
    caption: voice.t(caption),
    columns: [voice.t('statistics.year'), ...fields.map((field) => getHeading('totals', field, voice))],
    rows: years.map(({ year, row }) => ({
      head: formatYear(year),
      cells: fields.map((field) => toCell(row[field], 'totals', field, voice)),
    })),
  };
}
