import type { Cell, Figure, System } from '../core/system.ts';
import { drawFigure, hiddenFigure } from './figure.ts';
import { getNeed, type Need, type Reason } from './need.ts';

/** Why a cell is hidden. For the person who publishes; never printed beside the cell. */
export type HiddenFor = Reason | 'block' | 'complement' | 'earlier';

/** What every cell shows while more and more is hidden. Nothing is ever shown again. */
export interface Board {
  figures: ReadonlyMap<string, Figure>;
  /** Every hidden cell that would otherwise be printed. */
  hiddenFor: ReadonlyMap<string, HiddenFor>;
  getNeed(cell: Cell): Need | undefined;
  /** Whether there is something to hide: earlier releases and what is never printed stay as they are. */
  isShown(cell: Cell): boolean;
  /** Hides the cells of blocks, for the sake of others. */
  hideBlocks(blocks: readonly string[]): void;
  /** Hides every sum among the cells tied to these, if bands are among them. Says whether there were any to hide. */
  dropSums(cells: readonly Cell[]): boolean;
  /**
   * Hides every band that shows a small number among the cells tied to these, each with its block. Says whether there
   * were any. A band beside a figure hidden for its sake would tell that this one is not small.
   */
  dropBands(cells: readonly Cell[]): boolean;
}

/** The board at the start: figures as they are drawn, and whole blocks hidden where one of them may not be shown. */
export function createBoard(system: System): Board {
  const { cells, policy } = system;
  const figures = new Map<string, Figure>();
  const hiddenFor = new Map<string, HiddenFor>();
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const blocks = Map.groupBy(cells, ({ block }) => block);
  const families = getFamilies(system);

  const getFigure = ({ id }: Cell): Figure => figures.get(id) ?? hiddenFigure;
  const isShown = (cell: Cell) => cell.isPrinted !== false && !cell.earlier && getFigure(cell).is !== 'hidden';
  const getNeedOf = (cell: Cell) => getNeed(cell, policy, { isBand: getFigure(cell).is === 'band' });
  const hide = (cell: Cell, reason: HiddenFor): void => {
    if (!isShown(cell)) return;
    figures.set(cell.id, hiddenFigure);
    hiddenFor.set(cell.id, reason);
  };
  const hideBlock = (block: string, reason: HiddenFor): void => {
    blocks.get(block)?.forEach((cell) => {
      hide(cell, reason);
    });
  };
  /** A value that may not be shown goes with its whole block, so that the block does not point to it. */
  const hideValue = (cell: Cell, reason: HiddenFor): void => {
    hide(cell, reason);
    hideBlock(cell.block, 'block');
  };

  const findFamily = (near: readonly Cell[]): Cell[] => {
    const members = new Set(near.flatMap(({ id }) => families.get(id) ?? []));
    return cells.filter((cell) => members.has(cell.id) && isShown(cell));
  };
  const findBands = (near: readonly Cell[]) => findFamily(near).filter((cell) => isTellingBand(cell, getFigure(cell)));

  for (const cell of cells) {
    const first = cell.earlier ?? (cell.isWithheld ? hiddenFigure : drawFigure(cell, policy));
    figures.set(cell.id, cell.isPrinted === false ? hiddenFigure : first);
    if (cell.isPrinted === false || first.is !== 'hidden') continue;
    // Before anything is hidden for its value, only size hides: too few people, or a whole too small for bands.
    const isPart = cell.kind === 'share' && cell.shows === 'count';
    const reason = cell.isWithheld ? 'complement' : isPart ? 'small' : 'few-people';
    hiddenFor.set(cell.id, cell.earlier ? 'earlier' : reason);
  }
  for (const cell of cells) {
    const need = getNeedOf(cell);
    const isTooExact = need !== undefined && getFigure(cell).is === 'exact';
    // A whole too small for bands hides a small part of it, but a survey of too few people tells nothing by being hidden.
    const isSmall = need?.reason === 'small' && getFigure(cell).is === 'hidden';
    if (isTooExact) hideValue(cell, need.reason);
    else if (isSmall) hideBlock(cell.block, 'block');
  }

  for (const total of cells) {
    // Of a small sum, any part may be all of it or nothing: which of them were small must not show.
    if (total.kind !== 'count' || getNeedOf(total)?.reason !== 'small') continue;
    getParts(total, system).forEach((id) => {
      const part = byId.get(id);
      if (part) hideBlock(part.block, 'complement');
    });
  }

  return {
    figures,
    hiddenFor,
    getNeed: getNeedOf,
    isShown,
    hideBlocks(names) {
      names.forEach((name) => {
        hideBlock(name, 'complement');
      });
    },
    dropSums(near) {
      const sums = findFamily(near).filter((cell) => cell.kind === 'share' && cell.isSum);
      if (findBands(near).length === 0) return false;
      sums.forEach((cell) => {
        hide(cell, getNeedOf(cell)?.reason ?? 'complement');
      });
      return sums.length > 0;
    },
    dropBands(near) {
      const bands = findBands(near);
      bands.forEach((cell) => {
        hideValue(cell, getNeedOf(cell)?.reason ?? 'small');
      });
      return bands.length > 0;
    },
  };
}

/** A band that is only drawn for small numbers; response rates are bands whatever they are. */
function isTellingBand(cell: Cell, figure: Figure): boolean {
  return figure.is === 'band' && !(cell.kind === 'share' && cell.shows === 'band');
}

/** What a cell is the sum of. */
function getParts({ id }: Cell, { relations }: System): string[] {
  return relations
    .filter(({ terms, is }) => is === '=' && terms.some(({ cell, times }) => cell === id && times < 0))
    .flatMap(({ terms }) => terms.flatMap(({ cell, times }) => (times > 0 ? [cell] : [])));
}

/** All cells that are tied together by relations, by the id of each. */
function getFamilies({ cells, relations }: System): Map<string, readonly string[]> {
  const families = new Map<string, string[]>(cells.map(({ id }) => [id, [id]]));
  for (const { terms } of relations) {
    const joined = [...new Set(terms.flatMap(({ cell }) => families.get(cell) ?? []))];
    for (const id of joined) families.set(id, joined);
  }
  return families;
}
