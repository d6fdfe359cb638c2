import { dot, ruleY, text, type Markish } from '@observablehq/plot';
import type { Figure } from '../../schemas/statistics.ts';
import { isBand, isExact, type Band } from '../figure.ts';
import { colors, drawChart, fontSize } from './frame.ts';
import { drawTicks, type Tick } from './layout.ts';

export interface ChangeRow {
  name: string;
  before: Figure;
  after: Figure;
  /** Both in words: “3.4 before, 3.8 after”. */
  text: string;
  /** False where both are hidden: the row then has its words and no mark. */
  isShown: boolean;
  /** The change in words, where it is published. */
  change?: string;
}

interface ChangeOptions {
  /** What the chart says to people who do not see it. */
  label: string;
  domain: Band;
  ticks: readonly Tick[];
}

const rowHeight = 72;
const margin = { top: 2, bottom: 24, side: 8 };

/** What was before and what is after: an open ring, a filled dot, and the way between them. Bands are drawn as bars. */
export function drawChanges(rows: readonly ChangeRow[], { label, domain, ticks }: ChangeOptions): string {
  const shift = 0.24;
  const at = (row: ChangeRow) => rows.indexOf(row) + shift;
  const ways = rows.filter(({ before, after }) => isExact(before) && isExact(after));
  return drawChart(
    {
      marginTop: margin.top,
      marginBottom: margin.bottom,
      marginLeft: margin.side,
      marginRight: margin.side,
      height: margin.top + margin.bottom + rows.length * rowHeight,
      x: { axis: null, domain: [domain.from, domain.to] },
      y: { axis: null, domain: [rows.length - 0.5, -0.5] },
      marks: [
        ...drawTicks(ticks, { rows: rows.length, shift }),
        ruleY(rows, { y: at, x1: domain.from, x2: domain.to, stroke: colors.line }),
        ...drawBands(rows, 'before', at),
        ...drawBands(rows, 'after', at),
        ruleY(ways, { y: at, x1: 'before', x2: 'after', stroke: colors.mark, strokeWidth: 3 }),
        dot(
          rows.filter(({ before }) => isExact(before)),
          { x: 'before', y: at, r: 6.5, fill: colors.under, stroke: colors.mark, strokeWidth: 2 },
        ),
        dot(
          rows.filter(({ after }) => isExact(after)),
          // Within the ring where nothing changed.
          { x: 'after', y: at, r: (row: ChangeRow) => (row.before === row.after ? 3.5 : 6.5), fill: colors.mark },
        ),
        ...drawWords(rows),
      ],
      r: { type: 'identity' },
    },
    { label, rows: rows.map((row) => [`${row.name}: ${row.text}`, row.change].filter(Boolean).join(', ')) },
  );
}

function drawBands(rows: readonly ChangeRow[], side: 'before' | 'after', at: (row: ChangeRow) => number): Markish[] {
  const bands = rows.flatMap((row) => {
    const figure = row[side];
    return isBand(figure) ? [{ row, ...figure }] : [];
  });
  const place = { y: ({ row }: (typeof bands)[number]) => at(row), x1: 'from', x2: 'to' };
  return [
    ruleY(bands, { ...place, stroke: colors.mark, strokeWidth: 11 }),
    // Open before, filled after, as with the dots.
    ...(side === 'before' ? [ruleY(bands, { ...place, stroke: colors.under, strokeWidth: 7, inset: 2 })] : []),
  ];
}

function drawWords(rows: readonly ChangeRow[]): Markish[] {
  const line = (row: ChangeRow, offset: number) => rows.indexOf(row) + offset;
  return [
    text(rows, {
      y: (row: ChangeRow) => line(row, -0.32),
      text: 'name',
      frameAnchor: 'left',
      textAnchor: 'start',
      dx: -margin.side,
      fill: colors.text,
      fontSize: fontSize.name,
      fontWeight: 650,
    }),
    text(
      rows.filter(({ change }) => change !== undefined),
      {
        y: (row: ChangeRow) => line(row, -0.32),
        text: 'change',
        frameAnchor: 'right',
        textAnchor: 'end',
        dx: margin.side,
        fill: colors.text,
        fontSize: fontSize.name,
        fontWeight: 650,
      },
    ),
    text(rows, {
      y: (row: ChangeRow) => line(row, -0.07),
      text: 'text',
      frameAnchor: 'left',
      textAnchor: 'start',
      dx: -margin.side,
      fill: (row: ChangeRow) => (row.isShown ? colors.soft : colors.quiet),
      fontSize: fontSize.small,
    }),
  ];
}
