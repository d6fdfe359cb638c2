import type { Policy, ShareCell } from '../core/system.ts';
import { subtract, sumUp, type Amounts } from './amounts.ts';
import type { NewShare } from './draft.ts';
import { getKnown } from './known.ts';
import type { Tally } from './tally.ts';

/** Of fewer people, not every whole percent can come out, so that a percent tells how many they may be. */
const everyPercent = 100;

/** What a share of mentees is about: those of the groups that met. */
export interface Audience {
  /** Different mentees. */
  people: number;
  /** The least number of invitations that a reader takes for possible; undefined where it is no secret. */
  leastOf: number | undefined;
}

/**
 * Who was invited to encounters, as far as a reader may know from how many were held.
 *
 * @param met the groups that met
 * @param invited how many were invited in all
 */
export function getAudience(
  { groups }: Tally,
  held: ShareCell,
  { met, invited }: { met: Amounts | undefined; invited: number },
  policy: Policy,
): Audience {
  const { from, to } = getKnown(held, policy);
  const people = groups.reduce((sum, { group, size }) => (met?.has(group) ? sum + size : sum), 0);
  if (from === to) return { people, leastOf: undefined };
  // However many encounters were held, it is at least as if only the smallest groups had met.
  const perGroup = Math.ceil(held.of / groups.length);
  const sizes = groups.map(({ size }) => size).toSorted((a, b) => a - b);
  const invitations = sizes.flatMap((size) => Array.from({ length: perGroup }, () => size));
  return {
    people: sumUpFirst(sizes, Math.ceil(from / perGroup)),
    leastOf: Math.min(sumUpFirst(invitations, from), invited),
  };
}

/** Mentees who came to the encounters held and those who did not, by mentor. */
export function makeAttendance(
  came: Amounts | undefined,
  invited: Amounts | undefined,
  audience: Audience,
  block: string,
) {
  const value = sumUp(came);
  const absent = subtract(invited, came);
  return {
    kind: 'share',
    value,
    of: value + sumUp(absent),
    leastOf: audience.leastOf,
    contributions: came,
    restContributions: absent,
    group: audience.people,
    shows: getPrecision(audience),
    isAllSensitive: true,
    block: `attendance, ${block}`,
  } satisfies NewShare;
}

/** Bands of percents where a percent would tell how many were invited. */
export function getPrecision({ leastOf }: Audience): 'percent' | 'band' {
  return leastOf !== undefined && leastOf < everyPercent ? 'band' : 'percent';
}

function sumUpFirst(numbers: readonly number[], count: number): number {
  return numbers.slice(0, count).reduce((sum, each) => sum + each, 0);
}
