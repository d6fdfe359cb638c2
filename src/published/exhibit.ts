import type { Statistics } from '../schemas/statistics.ts';
import type { TableView } from './table.ts';
import type { Tick } from './charts/layout.ts';
import { formatFigure, type Kind } from './figure.ts';
import type { Voice } from './voice.ts';

/** One finding with its evidence: what it says, the chart, and the same figures as a table. */
export interface Exhibit {
  /** Its place on the page. */
  id: string;
  /** The finding in one line. */
  title: string;
  /** What the figures mean, and what they do not. */
  sentence: string;
  /** The charts; none where every figure is hidden. */
  panels: Panel[];
  tables: TableView[];
}

interface Panel {
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

export function getTicks(values: readonly number[], kind: Kind, voice: Voice): Tick[] {
  return values.map((value) => ({ value, label: formatFigure(value, kind, voice) }));
}

/** One chart, or none where there is nothing to draw. */
export function drawPanel(rows: readonly { isShown: boolean }[], draw: () => string): Panel[] {
  return rows.some(({ isShown }) => isShown) ? [{ svg: draw() }] : [];
}

/** The tables that are there. */
export function listTables(...tables: (TableView | undefined)[]): TableView[] {
  return tables.filter((table) => table !== undefined);
}
