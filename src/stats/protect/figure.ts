import type { Cell, Figure, MeanCell, Policy, ShareCell } from '../core/system.ts';
import { getMeanGroup } from './need.ts';

export const hiddenFigure: Figure = { is: 'hidden' };

/** What a cell shows as long as nothing else forbids it: an exact figure, or a band where few people stand on one side. */
export function drawFigure(cell: Cell, policy: Policy): Figure {
  if (cell.kind === 'count') return { is: 'exact', value: cell.value };
  return cell.kind === 'share' ? drawShare(cell, policy) : drawMean(cell, policy);
}

function drawShare(cell: ShareCell, policy: Policy): Figure {
  const { value, of, leastOf = of, group = of, shows } = cell;
  if (shows === 'count') return drawCount(cell, policy);
  if (group < policy.minGroup || of < policy.minGroup) return hiddenFigure;
  if (shows === 'band') return drawBand(cell, policy.minCell);
  if (group < policy.minPercentGroup) return hiddenFigure;
  const few = policy.minCell - 1;
  const percent = Math.floor((200 * value + of) / (2 * of));
  // Bands by the size of the group, after the idea of NCES 2011-603: they also cover nobody and everybody. What rounds
  // to nobody or everybody is neither.
  const width = widen((100 * few) / leastOf);
  if (value <= few || percent === 0) return { is: 'band', from: 0, to: width };
  if (of - value <= few || percent === 100) return { is: 'band', from: 100 - width, to: 100 };
  return { is: 'exact', value: percent };
}

/** The narrowest round width that is wide enough. A width by the exact size of a group would tell that size. */
function widen(width: number): number {
  return [1, 2, 5, 10, 20, 50].find((round) => round >= width) ?? 100;
}

/** “18 to 21 of 22” for all but a few; the number itself where neither side is small. */
function drawCount({ value, of, isAllSensitive }: ShareCell, { minCell }: Policy): Figure {
  const few = minCell - 1;
  const least = isAllSensitive ? 0 : 1;
  const isSmall = (side: number) => side >= least && side <= few;
  if (!isSmall(value) && !isSmall(of - value)) return { is: 'exact', value };
  // Of a small whole, the bands of the two ends would overlap and tell them apart by it.
  if (of < 2 * minCell) return hiddenFigure;
  return isSmall(value) ? { is: 'band', from: least, to: few } : { is: 'band', from: of - few, to: of - least };
}

/** The narrowest of the fixed sets of bands whose end bands are wide enough to hold every small number of people. */
function drawBand({ value, of, leastOf = of }: ShareCell, minCell: number): Figure {
  const width = [10, 20, 50].find(
    (points) => Math.min(countIn(0, points - 1, leastOf), countIn(100 - points, 100, leastOf)) >= minCell,
  );
  if (width === undefined) return hiddenFigure;
  const from = Math.min(100 - width, Math.floor((100 * value) / of / width) * width);
  return { is: 'band', from, to: from + width === 100 ? 100 : from + width - 1 };
}

/** How many parts of a whole lie in a band of percents: those with `from` ≤ percent < `to` + 1. */
function countIn(from: number, to: number, of: number): number {
  const start = Math.ceil((from * of) / 100);
  const end = Math.min(of, Math.ceil(((to + 1) * of) / 100) - 1);
  return end - start + 1;
}

function drawMean(cell: MeanCell, { minCell, minGroup }: Policy): Figure {
  const { value, of, leastOf = of, steps, lowest, highest } = cell;
  if (leastOf < getMeanGroup(minGroup)) return hiddenFigure;
  const few = minCell - 1;
  // In tenths of a point, and compared in whole numbers: a rounding error must not decide what is shown.
  const width = widen((10 * few) / leastOf);
  const [low, high] = [10 * lowest + width, 10 * highest - width];
  const perTenth = steps * of;
  if (10 * value <= low * perTenth) return { is: 'band', from: lowest, to: low / 10 };
  if (10 * value >= high * perTenth) return { is: 'band', from: high / 10, to: highest };
  return { is: 'exact', value: Math.floor((20 * value + perTenth) / (2 * perTenth)) / 10 };
}
