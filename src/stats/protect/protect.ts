import { checkSystem } from '../core/check-system.ts';
import type { Cell, Release, System } from '../core/system.ts';
import { createBoard, type Board, type HiddenFor } from './board.ts';
import { findNextBlocks } from './grow.ts';
import { getInsiders, type Insider } from './insiders.ts';
import { neighborNeed, type Need } from './need.ts';
import { createReader, type Reader, type Table } from './reader.ts';

export interface Protection {
  release: Release;
  /** Every hidden cell that would otherwise be printed, and why. Private. */
  hiddenFor: ReadonlyMap<string, HiddenFor>;
}

/**
 * Protects the tables of a system as one: hides what the rules forbid, block by block, and then further blocks in the
 * order in which they were declared, until nobody who reads the whole release, earlier ones included, and no insider
 * who knows their own part of it, is left with too little doubt about a hidden cell. Where there is nothing left to
 * hide, the release is as protected as it can be: only the audit says whether it may leave.
 *
 * Same system, same release. Throws a `SystemError` where the system contradicts itself.
 *
 * @param onCell called before each cell that is judged, for whoever waits
 */
export function protect(system: System, onCell: () => void = () => undefined): Protection {
  checkSystem(system);
  const board = createBoard(system);
  const insiders = getInsiders(system);
  const seen: Table[] = [];
  const hopeless = new Set<string>();
  for (;;) {
    const reader = createReader(system, board.figures, seen);
    const exposed = findExposed(system, { board, insiders, reader, hopeless, onCell });
    if (!exposed) break;
    // Where nothing helps, the audit will say so; everything else is protected all the same.
    if (!hideMore(exposed, { system, board, reader })) hopeless.add(exposed.cell.id);
  }
  return { release: { figures: board.figures }, hiddenFor: board.hiddenFor };
}

/** A cell that somebody could work out too closely. */
export interface Exposed {
  cell: Cell;
  need: Need;
  insider?: Insider;
}

export interface State {
  system: System;
  board: Board;
  reader: Reader;
}

/** Hides the next step for the sake of an exposed cell. False where nothing is left that could help. */
function hideMore(exposed: Exposed, state: State): boolean {
  const { system, board } = state;
  const blocks = findNextBlocks(exposed, state);
  const touched = system.cells.filter(({ id, block }) => id === exposed.cell.id || blocks.includes(block));
  // Sums first: without them, bands say no more than each by itself.
  const others = touched.filter(({ id }) => id !== exposed.cell.id);
  const isElsewhere = others.every(
    (cell) => cell.table !== exposed.cell.table && !(cell.kind === 'share' && cell.isSum),
  );
  if (others.length > 0 && isElsewhere) {
    // Another table gives it away, such as topics that tell how many encounters there were: that one gives way.
    board.hideBlocks(blocks);
    return true;
  }
  if (board.dropSums(touched) || board.dropBands(touched)) return true;
  board.hideBlocks(blocks);
  return blocks.length > 0;
}

interface Readers extends Pick<State, 'board' | 'reader'> {
  insiders: readonly Insider[];
  /** Cells that nothing can help. */
  hopeless: ReadonlySet<string>;
  onCell: () => void;
}

function findExposed({ cells }: System, { board, insiders, reader, hopeless, onCell }: Readers): Exposed | undefined {
  for (const cell of cells) {
    onCell();
    const figure = board.figures.get(cell.id);
    if (figure?.is === 'exact' || hopeless.has(cell.id)) continue;
    const isEmpty = cell.kind === 'share' && cell.of === 0;
    const isMasked = figure?.is === 'hidden' && cell.isPrinted !== false && !isEmpty;
    const need = board.getNeed(cell) ?? (isMasked ? neighborNeed : undefined);
    if (!need) continue;
    if (!reader.isUncertain(cell.id, need)) return { cell, need };
    if (need === neighborNeed) continue;
    for (const insider of insiders) {
      const ownNeed = insider.adapt(cell, need);
      if (ownNeed && !reader.isUncertain(cell.id, ownNeed, { knows: insider.knows })) {
        return { cell, need: ownNeed, insider };
      }
    }
  }
  return undefined;
}
