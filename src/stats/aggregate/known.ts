import type { CountCell, Policy, ShareCell } from '../core/system.ts';
import { drawFigure, hiddenFigure } from '../protect/figure.ts';
import { getInterval, type Interval } from '../protect/interval.ts';
import { getNeed } from '../protect/need.ts';

/**
 * What a reader is going to know of a cell by itself, before anything is hidden for the sake of others: the number where
 * it may be printed, its band, or hardly anything. Figures that depend on the cell may tell no more.
 */
export function getKnown(cell: CountCell | ShareCell, policy: Policy): Interval {
  const figure = cell.earlier ?? drawFigure(cell, policy);
  const isTooExact = figure.is === 'exact' && !cell.earlier && getNeed(cell, policy) !== undefined;
  return getInterval(cell, isTooExact ? hiddenFigure : figure);
}
