import loadHighs, { type Highs } from 'highs';
import type { Cell, Figure, Relation, Release, System } from '../core/system.ts';
import { ceiling, getPossibleValues, type Span } from './possible-values.ts';
import { solveFor, type Assignment, type Knowledge } from './program.ts';
import { findSecret, mask, type Secret } from './secrets.ts';

/** Something that a reader of the release could learn. Names the cell, never its value. */
export interface Finding {
  cell: string;
  table: string;
  /**
   * `printed`: it must be hidden and is not. `exact`: it can be computed. `narrow`: it can be computed too closely.
   * `untrue`: what is printed does not fit the logs. `unknown`: it belongs to no cell of the system. `unsolved`: the
   * solver gave no certain answer, so nothing is proven.
   */
  what: 'printed' | 'exact' | 'narrow' | 'untrue' | 'unknown' | 'unsolved';
  /** Anybody, or somebody who knows their own part of a cell, such as a mentor. */
  who: 'anybody' | 'insider';
}

export interface Audit {
  passed: boolean;
  findings: readonly Finding[];
  /** For every cell that is not printed exactly: the smallest and largest whole number it can be, for anybody. */
  bounds: ReadonlyMap<string, Span>;
}

/**
 * Tries to undo a release. For every hidden cell it finds the smallest and the largest value that fit everything ever
 * printed and every sum, by integer programming (HiGHS), once for anybody and once for each insider who knows their own
 * contributions. It decides by itself which cells are secret and shares no code with the step that hid them. A cell
 * without a figure counts as hidden; a figure without a cell is found.
 *
 * Values of the system are used only to know which cells are secret and what insiders know.
 *
 * @param onCell called before each cell that is tried, for whoever waits
 */
export async function audit(system: System, release: Release, onCell: () => void = () => undefined): Promise<Audit> {
  const highs = await getSolver();
  const findings: Finding[] = [];
  const bounds = new Map<string, Span>();
  const report = (cell: Cell, what: Finding['what'], who: Finding['who'] = 'anybody') =>
    findings.push({ cell: cell.id, table: cell.table, what, who });

  const known = new Set(system.cells.map(({ id }) => id));
  for (const id of release.figures.keys()) {
    if (!known.has(id)) findings.push({ cell: id, table: 'unknown', what: 'unknown', who: 'anybody' });
  }
  const spans = new Map<string, Span>();
  for (const cell of system.cells) {
    const span = getKnownSpan(cell, release);
    if (!span || cell.value < span[0] || cell.value > span[1]) report(cell, 'untrue');
    else spans.set(cell.id, span);
  }
  if (findings.length > 0) return { passed: false, findings, bounds };

  const assignments: Assignment[] = [];
  for (const group of getLinkedGroups(system, spans)) {
    for (const cell of group.cells) {
      onCell();
      const secret = findSecret(cell, system.policy) ?? (isShownAsHidden(cell, release) ? mask : undefined);
      const span = spans.get(cell.id);
      if (isExact(span)) {
        if (secret) report(cell, secret === mask ? 'exact' : 'printed');
        continue;
      }
      const ends = (['minimize', 'maximize'] as const).map((direction) => {
        const found = solveFor(highs, cell.id, direction, group.knowledge);
        if (found) assignments.push(found);
        return found?.get(cell.id);
      });
      const [low, high] = ends;
      if (low === undefined || high === undefined) {
        report(cell, 'unsolved');
        continue;
      }
      bounds.set(cell.id, [low, high]);
      if (secret && !keeps(secret, low, high)) report(cell, low === high ? 'exact' : 'narrow');
    }
    for (const { cell, what } of auditInsiders({ highs, system, onCell }, group, assignments))
      report(cell, what, 'insider');
  }
  return { passed: findings.length === 0, findings, bounds };
}

let solver: Promise<Highs> | undefined;

/** The solver keeps nothing from one program to the next, so that one of it, which takes its time to load, is enough. */
function getSolver(): Promise<Highs> {
  solver ??= loadHighs();
  return solver;
}

/** Cells tied together by relations, with what anybody knows of them. */
interface LinkedGroup {
  cells: readonly Cell[];
  knowledge: Knowledge;
}

interface Trial {
  highs: Highs;
  system: System;
  onCell: () => void;
}

