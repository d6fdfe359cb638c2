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
 */
export function solveFor(
  highs: Highs,
  cell: string,
  direction: Direction,
  knowledge: Knowledge,
): Assignment | undefined {
  const names = new Map([...knowledge.spans.keys()].map((id, i) => [id, `x${i}`]));
  const { Status, Columns } = highs.solve(writeProgram(cell, direction, knowledge, names));
  if (Status !== 'Optimal') return undefined;
  return new Map(
    [...names].map(([id, name]) => {
      const column = Columns[name];
      const value = column && 'Primal' in column ? Math.round(column.Primal) : knowledge.spans.get(id)?.[0];
      return [id, value ?? NaN];
    }),
  );
}

/** The program in CPLEX’s LP format, one term a line: HiGHS cut long lines in older versions. */
function writeProgram(
  cell: string,
  direction: Direction,
  { spans, relations }: Knowledge,
  names: ReadonlyMap<string, string>,
): string {
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
    'general',
    ...[...names.values()].map((each) => ` ${each}`),
    'end',
    '',
  ].join('\n');
}
