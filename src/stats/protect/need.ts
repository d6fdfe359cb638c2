import type { Cell, Contributions, CountCell, MeanCell, Policy, ShareCell } from '../core/system.ts';

/** Why a cell must not be printed as it is. */
export type Reason = 'small' | 'few-contributors' | 'dominant-contributor' | 'few-people' | 'nearly-all';

/**
 * What a reader has to be left with about a cell: a value of at most `atMost` and one of at least `atLeast` must both
 * stay possible, and the possible values must span `width` or more. In the cell’s own units.
 */
export interface Need {
  reason: Reason;
  atMost?: number;
  atLeast?: number;
  width: number;
}

/** A cell that is hidden for the sake of others: not to be computed exactly. */
export const neighborNeed: Need = { reason: 'small', width: 1 };

/**
 * What a sensitive cell needs; undefined for one that may be printed as it is.
 *
 * A hidden small count leaves the reader with “small” and no more: both 1 and the largest small count stay possible. So
 * does a band, which holds just these.
 */
export function getNeed(cell: Cell, policy: Policy, { isBand = false } = {}): Need | undefined {
  if (cell.kind === 'count') return getCountNeed(cell, policy);
  return cell.kind === 'share' ? getShareNeed(cell, policy, isBand) : getMeanNeed(cell, policy);
}

/** With one decimal, a mean of up to ten whole scores tells their sum. */
export function getMeanGroup(minGroup: number): number {
  return Math.max(11, minGroup);
}

/**
 * A hidden small count could have been one that is not small, beside a neighbor that is not 0. Without this, a reader who
 * replays the program on every table that fits would know of two hidden cells with a sum of 5 that both are small.
 */
const margin = 2;

function getCountNeed(cell: CountCell, policy: Policy): Need | undefined {
  const { value, group = Infinity, contributions, isPublic, isZeroSensitive = false } = cell;
  if (isPublic) return undefined;
  if (group < policy.minGroup) return { reason: 'few-people', width: 1 };
  const least = isZeroSensitive ? 0 : 1;
  if (isSmall(value, least, policy)) return { reason: 'small', ...getSmallNeed(least, policy, margin) };
  return value === 0 ? undefined : getContributorNeed(value, contributions, policy);
}

function getShareNeed(cell: ShareCell, policy: Policy, isBand: boolean): Need | undefined {
  const { value, of, group = of, shows, isAllSensitive = false, isSum, contributions, restContributions } = cell;
  const rest = of - value;
  if (of === 0) return undefined;
  if (shows !== 'count' && group < policy.minGroup) return { reason: 'few-people', width: 1 };
  const least = isAllSensitive ? 0 : 1;
  const small = getSmallNeed(least, policy, isBand || shows !== 'count' ? 0 : margin);
  const mirrored = { atMost: of - small.atLeast, atLeast: of - small.atMost };
  const isPartSmall = isSmall(value, least, policy);
  const isRestSmall = isSmall(rest, least, policy);
  // Where the ends of a small whole overlap, every value asks for the same, so that growth tells none of them apart.
  const isEither = of < 2 * policy.minCell && (isPartSmall || isRestSmall);
  const ends = [...(isPartSmall || isEither ? [small] : []), ...(isRestSmall || isEither ? [mirrored] : [])];
  if (ends.length > 0) {
    // Nothing is below none or above all, however small the whole.
    const atMost = Math.max(0, Math.min(...ends.map((end) => end.atMost)));
    const atLeast = Math.min(of, Math.max(...ends.map((end) => end.atLeast)));
    const reason = shows === 'count' ? 'small' : 'nearly-all';
    if (isSum) return { reason, width: Math.min(of, policy.minCell - 2) };
    return { reason, atMost, atLeast, width: Math.max(1, atLeast - atMost) };
  }
  const sides = [getContributorNeed(value, contributions, policy), getContributorNeed(rest, restContributions, policy)];
  const width = Math.max(0, ...sides.map((need) => need?.width ?? 0));
  return width === 0 ? undefined : { reason: 'few-contributors', width: Math.min(width, of) };
}

/** A mean near an end of its scale says that nearly everybody gave the same answer. */
function getMeanNeed(cell: MeanCell, { minCell, minGroup }: Policy): Need | undefined {
  const { value, of, steps, lowest, highest } = cell;
  if (of < getMeanGroup(minGroup)) return { reason: 'few-people', width: 1 };
  const few = (minCell - 1) * steps;
  const [bottom, top] = [lowest * steps * of, highest * steps * of];
  if (value - bottom <= few) return { reason: 'nearly-all', atMost: bottom, atLeast: bottom + few, width: few };
  if (top - value <= few) return { reason: 'nearly-all', atMost: top - few, atLeast: top, width: few };
  return undefined;
}

function isSmall(value: number, least: number, { minCell }: Policy): boolean {
  return value >= least && value < minCell;
}

function getSmallNeed(least: number, { minCell }: Policy, beyond: number) {
  const atLeast = minCell - 1 + beyond;
  return { atMost: least, atLeast, width: atLeast - least };
}

/** Too few people behind a number of events, or one of them dominating it (p% rule). */
function getContributorNeed(value: number, contributions: Contributions | undefined, policy: Policy): Need | undefined {
  if (!contributions || contributions.size === 0) return undefined;
  if (contributions.size < policy.minMentors) return { reason: 'few-contributors', width: policy.minCell - 1 };
  const off = getDominanceMargin([...contributions.values()], policy.dominancePercent);
  if (off === undefined) return undefined;
  return { reason: 'dominant-contributor', atMost: value - off, atLeast: value + off, width: 2 * off };
}

/** How far off a reader must stay on both sides, by the p% rule; undefined where no contribution dominates. */
function getDominanceMargin(amounts: readonly number[], percent: number | undefined): number | undefined {
  if (percent === undefined) return undefined;
  const sorted = amounts.toSorted((a, b) => b - a);
  const wanted = (percent / 100) * (sorted[0] ?? 0);
  const rest = sorted.slice(2).reduce((sum, amount) => sum + amount, 0);
  return rest < wanted ? Math.ceil(wanted) : undefined;
}
