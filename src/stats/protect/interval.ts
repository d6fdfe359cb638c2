import type { Cell, CountCell, Figure, MeanCell, ShareCell } from '../core/system.ts';

/** Whole numbers from `from` to `to`, both included, in the cell’s own units. */
export interface Interval {
  from: number;
  to: number;
}

/** The values that a figure by itself leaves possible. */
export function getInterval(cell: Cell, figure: Figure): Interval {
  if (cell.kind === 'count') return getCountInterval(cell, figure);
  return cell.kind === 'share' ? getShareInterval(cell, figure) : getMeanInterval(cell, figure);
}

function getCountInterval(cell: CountCell, figure: Figure): Interval {
  return figure.is === 'hidden' ? { from: cell.isZeroPrinted ? 1 : 0, to: Infinity } : readCount(figure);
}

function readCount(figure: Exclude<Figure, { is: 'hidden' }>): Interval {
  return figure.is === 'exact' ? { from: figure.value, to: figure.value } : { from: figure.from, to: figure.to };
}

function getShareInterval({ of, shows }: ShareCell, figure: Figure): Interval {
  if (figure.is === 'hidden') return { from: 0, to: of };
  if (shows === 'count') return readCount(figure);
  // Rounded half up: a percent P stands for parts from P - 1/2 up to, but not including, P + 1/2 percent.
  const [from, below] =
    figure.is === 'exact' ? [2 * figure.value - 1, 2 * figure.value + 1] : [2 * figure.from, 2 * figure.to + 2];
  return { from: Math.max(0, Math.ceil((from * of) / 200)), to: Math.min(of, Math.ceil((below * of) / 200) - 1) };
}

function getMeanInterval({ of, steps, lowest, highest }: MeanCell, figure: Figure): Interval {
  const [bottom, top] = [lowest * steps * of, highest * steps * of];
  if (figure.is === 'hidden') return { from: bottom, to: top };
  // In twentieths of a point, so that both ends of what rounds to a figure are whole, and nothing is lost in fractions.
  const toSum = (twentieths: number) => (twentieths * steps * of) / 20;
  if (figure.is === 'band') {
    const [from, to] = [figure.from, figure.to].map((end) => 2 * Math.round(10 * end)) as [number, number];
    return { from: Math.ceil(toSum(from)), to: Math.floor(toSum(to)) };
  }
  const middle = 2 * Math.round(10 * figure.value);
  return {
    from: Math.max(bottom, Math.ceil(toSum(middle - 1))),
    to: Math.min(top, Math.ceil(toSum(middle + 1)) - 1),
  };
}
