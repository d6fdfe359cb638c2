import type { Cell, Relation, System } from '../core/system.ts';
import type { Exposed, State } from './protect.ts';

/**
 * The blocks to hide next so that an exposed cell is in doubt again; empty where nothing is left that could help.
 *
 * The choice follows the order in which blocks were declared, never the values in them: the next block in the relation
 * that gives the cell away, or in all relations of the cell where no single one does, then in the relations of the cells
 * around it. Where the cell still shows a band, its own block goes first, unless it is another table that gives it away.
 */
export function findNextBlocks(exposed: Exposed, { system, board, reader }: State): string[] {
  const { cell, need, insider } = exposed;
  const cells = new Map(system.cells.map((each) => [each.id, each]));
  const visited = new Set([cell.id]);
  let ring = [cell];
  while (ring.length > 0) {
    const around = ring.flatMap((center) =>
      getRelations(system, center).map((relation) => ({ relation, next: findNext(center, relation) })),
    );
    const telling = around.find(({ relation, next }) => next && isTelling(relation));
    const isElsewhere = telling?.next !== undefined && telling.next.table !== cell.table;
    if (board.isShown(cell) && !isElsewhere) return [cell.block];
    if (telling?.next) return [telling.next.block];
    const blocks = new Set(around.flatMap(({ next }) => (next ? [next.block] : [])));
    if (blocks.size > 0) return [...blocks];

    ring = around
      .flatMap(({ relation }) => relation.terms.flatMap((term) => cells.get(term.cell) ?? []))
      .filter(({ id }) => !visited.has(id) && Boolean(visited.add(id)));
  }
  return [];

  function isTelling(relation: Relation): boolean {
    return reader.isUncertain(cell.id, need, { without: relation.id, ...(insider && { knows: insider.knows }) });
  }

  /** The first cell after this one’s block that still shows something, round to the start; totals come last. */
  function findNext(center: Cell, { terms, is }: Relation): Cell | undefined {
    const start = terms.findIndex((term) => term.cell === center.id);
    const sign = Math.sign(terms[start]?.times ?? 1);
    const inTurn = [...terms.slice(start + 1), ...terms.slice(0, start)];
    const parts = inTurn.filter(({ times }) => Math.sign(times) === sign);
    const totals = inTurn.filter(({ times }) => Math.sign(times) !== sign);
    // In a sum the total goes last. Where one side only limits the other, the side that tells goes first.
    const inOrder = is === '=' ? [...parts, ...totals] : [...totals, ...parts];
    return inOrder.flatMap((term) => cells.get(term.cell) ?? []).find((each) => board.isShown(each));
  }
}

function getRelations({ relations }: System, cell: Cell): Relation[] {
  return relations.filter(({ terms }) => terms.some((term) => term.cell === cell.id));
}
