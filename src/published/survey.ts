import type { Figure, Statistics, StatisticsTables } from '../schemas/statistics.ts';
import type { Role } from '../schemas/vocabulary.ts';
import { drawChanges, type ChangeRow } from './charts/changes.ts';
import { drawPercents } from './charts/percents.ts';
import {
  drawPanels,
  getChartLabel,
  getTicks,
  listTables,
  toRow,
  type Exhibit,
  type Legend,
  type MakeExhibit,
} from './exhibit.ts';
import { compareFigures, formatFigure, formatShort, isExact, isShown, limits, toBand, type Kind } from './figure.ts';
import { formatDimension, formatInnerRole, formatRole, getRows } from './rows.ts';
import { getTable } from './table.ts';
import { formatList, toInner, type Voice } from './voice.ts';

type SurveyRow = StatisticsTables['survey'][number];
type ResponseRow = StatisticsTables['responses'][number];

/** Where answers went from before the year to after it; undefined where what is published does not tell. */
export type Direction = 'rose' | 'fell' | 'same' | undefined;

/** Mean answers of one side of the program, before and after the year. */
export function makeMeans(role: Role): MakeExhibit {
  return (statistics, voice): Exhibit | undefined => {
    const rows = getSurveyRows(statistics, role, voice);
    if (rows.length === 0) return undefined;
    const title = describeDirections(rows.map(getMeanDirection), { role, of: 'means' }, voice);
    const changes = rows.map((row) => toMeanRow(voice.label('scales', row.scale), row, voice));
    const label = getChartLabel(title, voice);
    return {
      id: `${role}-means`,
      title,
      sentence: describePairs(statistics, role, voice),
      legend: getLegend(voice),
      panels: drawPanels(changes, () => [{ svg: drawBeforeAfter(changes, { label, kind: 'mean' }, voice) }]),
      tables: listTables(getTable(statistics, 'survey', voice, { role, fields: ['before', 'after', 'change'] })),
    };
  };
}

/** How many of one side of the program agreed, before and after the year. */
export function makeAgreement(role: Role): MakeExhibit {
  return (statistics, voice): Exhibit | undefined => {
    const rows = getSurveyRows(statistics, role, voice);
    if (rows.length === 0) return undefined;
    const directions = rows.map((row) => getDirection(row.agree_before, row.agree_after));
    const title = describeDirections(directions, { role, of: 'agreement' }, voice);
    const changes = rows.map(({ scale, agree_before: before, agree_after: after }) =>
      toChangeRow(voice.label('scales', scale), { before, after }, 'percent', voice),
    );
    const label = getChartLabel(title, voice);
    return {
      id: `${role}-agreement`,
      title,
      sentence: voice.t('statistics.survey.agreementSentence', { who: formatInnerRole(role, voice) }),
      legend: getLegend(voice),
      panels: drawPanels(changes, () => [{ svg: drawBeforeAfter(changes, { label, kind: 'percent' }, voice) }]),
      tables: listTables(getTable(statistics, 'survey', voice, { role, fields: ['agree_before', 'agree_after'] })),
    };
  };
}

/** Who answered the survey, as bands, and how many answered twice. */
export const makeResponses: MakeExhibit = (statistics, voice): Exhibit | undefined => {
  const rows = getRows(statistics, 'responses', voice);
  if (rows.length === 0) return undefined;
  const title = describeResponses(rows, voice);
  const percents = rows.map(({ role, wave, rate }) => {
    const values = { who: formatRole(role, voice), wave: toInner(voice.label('waves', wave)) };
    return toRow(voice.t('statistics.responses.row', values), rate, 'percent', voice);
  });
  const [label, ticks] = [getChartLabel(title, voice), getTicks('percent', voice)];
  return {
    id: 'responses',
    title,
    sentence: voice.t('statistics.responses.sentence'),
    panels: drawPanels(percents, () => [{ svg: drawPercents(percents, { label, place: 'above', ticks }) }]),
    tables: listTables(getTable(statistics, 'responses', voice), getTable(statistics, 'pairs', voice)),
  };
};

