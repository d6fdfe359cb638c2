import type { Figure, Statistics } from '../schemas/statistics.ts';
import type { BarRow } from './charts/bars.ts';
import type { ChartRow, Tick } from './charts/layout.ts';
import { formatFigure, formatPart, formatShort, isShown, type Kind } from './figure.ts';
import type { TableView } from './table.ts';
import type { Voice } from './voice.ts';

/** One finding with its evidence: what it says, the chart, and the same figures as a table. */
export interface Exhibit {
  /** Its place on the page. */
  id: string;
  /** The finding in one line. */
  title: string;
  /** What the figures mean, and what they do not. */
  sentence: string;
  /** What an open and what a filled mark stand for, where the charts have both. */
  legend?: Legend;
  /** The charts; none where every figure is hidden. */
  panels: Panel[];
  tables: TableView[];
}

export interface Legend {
  open: string;
  filled: string;
}

export interface Panel {
  heading?: string;
  svg: string;
}

/** Makes an exhibit of a year; undefined where nothing of it is published. */
export type MakeExhibit = (statistics: Statistics, voice: Voice) => Exhibit | undefined;

/** The words of an exhibit. */
export type Wording = Pick<Exhibit, 'title' | 'sentence'>;

/** What a chart is called by those who do not see it. */
export function getChartLabel(title: string, { t }: Voice, heading?: string): string {
  return t('statistics.chart', { title: heading ? `${title}. ${heading}` : title });
}

/** The axis of percents, or of means on the scale of the survey: its whole points, without decimals. */
export function getTicks(kind: keyof typeof tickValues, voice: Voice): Tick[] {
  const labelKind = kind === 'mean' ? 'count' : kind;
  return tickValues[kind].map((value) => ({ value, label: formatFigure(value, labelKind, voice) }));
}

/** A figure as a row of a chart. */
export function toRow(name: string, figure: Figure, kind: Kind, voice: Voice): ChartRow & { figure: Figure } {
  return { name, text: formatShort(figure, kind, voice), isShown: isShown(figure), figure };
}

/** A count that is part of a whole as a row of a chart. */
export function toPartRow(name: string, part: Figure, whole: Figure, voice: Voice): BarRow {
  return { ...toRow(name, part, 'count', voice), text: formatPart(part, whole, voice), of: whole };
}

/** The charts of these rows, or none where there is nothing to draw. */
export function drawPanels(rows: readonly Pick<ChartRow, 'isShown'>[], draw: () => Panel[]): Panel[] {
  return rows.some((row) => row.isShown) ? draw() : [];
}

/** The tables that are there. */
export function listTables(...tables: (TableView | undefined)[]): TableView[] {
  return tables.filter((table) => table !== undefined);
}

const tickValues = { percent: [0, 50, 100], mean: [1, 2, 3, 4, 5] } as const;
