import { ruleX, text, type Markish, type PlotOptions } from '@observablehq/plot';
import { colors, fontSize, width } from './frame.ts';

/** One line of a chart: what it is about, and its figure in words. */
export interface ChartRow {
  name: string;
  text: string;
  /** False where the figure is hidden: the row then has its words and no mark. */
  isShown: boolean;
}

/** Where the names stand: beside their marks if they are short, else above them. */
export type NamePlace = 'beside' | 'above';

/** A place on the axis with its words. */
export interface Tick {
  value: number;
  label: string;
}

interface Layout {
  /** Sizes and the vertical scale: row `i` has its middle at `i`. */
  options: PlotOptions;
  /** Names and figures in words. */
  marks: Markish[];
  /** How far below the middle of its row a mark stands, in rows. */
  shift: number;
}

const rowHeight = { beside: 30, above: 42 } as const;

/** Lays out rows of names, marks and figures. Nothing here depends on a figure that is not shown. */
export function layOut(rows: readonly ChartRow[], place: NamePlace, { hasTicks = false } = {}): Layout {
  const isBeside = place === 'beside';
  const [namesWidth, textsWidth] = [getWidth(rows.map(({ name }) => name)), getWidth(rows.map((row) => row.text))];
  const margin = { top: 2, bottom: hasTicks ? 24 : 4 };
  const shift = isBeside ? 0 : 0.22;
  const line = isBeside ? 0 : -0.22;
  const at = (row: ChartRow) => rows.indexOf(row) + line;
  return {
    shift,
    options: {
      marginTop: margin.top,
      marginBottom: margin.bottom,
      marginLeft: isBeside ? namesWidth : hasTicks ? 8 : 1,
      marginRight: isBeside ? textsWidth : hasTicks ? 8 : 1,
      height: margin.top + margin.bottom + rows.length * rowHeight[place],
      y: { axis: null, domain: [rows.length - 0.5, -0.5] },
    },
    marks: [
      text(rows, {
        y: at,
        text: 'name',
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: isBeside ? -namesWidth : hasTicks ? -8 : 0,
        fill: colors.text,
        fontSize: fontSize.name,
      }),
      text(rows, {
        y: at,
        text: 'text',
        frameAnchor: 'right',
        textAnchor: isBeside ? 'start' : 'end',
        dx: isBeside ? 10 : hasTicks ? 8 : 0,
        fill: (row: ChartRow) => (row.isShown ? colors.text : colors.quiet),
        fontSize: fontSize.name,
      }),
    ],
  };
}

/**
 * The axis: a faint line at each tick, its words below. The outer ones stay within the chart. Where words stand above
 * the marks, the lines are as short as the marks, `shift` below the middle of each row.
 */
export function drawTicks(ticks: readonly Tick[], { rows, shift }: { rows: number; shift: number }): Markish[] {
  const last = ticks.length - 1;
  const lines = Array.from({ length: shift > 0 ? rows : 1 }, (_, row) =>
    ruleX(ticks, {
      x: 'value',
      stroke: colors.line,
      ...(shift > 0 && { y1: () => row + shift - 0.12, y2: () => row + shift + 0.12 }),
    }),
  );
  return [
    ...lines,
    ...ticks.map((tick, i) =>
      text([tick], {
        x: 'value',
        y: rows - 0.5,
        text: 'label',
        dy: 13,
        dx: i === 0 ? -6 : i === last ? 6 : 0,
        textAnchor: i === 0 ? 'start' : i === last ? 'end' : 'middle',
        fill: colors.quiet,
        fontSize: fontSize.small,
      }),
    ),
  ];
}

/** Room for the longest of these texts and a gap, as far as the marks can spare it. */
function getWidth(texts: readonly string[]): number {
  const widths = texts.map((each) => Array.from(each, getLetterWidth).reduce((sum, letter) => sum + letter, 0));
  const longest = Math.max(0, ...widths);
  return Math.min(Math.ceil(longest * fontSize.name) + 14, width / 2.4);
}

/** How wide a letter is at most in any of the common system fonts, as a part of the font size. */
function getLetterWidth(letter: string): number {
  if (/[mwMW%]/.test(letter)) return 1;
  return /[ .,:;'’()ijlfrtI-]/.test(letter) ? 0.42 : 0.65;
}
