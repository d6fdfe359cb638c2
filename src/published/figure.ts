import type * as z from 'zod';
import { findSchema, getMeta } from '../schemas/lookup.ts';
import { hidden, statisticsTables, type Figure, type TableName } from '../schemas/statistics.ts';
import type { Voice } from './voice.ts';

/** What kind of number a figure is; see the schema of the statistics. */
export type Kind = NonNullable<z.GlobalMeta['figure']>;

export interface Band {
  from: number;
  to: number;
}

/** Where the values of a kind begin and end, as far as they do. */
export const limits = { percent: { from: 0, to: 100 }, mean: { from: 1, to: 5 } } as const;

export function isExact(figure: Figure | undefined): figure is number {
  return typeof figure === 'number';
}

export function isBand(figure: Figure | undefined): figure is Band {
  return typeof figure === 'object';
}

/** A number or a band. */
export function isShown(figure: Figure | undefined): figure is number | Band {
  return isExact(figure) || isBand(figure);
}

/** The kind of a column, which its schema knows. */
export function getKind(table: TableName, field: string): Kind {
  return getMeta(findSchema(statisticsTables, [table, 0, field]))?.figure ?? 'count';
}

/** A figure as people read it: “1,204”, “84%”, “97% or more”, “+0.4”, “not shown, to protect people”. */
export function formatFigure(figure: Figure, kind: Kind, voice: Voice): string {
  if (figure === hidden) return voice.t('statistics.hidden');
  return isBand(figure) ? formatBand(figure, kind, voice) : formatNumber(figure, kind, voice);
}

/** The same in the fewest words, for charts. */
export function formatShort(figure: Figure, kind: Kind, voice: Voice): string {
  return figure === hidden ? voice.t('statistics.hiddenShort') : formatFigure(figure, kind, voice);
}

/** A part and its whole in the fewest words: “22 of 22”, “20 or more of 24”, “not shown”. */
export function formatPart(part: Figure, whole: Figure, voice: Voice): string {
  const { t } = voice;
  if (!isShown(part) || !isExact(whole)) return formatShort(part, 'count', voice);
  return t('statistics.partOf', {
    part: formatOpenEnded(part, whole, voice),
    whole: formatNumber(whole, 'count', voice),
  });
}

/**
 * Whether `a` is less than (-1), equal to (0) or more than (1) `b`; undefined where what is published does not tell.
 * Two bands that overlap cannot be told apart.
 */
export function compareFigures(a: Figure, b: Figure): -1 | 0 | 1 | undefined {
  if (isExact(a) && a === b) return 0;
  const [left, right] = [toBand(a), toBand(b)];
  if (!left || !right) return undefined;
  if (left.to < right.from) return -1;
  return left.from > right.to ? 1 : undefined;
}

/** The smallest and largest value that a figure leaves possible; undefined for a hidden one. */
export function toBand(figure: Figure): Band | undefined {
  if (isExact(figure)) return { from: figure, to: figure };
  return isBand(figure) ? figure : undefined;
}

/** The sum of counts, if none of them is hidden. */
export function addUp(figures: readonly Figure[]): number | undefined {
  const exact = figures.filter(isExact);
  return exact.length === figures.length ? exact.reduce((sum, figure) => sum + figure, 0) : undefined;
}

function formatNumber(value: number, kind: Kind, { t, language }: Voice): string {
  if (kind === 'percent') return t('statistics.percent', { value });
  const digits = kind === 'count' ? 0 : 1;
  const text = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(kind === 'change' && { signDisplay: 'exceptZero' }),
  }).format(value);
  // A hyphen is too short beside a plus sign.
  return text.replace('-', '−');
}

/** A count out of a whole: a band that reaches one of its ends is open there. */
function formatOpenEnded(part: number | Band, whole: number, voice: Voice): string {
  return isBand(part) ? formatBand(part, 'count', voice, { from: 0, to: whole }) : formatNumber(part, 'count', voice);
}

function formatBand({ from, to }: Band, kind: Kind, voice: Voice, ends: Band | undefined = findLimits(kind)): string {
  const [low, high] = [formatNumber(from, kind, voice), formatNumber(to, kind, voice)];
  if (ends && to >= ends.to) return voice.t('statistics.orMore', { value: low });
  if (ends && from <= ends.from) return voice.t('statistics.orLess', { value: high });
  return voice.t('statistics.range', { from: low, to: high });
}

function findLimits(kind: Kind): Band | undefined {
  return kind === 'percent' || kind === 'mean' ? limits[kind] : undefined;
}
