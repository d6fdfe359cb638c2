import type { Figure, Statistics, StatisticsTables } from '../schemas/statistics.ts';
import { scales, waves, type Role } from '../schemas/vocabulary.ts';
import { drawChanges } from './charts/changes.ts';
import { drawPercents } from './charts/percents.ts';
import { drawPanel, getChartLabel, getTicks, listTables, type Exhibit, type MakeExhibit } from './exhibit.ts';
import { compareFigures, formatFigure, formatShort, isExact, isShown, limits, toBand, type Kind } from './figure.ts';
import { formatInnerRole, formatRole, getRows } from './rows.ts';
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
    const changes = rows.map(({ scale, before, after, change }) => ({
      name: scales[scale],
      before,
      after,
      text: formatBeforeAfter(before, after, 'mean', voice),
      isShown: isShown(before) || isShown(after),
      ...(isShown(change) && { change: formatFigure(change, 'change', voice) }),
    }));
    const ticks = getTicks([1, 2, 3, 4, 5], 'count', voice);
    return {
      id: `${role}-means`,
      title,
      sentence: describePairs(statistics, role, voice),
      panels: drawPanel(changes, () =>
        drawChanges(changes, { label: getChartLabel(title, voice), domain: limits.mean, ticks }),
      ),
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
    const changes = rows.map(({ scale, agree_before: before, agree_after: after }) => ({
      name: scales[scale],
      before,
      after,
      text: formatBeforeAfter(before, after, 'percent', voice),
      isShown: isShown(before) || isShown(after),
    }));
    const ticks = getTicks([0, 50, 100], 'percent', voice);
    return {
      id: `${role}-agreement`,
      title,
      sentence: voice.t('statistics.survey.agreementSentence', { who: formatInnerRole(role, voice) }),
      panels: drawPanel(changes, () =>
        drawChanges(changes, { label: getChartLabel(title, voice), domain: limits.percent, ticks }),
      ),
      tables: listTables(getTable(statistics, 'survey', voice, { role, fields: ['agree_before', 'agree_after'] })),
    };
  };
}

/** Who answered the survey, as bands, and how many answered twice. */
export const makeResponses: MakeExhibit = (statistics, voice): Exhibit | undefined => {
  const rows = getRows(statistics, 'responses', voice);
  if (rows.length === 0) return undefined;
  const title = describeResponses(rows, voice);
  const percents = rows.map((row) => ({
    name: voice.t('statistics.responses.row', { who: formatRole(row.role, voice), wave: toInner(waves[row.wave]) }),
    text: formatShort(row.rate, 'percent', voice),
    isShown: isShown(row.rate),
    figure: row.rate,
  }));
  const ticks = getTicks([0, 50, 100], 'percent', voice);
  return {
    id: 'responses',
    title,
    sentence: voice.t('statistics.responses.sentence'),
    panels: drawPanel(percents, () =>
      drawPercents(percents, { label: getChartLabel(title, voice), place: 'above', ticks }),
    ),
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

/** “3.4 before, 3.8 after”. */
export function formatBeforeAfter(before: Figure, after: Figure, kind: Kind, voice: Voice): string {
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
