import type { CountCell } from '../core/system.ts';
import { sumUp } from './amounts.ts';
import type { DraftWriter } from './draft.ts';
import type { Tally } from './tally.ts';

/** Individual meetings by term. */
export function addMeetings(draft: DraftWriter, tally: Tally): CountCell[] {
  return draft.plan.terms.map(({ term }) => {
    const amounts = tally.meetingTerms.get(term);
    const held = { kind: 'count', value: sumUp(amounts), contributions: amounts, block: 'meetings, terms' } as const;
    return draft.addRow('meetings', { term }, { held }).held;
  });
}