function* auditInsiders(
  { highs, system, onCell }: Trial,
  { cells, knowledge }: LinkedGroup,
  assignments: readonly Assignment[],
): Generator<{ cell: Cell; what: Finding['what'] }> {
  const reported = new Set<string>();
  for (const person of new Set(cells.flatMap(getContributors))) {
    const own = new Map(cells.flatMap((cell) => getOwnSpan(cell, person)));
    const spans = new Map([...knowledge.spans].map(([id, span]) => [id, intersect(span, own.get(id))]));
    const fitting = assignments.filter((assignment) =>
      [...spans].every(([id, [from, to]]) => {
        const value = assignment.get(id);
        return value !== undefined && value >= from && value <= to;
      }),
    );
    for (const cell of cells) {
      onCell();
      const secret = findSecret(cell, system.policy);
      const ownSpan = own.get(cell.id);
      if (!secret || isExact(ownSpan) || reported.has(cell.id)) continue;
      const others = ownSpan ? getSecretBeyond(secret, ownSpan) : secret;
      const values = fitting.map((assignment) => assignment.get(cell.id) ?? NaN);
      if (values.length > 0 && keeps(others, Math.min(...values), Math.max(...values))) continue;
      const [low, high] = (['minimize', 'maximize'] as const).map((direction) =>
        solveFor(highs, cell.id, direction, { spans, relations: knowledge.relations })?.get(cell.id),
      );
      const what = low === undefined || high === undefined ? 'unsolved' : low === high ? 'exact' : 'narrow';
      if (low !== undefined && high !== undefined && keeps(others, low, high)) continue;
      reported.add(cell.id);
      yield { cell, what };
    }
  }
}

function keeps({ low, high, spread }: Secret, from: number, to: number): boolean {
  return from <= low && to >= high && to - from >= spread;
}

/** What others put in is the secret: their own part is none to the insider, who cannot be told less than it. */
function getSecretBeyond({ low, high, spread }: Secret, [least, most]: Span): Secret {
  if (low === Infinity) return { low, high, spread: Math.min(spread, most - least) };
  const from = Math.min(Math.max(low, least), most - 1);
  const to = Math.max(Math.min(high, most), least + 1);
  return { low: from, high: to, spread: Math.min(spread, Math.max(1, to - from)) };
}

function getContributors(cell: Cell): string[] {
  if (cell.kind === 'mean') return [];
  const rest = cell.kind === 'share' ? cell.restContributions : undefined;
  return [...(cell.contributions?.keys() ?? []), ...(rest?.keys() ?? [])];
}

/** What a person knows of a cell for their part in it. Whoever stands alone behind it may guess that they do. */
function getOwnSpan(cell: Cell, person: string): [string, Span][] {
  if (cell.kind === 'mean') return [];
  const part = cell.contributions?.get(person);
  const rest = cell.kind === 'share' ? cell.restContributions?.get(person) : undefined;
  if (part === undefined && rest === undefined) return [];
  const whole = cell.kind === 'share' ? cell.of : ceiling;
  return [[cell.id, part === cell.value ? [cell.value, cell.value] : [part ?? 0, whole - (rest ?? 0)]]];
}

function intersect([from, to]: Span, other: Span | undefined): Span {
  return other ? [Math.max(from, other[0]), Math.min(to, other[1])] : [from, to];
}

/** What this release and every earlier one leave possible together. */
function getKnownSpan(cell: Cell, { figures }: Release): Span | undefined {
  const seen: Figure[] = [figures.get(cell.id) ?? { is: 'hidden' }, ...(cell.earlier ? [cell.earlier] : [])];
  return seen.map((figure) => getPossibleValues(cell, figure)).reduce((a, b) => a && b && intersect(a, b));
}

/** A cell of a table that carries the sign; those that are never printed only count where they are secret. */
function isShownAsHidden(cell: Cell, { figures }: Release): boolean {
  // There is nothing to know about a part of nothing.
  if (cell.kind === 'share' && cell.of === 0) return false;
  return cell.isPrinted !== false && (figures.get(cell.id)?.is ?? 'hidden') === 'hidden';
}

function isExact(span: Span | undefined): boolean {
  return span !== undefined && span[0] === span[1];
}

/** Splits the system into parts that have no relation with each other, so that each program stays small. */
function getLinkedGroups({ cells, relations }: System, spans: ReadonlyMap<string, Span>): LinkedGroup[] {
  const parent = new Map(cells.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const up = parent.get(id) ?? id;
    if (up === id) return id;
    const top = find(up);
    parent.set(id, top);
    return top;
  };
  // An exactly known cell passes nothing on from one relation to another.
  const getOpen = ({ terms }: Relation) => terms.map(({ cell }) => cell).filter((id) => !isExact(spans.get(id)));
  for (const relation of relations) {
    const [first, ...rest] = getOpen(relation);
    if (first !== undefined) rest.forEach((id) => parent.set(find(id), find(first)));
  }
  const groups = Map.groupBy(cells, ({ id }) => find(id));
  return [...groups].map(([top, members]) => {
    const touching = relations.filter((relation) => getOpen(relation).some((id) => find(id) === top));
    const named = new Set([
      ...members.map(({ id }) => id),
      ...touching.flatMap(({ terms }) => terms.map(({ cell }) => cell)),
    ]);
    return {
      cells: members,
      knowledge: { spans: new Map([...spans].filter(([id]) => named.has(id))), relations: touching },
    };
  });
}