/** “Mean answers of mentees rose on 3 of 4 scales and fell on 1”: a fall as plainly as a rise. */
export function describeDirections(
  directions: readonly Direction[],
  { role, of }: { role: Role; of: 'means' | 'agreement' },
  voice: Voice,
): string {
  const { t } = voice;
  const known = directions.filter((direction) => direction !== undefined);
  const who = formatInnerRole(role, voice);
  if (known.length === 0) return t(of === 'means' ? 'statistics.survey.means' : 'statistics.survey.agreement', { who });
  const isWhole = known.length === directions.length;
  const counts = (['rose', 'fell', 'same'] as const)
    .map((direction) => ({ direction, count: known.filter((each) => each === direction).length }))
    .filter(({ count }) => count > 0);
  const parts = counts.map(({ direction, count }, i) => {
    const values = { part: count, total: known.length };
    const whole = t(isWhole ? 'statistics.survey.ofScales' : 'statistics.survey.ofScalesShown', values);
    return t(directionKeys[direction], { part: i === 0 ? whole : count });
  });
  const values = { who, parts: formatList(parts, voice) };
  return t(of === 'means' ? 'statistics.survey.meansTitle' : 'statistics.survey.agreementTitle', values);
}

/** Who the means are about, and what they do not show. */
export function describePairs(statistics: Statistics, role: Role, voice: Voice): string {
  const { t } = voice;
  const people = getPeople(statistics, role);
  const values = { who: formatInnerRole(role, voice), people: formatFigure(people, 'count', voice) };
  const hasSkills = statistics.tables.survey.some((row) => row.role === role && row.scale === 'skills');
  return [
    t(isExact(people) ? 'statistics.survey.samePeople' : 'statistics.survey.sameSome', values),
    t('statistics.survey.noCause'),
    ...(hasSkills ? [t('statistics.survey.skills')] : []),
  ].join(' ');
}

/** How many people of one side answered both times. */
export function getPeople(statistics: Statistics, role: Role): Figure {
  return statistics.tables.pairs.find((row) => row.role === role)?.people ?? 'hidden';
}

export function getSurveyRows(statistics: Statistics, role: Role, voice: Voice): SurveyRow[] {
  return getRows(statistics, 'survey', voice).filter((row) => row.role === role);
}

/** Where a mean went, by the mean change as published: means are rounded, so their difference may say otherwise. */
export function getMeanDirection({ change }: Pick<SurveyRow, 'change'>): Direction {
  return getDirection(0, change);
}

/** The means of a scale as a row of a chart, with the mean change where it is published. */
export function toMeanRow(name: string, { before, after, change }: SurveyRow, voice: Voice): ChangeRow {
  const row = toChangeRow(name, { before, after }, 'mean', voice);
  return isShown(change) ? { ...row, change: formatFigure(change, 'change', voice) } : row;
}

/** Draws what was before and what is after on the whole of its axis. */
export function drawBeforeAfter(
  rows: readonly ChangeRow[],
  { label, kind }: { label: string; kind: 'mean' | 'percent' },
  voice: Voice,
): string {
  return drawChanges(rows, { label, domain: limits[kind], ticks: getTicks(kind, voice) });
}

/** What the marks of `drawBeforeAfter` stand for. */
export function getLegend(voice: Voice): Legend {
  return { open: formatDimension('wave', 'pre', voice), filled: formatDimension('wave', 'post', voice) };
}

function toChangeRow(
  name: string,
  { before, after }: Pick<ChangeRow, 'before' | 'after'>,
  kind: Kind,
  voice: Voice,
): ChangeRow {
  const text = formatBeforeAfter(before, after, kind, voice);
  return { name, before, after, text, isShown: isShown(before) || isShown(after) };
}

/** “3.4 before, 3.8 after”. */
function formatBeforeAfter(before: Figure, after: Figure, kind: Kind, voice: Voice): string {
  const values = { before: formatShort(before, kind, voice), after: formatShort(after, kind, voice) };
  return !isShown(before) && !isShown(after)
    ? voice.t('statistics.hiddenShort')
    : voice.t('statistics.survey.beforeAfter', values);
}

function getDirection(before: Figure, after: Figure): Direction {
  const order = compareFigures(before, after);
  return order === undefined ? undefined : order === 0 ? 'same' : order < 0 ? 'rose' : 'fell';
}

const directionKeys = {
  rose: 'statistics.survey.rose',
  fell: 'statistics.survey.fell',
  same: 'statistics.survey.same',
} as const;

/** “At least 60% answered each time”, where every rate is known well enough to say so. */
function describeResponses(rows: readonly ResponseRow[], { t, ...rest }: Voice): string {
  const lowest = Math.min(...rows.map(({ rate }) => toBand(rate)?.from ?? 0));
  if (lowest <= 0) return t('statistics.responses.plain');
  return t('statistics.responses.title', { rate: formatFigure(lowest, 'percent', { t, ...rest }) });
}
