import type { ShareCell } from '../core/system.ts';
import { addUp, subtract, sumUp, type Amounts } from './amounts.ts';
import { getMonthBlock } from './blocks.ts';
import type { DraftWriter, NewShare } from './draft.ts';
import type { Tally } from './tally.ts';

/** The figures of a month, for the year to add up. */
export interface MonthCells {
  month: string;
  held: ShareCell;
  rate: ShareCell;
}

/**
 * Encounters held of those planned, and attendance, by month.
 *
 * More encounters of a group in a month than were planned do not count as held, so that they cannot make up for those
 * of other groups; attendance is about all encounters.
 */
export function addEncounters(draft: DraftWriter, tally: Tally): MonthCells[] {
  return draft.plan.terms.flatMap(({ months }) => months.map((month) => addMonth(draft, tally, months, month)));
}

function addMonth(draft: DraftWriter, tally: Tally, months: readonly string[], month: string): MonthCells {
  const block = getMonthBlock(months, month);
  const { held, missed } = countHeld(tally, draft.plan.encountersAMonth, month);
  const encounters = draft.addRow(
    'encounters',
    { month },
    {
      held: makeHeld(held, missed, block),
      expected: { kind: 'count', value: sumUp(held) + sumUp(missed), isPublic: true, block: `planned, ${month}` },
    },
  );
  const [invited, came] = [tally.invited.get(month), tally.attended.get(month)];
  // Where few groups met, how many people were there would tell how few.
  const isFew = sumUp(held) < draft.plan.policy.minCell;
  const people = isFew ? 0 : countPeople(tally, tally.held.get(month));
  const attendance = draft.addRow(
    'attendance',
    { month },
    {
      rate: makeAttendance(came, subtract(invited, came), people, block),
    },
  );
  return { month, held: encounters.held, rate: attendance.rate };
}

/** Encounters held and those that were not, by mentor. */
export function makeHeld(held: Amounts, missed: Amounts, block: string) {
  const of = sumUp(held) + sumUp(missed);
  const sides = { contributions: held, restContributions: missed };
  return {
    kind: 'share',
    value: sumUp(held),
    of,
    ...sides,
    shows: 'count',
    block: `held, ${block}`,
  } satisfies NewShare;
}

/** Mentees who came to the encounters held and those who did not, by mentor; `people` are those of the groups that met. */
export function makeAttendance(came: Amounts | undefined, absent: Amounts, people: number, block: string) {
  const value = sumUp(came);
  return {
    kind: 'share',
    value,
    of: value + sumUp(absent),
    contributions: came,
    restContributions: absent,
    group: people,
    shows: 'percent',
    isAllSensitive: true,
    block: `attendance, ${block}`,
  } satisfies NewShare;
}

/** Mentees in the groups that met. */
export function countPeople({ groups }: Tally, met: Amounts | undefined): number {
  return groups.reduce((sum, { group, size }) => (met?.has(group) ? sum + size : sum), 0);
}

/** Encounters of a month that were held and that were not, of those planned, by mentor. */
function countHeld({ groups, held }: Tally, planned: number, month: string): { held: Amounts; missed: Amounts } {
  const counts = groups.map(({ group, mentor }) => {
    const count = Math.min(planned, held.get(month)?.get(group) ?? 0);
    return { held: new Map([[mentor, count]]), missed: new Map([[mentor, planned - count]]) };
  });
  return { held: addUp(counts.map((count) => count.held)), missed: addUp(counts.map((count) => count.missed)) };
}
