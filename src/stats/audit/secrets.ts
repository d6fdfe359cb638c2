import type { Cell, Contributions, Policy, ShareCell } from '../core/system.ts';

/** What must stay unknown about a cell, in its own units: see `findSecret`. */
export interface Secret {
  /** Two values that a reader must both take for possible, or anything beyond them. */
  low: number;
  high: number;
  /** How far apart the smallest and largest possible value must lie. */
  spread: number;
}

/**
 * Decides for itself which cells must not be known, from the rules alone and without a look at how they were hidden:
 * counts from 1 up to the minimum, 0 where that tells something, events behind which too few people stand, amounts that
 * one person dominates (p% rule), shares and means where all but a few agree, and anything about too small a group.
 * Undefined where a cell is no secret.
 */
export function findSecret(cell: Cell, policy: Policy): Secret | undefined {
  const t = policy.minCell;
  switch (cell.kind) {
    case 'count': {
      if (cell.isPublic === true) return undefined;
      if (cell.group !== undefined && cell.group < policy.minGroup) return anything(1);
      const floor = cell.isZeroSensitive === true ? 0 : 1;
      if (cell.value >= floor && cell.value < t) return { low: floor, high: t - 1, spread: t - 1 - floor };
      return findExposedPeople(cell.value, cell.contributions, policy);
    }
    case 'share': {
      if (cell.of === 0) return undefined;
      if (cell.shows !== 'count' && (cell.group ?? cell.of) < policy.minGroup) return anything(1);
      return findSecretShare(cell, policy);
    }
    case 'mean': {
      if (cell.of < policy.minGroup || cell.of <= 10) return anything(1);
      const atAll = { lowest: cell.lowest * cell.of * cell.steps, highest: cell.highest * cell.of * cell.steps };
      const few = (t - 1) * cell.steps;
      if (cell.value <= atAll.lowest + few) return { low: atAll.lowest, high: atAll.lowest + few, spread: few };
      if (cell.value >= atAll.highest - few) return { low: atAll.highest - few, high: atAll.highest, spread: few };
      return undefined;
    }
  }
}

/** The part of a share and what is left of the whole are secrets alike. */
function findSecretShare(cell: ShareCell, policy: Policy): Secret | undefined {
  const t = policy.minCell;
  const floor = cell.isAllSensitive === true ? 0 : 1;
  const rest = cell.of - cell.value;
  const isPartSmall = cell.value >= floor && cell.value < t;
  const isRestSmall = rest >= floor && rest < t;
  if (isPartSmall || isRestSmall) {
    if (cell.isSum === true) return anything(Math.min(cell.of, t - 2));
    const low = isPartSmall ? floor : cell.of - t + 1;
    const high = isRestSmall ? cell.of - floor : t - 1;
    const [from, to] = [Math.max(0, Math.min(low, cell.of - 1)), Math.min(cell.of, Math.max(high, 1))];
    return { low: Math.min(from, to), high: Math.max(from, to), spread: Math.max(1, to - from) };
  }
  const part = findExposedPeople(cell.value, cell.contributions, policy);
  const other = findExposedPeople(rest, cell.restContributions, policy);
  const spread = Math.max(part?.spread ?? 0, other?.spread ?? 0);
  return spread === 0 ? undefined : anything(Math.min(spread, cell.of));
}

/** A hidden cell is not exactly known, whatever it holds. */
export const mask: Secret = anything(1);

function anything(spread: number): Secret {
  return { low: Infinity, high: -Infinity, spread };
}

/** Too few people stand behind a number of events, or one of them for too much of it. */
function findExposedPeople(value: number, people: Contributions | undefined, policy: Policy): Secret | undefined {
  if (value === 0 || people === undefined) return undefined;
  if (people.size < policy.minMentors) return anything(policy.minCell - 1);
  return findDominated(value, [...people.values()], policy.dominancePercent);
}

/** The p% rule: the second largest contributor, who knows their own part, must not come within p% of the largest. */
function findDominated(total: number, amounts: readonly number[], percent: number | undefined): Secret | undefined {
  if (percent === undefined) return undefined;
  const largest = Math.max(...amounts);
  const second = Math.max(0, ...amounts.toSpliced(amounts.indexOf(largest), 1));
  const doubt = (largest * percent) / 100;
  if (total - largest - second >= doubt) return undefined;
  const margin = Math.ceil(doubt);
  return { low: total - margin, high: total + margin, spread: 2 * margin };
}
