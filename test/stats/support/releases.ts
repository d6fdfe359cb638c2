import type { Cell, Figure, Release, System } from '../../../src/stats/core/system.ts';

/** A release made without any guard: everything is printed as it is, but for the cells that are named. */
export function printAllBut(system: System, ...hidden: string[]): Release {
  const figures = system.cells.map((cell): [string, Figure] => [
    cell.id,
    cell.isPrinted === false || hidden.includes(cell.id) ? { is: 'hidden' } : print(cell),
  ]);
  return { figures: new Map(figures) };
}

/** The same release with other figures for some cells. */
export function withFigures(release: Release, figures: Readonly<Record<string, Figure>>): Release {
  return { figures: new Map([...release.figures, ...Object.entries(figures)]) };
}

/** Figures by id in plain words: `12`, `1–4`, `hidden`. */
export function describeRelease({ figures }: Release): Record<string, string> {
  return Object.fromEntries([...figures].map(([id, figure]) => [id, describe(figure)]));
}

/** The exact figure of a cell, rounded as it would be printed. */
function print(cell: Cell): Figure {
  if (cell.kind === 'count' || (cell.kind === 'share' && cell.shows === 'count')) {
    return { is: 'exact', value: cell.value };
  }
  if (cell.kind === 'share') return { is: 'exact', value: Math.floor((100 * cell.value) / cell.of + 0.5) };
  return { is: 'exact', value: Math.floor((10 * cell.value) / (cell.steps * cell.of) + 0.5) / 10 };
}

function describe(figure: Figure): string {
  if (figure.is === 'hidden') return 'hidden';
  return figure.is === 'exact' ? String(figure.value) : `${figure.from}–${figure.to}`;
}
