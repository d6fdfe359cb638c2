import { getRowKey, type TableName } from '../../schemas/statistics.ts';
import type { Term } from '../../schemas/vocabulary.ts';
import type { Cell, CountCell, Figure, MeanCell, Policy, Relation, ShareCell } from '../core/system.ts';
import { drawFigure } from '../protect/figure.ts';
import { getInterval } from '../protect/interval.ts';
import { sumUp } from './amounts.ts';

/** What every part of a draft goes by. */
export interface Plan {
  /** As in the name of the published file: `2023-2024`. */
  year: string;
  policy: Policy;
  /** Encounters planned for each group in a month. */
  encountersAMonth: number;
  /** The terms that are over, with their months as `YYYY-MM`, in order. */
  terms: readonly { term: Term; months: readonly string[] }[];
  /** False while only the first term is published: totals and results of the year wait for its end. */
  isWholeYear: boolean;
  /** What an earlier release shows, by the id of the cell. */
  earlier: ReadonlyMap<string, Figure>;
}

/** Everything that is going to be published once it has been protected. Private until then. */
export interface Draft {
  rows: readonly DraftRow[];
  cells: readonly Cell[];
  relations: readonly Relation[];
}

export interface DraftRow {
  table: TableName;
  /** What the row is about: `{ term: 'first', topic: 'stress' }`. */
  about: Readonly<Record<string, string>>;
  /** The id of the cell of each figure. */
  cells: Readonly<Record<string, string>>;
}

/** A figure before it has its place in a table. */
export type NewCell = NewCount | NewShare | NewMean;
export type NewCount = Omit<CountCell, PlaceOfCell>;
export type NewShare = Omit<ShareCell, PlaceOfCell>;
export type NewMean = Omit<MeanCell, PlaceOfCell>;
type PlaceOfCell = 'id' | 'table' | 'earlier' | 'isPrinted';

/** Collects rows, cells and relations; the parts of a draft write into it one after the other. */
export interface DraftWriter {
  plan: Plan;
  /** Adds a row that is going to be printed. Gives its cells back, with the values that they go by. */
  addRow<Cells extends Readonly<Record<string, NewCell>>>(
    table: TableName,
    about: Readonly<Record<string, string>>,
    cells: Cells,
  ): { [Measure in keyof Cells]: Placed<Cells[Measure]> };
  /** Adds a cell that is never printed but could be computed from what is: what is left of a total, for instance. */
  addImplied<New extends NewCell>(beside: Cell, name: string, cell: New): Placed<New>;
  /**
   * Adds a sum that a reader knows: cells times factors, and what they come to. Where a cell goes by an earlier release
   * and the logs have changed since, a sum may no longer hold; a reader cannot use it then, and it is left out.
   */
  relate(name: string, terms: readonly (readonly [Cell, number])[], is: Relation['is'], to: number): void;
  getDraft(): Draft;
}

type Placed<New extends NewCell> = New extends NewShare ? ShareCell : New extends NewMean ? MeanCell : CountCell;

export function createDraft(plan: Plan): DraftWriter {
  const rows: DraftRow[] = [];
  const cells: Cell[] = [];
  const relations: Relation[] = [];

  const place = (cell: Cell): Cell => {
    const placed = withWholeContributions(keepEarlier(cell, plan.earlier.get(cell.id), plan.policy));
    cells.push(placed);
    return placed;
  };

  return {
    plan,
    addRow(table, about, newCells) {
      const placed = Object.entries(newCells).map(([measure, cell]) => {
        const id = [plan.year, table, getRowKey(about), measure].filter((part) => part !== '').join('/');
        return [measure, place({ ...cell, id, table })] as const;
      });
      rows.push({ table, about, cells: Object.fromEntries(placed.map(([measure, { id }]) => [measure, id])) });
      return Object.fromEntries(placed) as { [Measure in keyof typeof newCells]: Placed<(typeof newCells)[Measure]> };
    },
    addImplied(beside, name, cell) {
      const id = `${beside.id}/${name}`;
      return place({ ...cell, id, table: beside.table, block: id, isPrinted: false }) as Placed<typeof cell>;
    },
    relate(name, terms, is, to) {
      const sum = terms.reduce((total, [cell, times]) => total + times * cell.value, 0);
      const holds = is === '=' ? sum === to : is === '>=' ? sum >= to : sum <= to;
      if (!holds && terms.some(([cell]) => cell.earlier)) return;
      relations.push({ id: name, terms: terms.map(([cell, times]) => ({ cell: cell.id, times })), is, to });
    },
    getDraft: () => ({ rows, cells, relations }),
  };
}

/**
 * A figure that was published stays as it was, whatever is in the logs today: the difference of two releases would
 * tell what was corrected in between. Its cell goes by what was published, and so does what is judged of it.
 */
function keepEarlier(cell: Cell, earlier: Figure | undefined, policy: Policy): Cell {
  if (!earlier) return cell;
  if (earlier.is === 'hidden') return { ...cell, earlier };
  const kept = isSame(drawFigure(cell, policy), earlier) ? cell : forgetWhole(cell, earlier);
  const { from, to } = getInterval(kept, earlier);
  const value = Math.min(to, Math.max(from, kept.value));
  if (kept.kind === 'mean' || earlier.is === 'band') return { ...kept, earlier, value };
  // Whoever stands behind it today is not who stood behind it then.
  const nobody = { contributions: undefined, group: undefined };
  return kept.kind === 'count'
    ? { ...kept, ...nobody, earlier, value }
    : { ...kept, ...nobody, restContributions: undefined, earlier, value };
}

/**
 * Of how many a figure was, once the logs have changed, is not known: of a thousand more, every figure fits. A band of
 * all but a few tells it.
 */
function forgetWhole(cell: Cell, earlier: Exclude<Figure, { is: 'hidden' }>): Cell {
  if (cell.kind === 'count') return cell;
  if (cell.kind === 'mean' || cell.shows !== 'count') return { ...cell, of: 1000 };
  if (earlier.is === 'exact') return { ...cell, of: earlier.value + 1000 };
  const least = cell.isAllSensitive ? 0 : 1;
  return earlier.from === least ? { ...cell, of: Math.max(cell.of, earlier.to) } : { ...cell, of: earlier.to + least };
}

function isSame(a: Figure, b: Figure): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Where a value goes by an earlier release, it is no longer known who stands behind it. */
function withWholeContributions(cell: Cell): Cell {
  if (cell.kind === 'mean') return cell;
  const known = sumUp(cell.contributions) === cell.value ? cell : { ...cell, contributions: undefined };
  if (known.kind === 'count' || sumUp(known.restContributions) === known.of - known.value) return known;
  return { ...known, restContributions: undefined };
}
