import { ruleX, ruleY } from '@observablehq/plot';
import type { Figure } from '../../schemas/statistics.ts';
import { isBand, isExact, isShown, toBand } from '../figure.ts';
import { colors, drawChart } from './frame.ts';
import { layOut, type ChartRow, type NamePlace } from './layout.ts';

export interface BarRow extends ChartRow {
  figure: Figure;
  /** What the figure is part of, such as the encounters planned: marked by a line. */
  of?: Figure;
}

interface BarOptions {
  /** What the chart says to people who do not see it. */
  label: string;
  place: NamePlace;
  /** The end of the axis, where several charts share it; see `getAxisEnd`. */
  end?: number;
}

/** Counts as bars from 0, in the order given. A hidden count has no bar, and no bar makes room for it. */
export function drawBars(rows: readonly BarRow[], { label, place, end = getAxisEnd(rows) }: BarOptions): string {
  const { options, marks, shift } = layOut(rows, place);
  const [thickness, reach] = place === 'beside' ? [13, 0.34] : [9, 0.18];
  const at = (row: BarRow) => rows.indexOf(row) + shift;
  const exact = rows.filter(({ figure }) => isExact(figure));
  const bands = rows.flatMap((row) => (isBand(row.figure) ? [{ row, ...row.figure }] : []));
  const inBand = { y: ({ row }: (typeof bands)[number]) => at(row), x1: 'from', x2: 'to' };
  const wholes = rows.filter(({ figure, of }) => isShown(figure) && isExact(of));
  return drawChart(
    {
      ...options,
      x: { axis: null, domain: [0, end] },
      marks: [
        ruleY(wholes, { y: at, x1: 0, x2: 'of', stroke: colors.line, strokeWidth: thickness }),
        ruleY(exact, { y: at, x1: 0, x2: 'figure', stroke: colors.mark, strokeWidth: thickness }),
        // Filled up to what is certain, open as far as it may reach.
        ruleY(bands, { ...inBand, x1: 0, x2: 'from', stroke: colors.mark, strokeWidth: thickness }),
        ruleY(bands, { ...inBand, stroke: colors.mark, strokeWidth: thickness }),
        ruleY(bands, { ...inBand, stroke: colors.under, strokeWidth: thickness - 4, insetRight: 2 }),
        ruleX(wholes, {
          x: 'of',
          y1: (row: BarRow) => at(row) - reach,
          y2: (row: BarRow) => at(row) + reach,
          stroke: colors.text,
          strokeWidth: 2,
        }),
        ...marks,
      ],
    },
    { label, rows: rows.map(({ name, text }) => `${name}: ${text}`) },
  );
}

/** The largest count that is published: what is hidden must not stretch the axis. */
export function getAxisEnd(rows: readonly Pick<BarRow, 'figure' | 'of'>[]): number {
  return Math.max(
    1,
    ...rows.flatMap(({ figure, of }) => [figure, of].map((each) => each && toBand(each)?.to)).filter(isExact),
  );
}
