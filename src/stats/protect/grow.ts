import type { Cell, Relation, System } from '../core/system.ts';
import type { Exposed, State } from './protect.ts';

/**
 * The blocks to hide next so that an exposed cell is in doubt again; empty where nothing is left that could help.
 *
 * The choice follows the order in which blocks were declared, never the values in them: first the block of the cell
 * itself where it still shows a band, then the next block in the relation that gives the cell away, or in all relations
 * of the cell where no single one does, then the relations of the cells around it.
 */
export function findNextBlocks({ cell, need, insider }: Exposed, { system, board, reader }: State): string[] {
  if (board.isShown(cell)) return [cell.block];
  const visited = new Set([cell.id]);
  let ring = [cell];
  while (ring.length > 0) {
    const around = ring.flatMap((center) =>
      getRelations(system, center).map((relation) => ({ center, relation, next: findNext(center, relation) })),
    );
    const useful = around.filter(({ next }) => next !== undefined);
    const telling = useful.filter(({ relation }) =>
      reader.isUncertain(cell.id, need, { without: relation.id, ...(insider && { knows: insider.knows }) }),
    );
    const chosen = telling.length > 0 ? telling.slice(0, 1) : useful;
    const blocks = new Set(chosen.flatMap(({ next }) => (next === undefined ? [] : [next])));
    if (blocks.size > 0) return [...blocks];

    const cells = new Map(system.cells.map((each) => [each.id, each]));
    ring = around
      .flatMap(({ relation }) => relation.terms.flatMap((term) => cells.get(term.cell) ?? []))
      .filter(({ id }) => !visited.has(id) && Boolean(visited.add(id)));
  }
  return [];

  /** The first block after the cell’s own that still shows something, round to the start; totals come last. */
  function findNext(center: Cell, { terms, is }: Relation): string | undefined {
    const start = terms.findIndex((term) => term.cell === center.id);
    const sign = Math.sign(terms[start]?.times ?? 1);
    const inTurn = [...terms.slice(start + 1), ...terms.slice(0, start)];
    const parts = inTurn.filter(({ times }) => Math.sign(times) === sign);
    const totals = inTurn.filter(({ times }) => Math.sign(times) !== sign);
    const cells = new Map(system.cells.map((each) => [each.id, each]));
    // In a sum the total goes last. Where one side only limits the other, the side that tells goes first.
    const inOrder = is === '=' ? [...parts, ...totals] : [...totals, ...parts];
    return inOrder.flatMap((term) => cells.get(term.cell) ?? []).find((each) => board.isShown(each))?.block;
  }
}

function getRelations({ relations }: System, cell: Cell): Relation[] {
  return relations.filter(({ terms }) => terms.some((term) => term.cell === cell.id));
}
