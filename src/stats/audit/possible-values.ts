import type { Cell, Figure } from '../core/system.ts';

/** Whole numbers from the first to the second, both possible. Undefined where no value fits what is printed. */
export type Span = readonly [number, number];

/** Larger than any count of a program, so that a cell without an upper end still has a largest value. */
export const ceiling = 1_000_000;

/** The values that a reader may take a cell to have who sees one figure, found by trying each. */
export function getPossibleValues(cell: Cell, figure: Figure): Span | undefined {
  if (cell.kind === 'count') {
    if (figure.is === 'exact') return [figure.value, figure.value];
    return figure.is === 'band' ? [figure.from, figure.to] : [cell.isZeroPrinted === true ? 1 : 0, ceiling];
  }
  if (cell.kind === 'share' && cell.shows === 'count' && figure.is !== 'hidden') {
    return figure.is === 'exact' ? [figure.value, figure.value] : [figure.from, figure.to];
  }
  const whole = cell.kind === 'share' ? cell.of : cell.steps * cell.of;
  const [start, end] = cell.kind === 'share' ? [0, cell.of] : [cell.lowest * whole, cell.highest * whole];
  if (figure.is === 'hidden') return [start, end];
  const fits = cell.kind === 'share' ? fitsPercent : fitsMean;
  let first: number | undefined;
  let last: number | undefined;
  for (let value = start; value <= end; value += 1) {
    if (!fits(value, whole, figure)) continue;
    first ??= value;
    last = value;
  }
  return first === undefined || last === undefined ? undefined : [first, last];
}

type Shown = Exclude<Figure, { is: 'hidden' }>;

/** Percents are rounded half up; a band of 60 to 79 holds everything from 60 up to, but not including, 80. */
function fitsPercent(part: number, whole: number, figure: Shown): boolean {
  if (figure.is === 'band') return 100 * part >= figure.from * whole && 100 * part < (figure.to + 1) * whole;
  return roundHalfUp(100 * part, whole) === figure.value;
}

/** Means have one decimal, rounded half up. */
function fitsMean(sum: number, whole: number, figure: Shown): boolean {
  const tenths = (points: number) => Math.round(points * 10);
  if (figure.is === 'band') return 10 * sum >= tenths(figure.from) * whole && 10 * sum <= tenths(figure.to) * whole;
  return roundHalfUp(10 * sum, whole) === tenths(figure.value);
}

/** The quotient of whole numbers, rounded half up, without a detour over fractions. */
function roundHalfUp(dividend: number, divisor: number): number {
  const doubled = 2 * dividend + divisor;
  const remainder = ((doubled % (2 * divisor)) + 2 * divisor) % (2 * divisor);
  return (doubled - remainder) / (2 * divisor);
}
