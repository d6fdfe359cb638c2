import {
  getRowKey,
  hidden,
  isMeasure,
  type Figure as PublishedFigure,
  type Statistics,
} from '../../schemas/statistics.ts';
import type { Figure } from '../core/system.ts';

/** The figures of a published file by the ids of their cells: what was printed stays printed, what was hidden hidden. */
export function getEarlier(published: Statistics | undefined): Map<string, Figure> {
  const earlier = new Map<string, Figure>();
  for (const [table, rows] of Object.entries(published?.tables ?? {})) {
    for (const row of rows) {
      for (const [measure, figure] of Object.entries(row)) {
        if (!isMeasure(measure)) continue;
        const id = [published?.year, table, getRowKey(row), measure].filter(Boolean).join('/');
        earlier.set(id, readFigure(figure as PublishedFigure));
      }
    }
  }
  return earlier;
}

/** The form in which a figure is written into the published file. */
export function writeFigure(figure: Figure): PublishedFigure {
  if (figure.is === 'hidden') return hidden;
  return figure.is === 'exact' ? figure.value : { from: figure.from, to: figure.to };
}

function readFigure(figure: PublishedFigure): Figure {
  if (figure === hidden) return { is: 'hidden' };
  return typeof figure === 'number' ? { is: 'exact', value: figure } : { is: 'band', ...figure };
}
