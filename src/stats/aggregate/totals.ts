import type { CountCell, ShareCell } from '../core/system.ts';
import { addUp, sumUp } from './amounts.ts';
import { getAudience, getPrecision } from './attendance.ts';
import type { DraftWriter } from './draft.ts';
import type { MonthCells } from './encounters.ts';
import type { Tally } from './tally.ts';

/**
 * The year as a whole, once it is over: what the months and the terms come to. Added up from the cells that are
 * published and not from the logs, so that a month that stays as it was first published stays so in the total.
 */
export function addTotals(
  draft: DraftWriter,
  tally: Tally,
  months: readonly MonthCells[],
  meetings: readonly CountCell[],
): void {
  const [helds, rates] = [months.map((month) => month.held), months.map((month) => month.rate)];
  const planned = months.reduce((sum, { expected }) => sum + expected.value, 0);
  // A month that stays as it was published has lost its weight in the year once its logs have changed.
  const invited = [...tally.invited.values()].reduce((sum, amounts) => sum + sumUp(amounts), 0);
  const isWeighed = rates.reduce((sum, { of }) => sum + of, 0) === invited;
  const share = { kind: 'share', isSum: true } as const;
  const held = { ...share, ...addUpShares(helds), of: planned, shows: 'count', block: 'held, year' } as const;
  const audience = getAudience(
    tally,
    { ...held, id: 'held', table: 'totals' },
    { met: addUp([...tally.held.values()]), invited },
    draft.plan.policy,
  );
  const cells = draft.addRow(
    'totals',
    {},
    {
      held,
      expected: { kind: 'count', value: planned, isPublic: true, block: 'planned, year' },
      attendance: {
        ...share,
        ...addUpShares(rates),
        leastOf: audience.leastOf,
        group: isWeighed ? audience.people : 0,
        shows: getPrecision(audience),
        isAllSensitive: true,
        block: 'attendance, year',
      },
      ...(meetings.length > 0 && { meetings: makeMeetings(tally, meetings) }),
    },
  );
  addSum(draft, cells.held, helds);
  addSum(draft, cells.attendance, rates);
  if (!cells.meetings) return;
  addSum(draft, cells.meetings, meetings);
  addAskedBy(draft, tally, cells.meetings);
}

/** Who asked for the meetings. */
function addAskedBy(draft: DraftWriter, tally: Tally, total: CountCell): void {
  const sides = (['mentee', 'mentor'] as const).map((role) => ({ role, amounts: tally.askedBy.get(role) }));
  const sum = sides.reduce((all, { amounts }) => all + sumUp(amounts), 0);
  // Where a term stays as it was first published, the sides would add up to what was corrected since.
  if (sum !== total.value) return;
  const cells = sides.map(({ role, amounts }) => {
    const count = { kind: 'count', value: sumUp(amounts), contributions: amounts, block: 'asked by' } as const;
    return draft.addRow('asked_by', { role }, { meetings: count }).meetings;
  });
  addSum(draft, total, cells);
}

function makeMeetings(tally: Tally, terms: readonly CountCell[]) {
  const value = terms.reduce((sum, cell) => sum + cell.value, 0);
  return {
    kind: 'count',
    value,
    contributions: addUp([...tally.meetingTerms.values()]),
    block: 'meetings, year',
  } as const;
}

function addUpShares(cells: readonly ShareCell[]) {
  return {
    value: cells.reduce((sum, { value }) => sum + value, 0),
    of: cells.reduce((sum, { of }) => sum + of, 0),
    contributions: addUp(cells.map(({ contributions }) => contributions)),
    restContributions: addUp(cells.map(({ restContributions }) => restContributions)),
  };
}

/** Parts first: a total is the last thing to be hidden. */
function addSum(draft: DraftWriter, total: CountCell | ShareCell, parts: readonly (CountCell | ShareCell)[]): void {
  draft.relate(`${total.id} by ${parts[0]?.table}`, [...parts.map((cell) => [cell, 1] as const), [total, -1]], '=', 0);
}
