import { solve, type Constraint, type Model, type OptimizationDirection } from 'yalps';
import type { Cell, Figure, Relation, System } from '../core/system.ts';
import { getInterval, type Interval } from './interval.ts';
import type { Need } from './need.ts';

/** What one person knows beyond what is printed, by cell id. */
export type Knowledge = ReadonlyMap<string, Interval>;

/** Judges what a reader of a release can work out. */
export interface Reader {
  /**
   * Whether a reader, who may know more than is printed, is left with all that the need asks for about the cell.
   * `without` leaves one relation aside.
   */
  isUncertain(cell: string, need: Need, options?: { knows?: Knowledge; without?: string }): boolean;
}

/** Steps after which the solver gives up on a cell, which then counts as known. A limit in time would not be repeatable. */
const maxIterations = 4000;

/** A table that a reader must take for possible: values of cells that are not printed exactly, by id. */
export type Table = ReadonlyMap<string, number>;

/**
 * A reader who has the whole release and solves it: for a cell, the smallest and largest whole number that fits
 * everything printed, found with the solver of `yalps`. Tables found on the way are kept in `seen` by the caller: they
 * stay possible when more is hidden, and settle most questions without solving anew.
 */
export function createReader(system: System, figures: ReadonlyMap<string, Figure>, seen: Table[]): Reader {
  const intervals = new Map(system.cells.map((cell) => [cell.id, getInterval(cell, getFigure(figures, cell))]));
  const components = getComponents(system, intervals);
  const truth: Table = new Map(system.cells.map(({ id, value }) => [id, value]));

  /** The tables among those seen that fit what is printed, each judged once. */
  const possible = new Map<readonly string[], { judged: number; tables: Table[] }>();
  function getPossible(component: readonly string[]): Table[] {
    const known = possible.get(component) ?? { judged: 0, tables: [] };
    possible.set(component, known);
    const fits = (table: Table) => component.every((cell) => isWithin(table.get(cell), intervals.get(cell)));
    known.tables.push(...seen.slice(known.judged).filter(fits));
    known.judged = seen.length;
    return known.tables;
  }

  function isUncertain(
    id: string,
    need: Need,
    { knows, without }: { knows?: Knowledge; without?: string } = {},
  ): boolean {
    const known = (cell: string) => intersect(intervals.get(cell), knows?.get(cell));
    const component = components.get(id) ?? [];
    const own = component.flatMap((cell) => {
      const interval = knows?.get(cell);
      return interval ? [{ cell, interval }] : [];
    });
    const isPossible = (table: Table) => own.every(({ cell, interval }) => isWithin(table.get(cell), interval));
    const candidates = without === undefined ? getPossible(component).filter(isPossible) : [];

    const reach = (direction: OptimizationDirection, bound: number | undefined): number | undefined => {
      const values = candidates.map((table) => table.get(id) ?? NaN);
      const best = direction === 'minimize' ? Math.min(...values) : Math.max(...values);
      if (bound !== undefined && (direction === 'minimize' ? best <= bound : best >= bound)) return best;
      const relations = getRelations(id, without);
      const result = solveFor(id, direction, component, relations, intervals, known);
      // Cells that are tied to none of these keep their true values, so the whole table fits what is printed.
      if (result.table && without === undefined) seen.push(new Map([...truth, ...result.table]));
      return result.value;
    };
    const from = reach('minimize', need.atMost);
    const to = reach('maximize', need.atLeast);
    if (from === undefined || to === undefined) return false;
    return from <= (need.atMost ?? Infinity) && to >= (need.atLeast ?? -Infinity) && to - from >= need.width;
  }

  function getRelations(id: string, without: string | undefined): Relation[] {
    const component = new Set(components.get(id));
    return system.relations.filter(
      (relation) => relation.id !== without && relation.terms.some(({ cell }) => component.has(cell)),
    );
  }

  return { isUncertain };
}

function getFigure(figures: ReadonlyMap<string, Figure>, cell: Cell): Figure {
  return figures.get(cell.id) ?? { is: 'hidden' };
}

/** The smallest or largest value of a cell with the table that has it; no value where the solver found none. */
function solveFor(
  id: string,
  direction: OptimizationDirection,
  component: readonly string[],
  relations: readonly Relation[],
  intervals: ReadonlyMap<string, Interval>,
  known: (cell: string) => Interval,
): { value?: number; table?: Table } {
  // The solver's variables start at 0, so each stands for how far a cell lies above the least it can be.
  const variables = new Map<string, Map<string, number>>(component.map((cell) => [cell, new Map()]));
  const constraints = new Map<string, Constraint>();
  for (const cell of component) {
    const { from, to } = known(cell);
    if (to < from) return {};
    if (to === Infinity) continue;
    variables.get(cell)?.set(`cell ${cell}`, 1);
    constraints.set(`cell ${cell}`, { max: to - from });
  }
  for (const { id: relation, terms, is, to } of relations) {
    let rest = to;
    for (const { cell, times } of terms) {
      const variable = variables.get(cell);
      variable?.set(`sum ${relation}`, (variable.get(`sum ${relation}`) ?? 0) + times);
      rest -= times * (variable ? known(cell).from : (intervals.get(cell)?.from ?? 0));
    }
    constraints.set(`sum ${relation}`, is === '=' ? { equal: rest } : is === '>=' ? { min: rest } : { max: rest });
  }
  variables.get(id)?.set('goal', 1);
  const model: Model = { direction, objective: 'goal', constraints, variables, integers: true };
  const { status, variables: found } = solve(model, { maxIterations, includeZeroVariables: true });
  if (status === 'unbounded') return { value: direction === 'minimize' ? -Infinity : Infinity };
  if (status !== 'optimal') return {};
  const table = new Map(found.map(([cell, above]) => [cell, Math.round(above) + known(cell).from]));
  const value = table.get(id);
  return value === undefined ? {} : { value, table };
}

/** Cells that are not known exactly, with all they are tied to through relations: what has to be solved together. */
function getComponents({ relations }: System, intervals: ReadonlyMap<string, Interval>): Map<string, string[]> {
  const components = new Map<string, string[]>();
  for (const [id, { from, to }] of intervals) if (from < to) components.set(id, [id]);
  for (const { terms } of relations) {
    const open = terms.flatMap(({ cell }) => components.get(cell) ?? []);
    const joined = [...new Set(open)];
    for (const cell of joined) components.set(cell, joined);
  }
  return components;
}

function intersect(a: Interval | undefined, b: Interval | undefined): Interval {
  return { from: Math.max(a?.from ?? 0, b?.from ?? -Infinity), to: Math.min(a?.to ?? Infinity, b?.to ?? Infinity) };
}

function isWithin(value: number | undefined, interval: Interval | undefined): boolean {
  return value !== undefined && interval !== undefined && value >= interval.from && value <= interval.to;
}
