import type { Cell, System } from '../core/system.ts';
import type { Interval } from './interval.ts';
import type { Need } from './need.ts';
import type { Knowledge } from './reader.ts';

/** Somebody who stands behind cells themselves, such as a mentor who knows their own group. */
export interface Insider {
  knows: Knowledge;
  /** What this person must be left with about a cell; undefined where they know it anyway. */
  adapt(cell: Cell, need: Need): Need | undefined;
}

/**
 * Everybody who contributes to a cell of the system. An insider knows their own contributions and, to be on the safe
 * side, a cell that nobody else contributes to: nobody told them that, but they may guess. Of those who stayed away or of
 * what did not take place they know their own share alone.
 */
export function getInsiders({ cells }: System): Insider[] {
  const known = new Map<string, Map<string, Interval>>();
  for (const cell of cells) {
    for (const person of getContributors(cell)) {
      const knows = known.get(person) ?? new Map<string, Interval>();
      knows.set(cell.id, getOwnKnowledge(cell, person));
      known.set(person, knows);
    }
  }
  return [...known.values()].map((knows) => ({ knows, adapt: (cell, need) => adapt(knows.get(cell.id), need) }));
}

function getContributors(cell: Cell): Set<string> {
  if (cell.kind === 'mean') return new Set();
  const rest = cell.kind === 'share' ? cell.restContributions : undefined;
  return new Set([...(cell.contributions?.keys() ?? []), ...(rest?.keys() ?? [])]);
}

function getOwnKnowledge(cell: Cell, person: string): Interval {
  if (cell.kind === 'mean') return { from: -Infinity, to: Infinity };
  const own = cell.contributions?.get(person) ?? 0;
  const ownRest = cell.kind === 'share' ? (cell.restContributions?.get(person) ?? 0) : 0;
  const all = cell.kind === 'share' ? cell.of : Infinity;
  return own > 0 && own === cell.value ? { from: cell.value, to: cell.value } : { from: own, to: all - ownRest };
}

/** An insider’s own part is no secret to them; beyond it they must be left with the same doubt. */
function adapt(own: Interval | undefined, need: Need): Need | undefined {
  if (!own) return need;
  if (own.from === own.to) return undefined;
  if (need.atMost === undefined || need.atLeast === undefined) {
    return { ...need, width: Math.min(need.width, own.to - own.from) };
  }
  const atMost = Math.min(Math.max(need.atMost, own.from), own.to - 1);
  const atLeast = Math.max(Math.min(need.atLeast, own.to), own.from + 1);
  return { reason: need.reason, atMost, atLeast, width: Math.min(need.width, Math.max(1, atLeast - atMost)) };
}
