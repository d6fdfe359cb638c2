import type { CountCell, ShareCell } from '../core/system.ts';
import { addUp, sumUp, type Amounts } from './amounts.ts';
import { getAudience, makeAttendance } from './attendance.ts';
import { getMonthBlock } from './blocks.ts';
import type { DraftWriter, NewShare } from './draft.ts';
import type { Tally } from './tally.ts';

/** The figures of a month, for the year to add up. */
export interface MonthCells {
  month: string;
  held: ShareCell;
  expected: CountCell;
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
  const invited = tally.invited.get(month);
  const attendees = { met: tally.held.get(month), invited: sumUp(invited) };
  const audience = getAudience(tally, encounters.held, attendees, draft.plan.policy);
  const attendance = draft.addRow(
    'attendance',
    { month },
    { rate: makeAttendance(tally.attended.get(month), invited, audience, block) },
  );
  return { month, held: encounters.held, expected: encounters.expected, rate: attendance.rate };
}

/** Encounters held and those that were not, by mentor. */
function makeHeld(held: Amounts, missed: Amounts, block: string) {
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

/** Encounters of a month that were held and that were not, of those planned, by mentor. */
function countHeld({ groups, held }: Tally, planned: number, month: string): { held: Amounts; missed: Amounts } {
  const counts = groups.map(({ group, mentor }) => {
    const count = Math.min(planned, held.get(month)?.get(group) ?? 0);
    return { held: new Map([[mentor, count]]), missed: new Map([[mentor, planned - count]]) };
  });
  return { held: addUp(counts.map((count) => count.held)), missed: addUp(counts.map((count) => count.missed)) };
}
