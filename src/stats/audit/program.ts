import type { Highs } from 'highs';
import type { Relation } from '../core/system.ts';
import type { Span } from './possible-values.ts';

/** Everything that a reader knows, as an integer program: what each cell may be, and how cells add up. */
export interface Knowledge {
  spans: ReadonlyMap<string, Span>;
  relations: readonly Relation[];
}

/** A value of every cell that fits what a reader knows. */
export type Assignment = ReadonlyMap<string, number>;

export type Direction = 'minimize' | 'maximize';

/**
 * The smallest or largest value of a cell, with an assignment that has it. Undefined unless the solver is sure: HiGHS
 * reports input that it could not read as “Empty” with an objective of 0, so nothing but “Optimal” counts.
 *
 * Most of these programs have a whole solution even where fractions are allowed, which is found many times faster, so it
 * is looked for first. No whole solution is better than the best with fractions, so if that one, rounded, fits all that
 * is known, it is the best whole one.
 */
export function solveFor(
  highs: Highs,
  cell: string,
  direction: Direction,
  knowledge: Knowledge,
): Assignment | undefined {
  const names = new Map([...knowledge.spans.keys()].map((id, i) => [id, `x${i}`]));
  const program = writeProgram(cell, direction, knowledge, names);
  const solve = (kinds: readonly string[]): Assignment | undefined => {
    const { Status, Columns } = highs.solve([...program, ...kinds, 'end', ''].join('\n'));
    if (Status !== 'Optimal') return undefined;
    const assignment = new Map(
      [...names].map(([id, name]) => {
        const column = Columns[name];
        return [id, column && 'Primal' in column ? Math.round(column.Primal) : NaN];
      }),
    );
    return fits(assignment, knowledge) ? assignment : undefined;
  };
  return solve([]) ?? solve(['general', ...[...names.values()].map((name) => ` ${name}`)]);
}

/** Whether whole values agree with everything that a reader knows: the solver’s own word is not taken for it. */
function fits(assignment: Assignment, { spans, relations }: Knowledge): boolean {
  const get = (id: string) => assignment.get(id) ?? NaN;
  return (
    [...spans].every(([id, [from, to]]) => get(id) >= from && get(id) <= to) &&
    relations.every(({ terms, is, to }) => {
      const sum = terms.reduce((total, { cell, times }) => total + times * get(cell), 0);
      return is === '=' ? sum === to : is === '>=' ? sum >= to : sum <= to;
    })
  );
}

/**
 * The program in CPLEX’s LP format but for the kinds of its variables and its end, one term a line: HiGHS cut long lines in
 * older versions.
 */
function writeProgram(
  cell: string,
  direction: Direction,
  { spans, relations }: Knowledge,
  names: ReadonlyMap<string, string>,
): string[] {
  const name = (id: string) => names.get(id) ?? '';
  const rows = relations.map(({ terms, is, to }, i) =>
    [
      ` r${i}:`,
      ...terms.map((term) => ` ${term.times < 0 ? '-' : '+'} ${Math.abs(term.times)} ${name(term.cell)}`),
      ` ${is} ${to}`,
    ].join('\n'),
  );
  return [
    direction,
    ` obj: ${name(cell)}`,
    'subject to',
    ...rows,
    'bounds',
    ...[...spans].map(([id, [from, to]]) => ` ${from} <= ${name(id)} <= ${to}`),
  ];
}
