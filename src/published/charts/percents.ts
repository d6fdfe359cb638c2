import { dot, ruleY } from '@observablehq/plot';
import type { Figure } from '../../schemas/statistics.ts';
import { isBand, isExact, limits } from '../figure.ts';
import { colors, drawChart } from './frame.ts';
import { drawTicks, layOut, type ChartRow, type NamePlace, type Tick } from './layout.ts';

interface PercentRow extends ChartRow {
  figure: Figure;
}

interface PercentOptions {
  /** What the chart says to people who do not see it. */
  label: string;
  place: NamePlace;
  ticks: readonly Tick[];
}

/** Percents from 0 to 100: a dot for one, a bar from end to end for a band, nothing for a hidden one. */
export function drawPercents(rows: readonly PercentRow[], { label, place, ticks }: PercentOptions): string {
  const { options, marks, shift } = layOut(rows, place, { hasTicks: true });
  const at = (row: PercentRow) => rows.indexOf(row) + shift;
  const exact = rows.filter(({ figure }) => isExact(figure));
  const bands = rows.flatMap((row) => (isBand(row.figure) ? [{ row, ...row.figure }] : []));
  return drawChart(
    {
      ...options,
      x: { axis: null, domain: [limits.percent.from, limits.percent.to] },
      marks: [
        ...drawTicks(ticks, { rows: rows.length, shift }),
        ruleY(exact, { y: at, x1: 0, x2: 'figure', stroke: colors.mark, strokeWidth: 2 }),
        dot(exact, { x: 'figure', y: at, r: 5.5, fill: colors.mark, stroke: colors.under, strokeWidth: 1.5 }),
        ruleY(bands, {
          y: ({ row }: (typeof bands)[number]) => at(row),
          x1: 0,
          x2: 'from',
          stroke: colors.mark,
          strokeWidth: 2,
        }),
        ruleY(bands, {
          y: ({ row }: (typeof bands)[number]) => at(row),
          x1: 'from',
          x2: 'to',
          stroke: colors.mark,
          strokeWidth: 9,
        }),
        ...marks,
      ],
    },
    { label, rows: rows.map(({ name, text }) => `${name}: ${text}`) },
  );
}
