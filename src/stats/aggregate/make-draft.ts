import { addEncounters } from './encounters.ts';
import { createDraft, type Draft, type Plan } from './draft.ts';
import { addMeetings } from './meetings.ts';
import { addSurvey } from './survey.ts';
import type { Tally } from './tally.ts';
import { addTopics } from './topics.ts';
import { addTotals } from './totals.ts';

/** Everything that is published about a year, table by table, before protection. */
export function makeDraft(tally: Tally, plan: Plan): Draft {
  const draft = createDraft(plan);
  const mentors = new Set(tally.groups.map(({ mentor }) => mentor)).size;
  const mentees = tally.groups.reduce((sum, { size }) => sum + size, 0);
  // The directory lists the mentors, and every mentor a group: these numbers are no secret.
  const open = (value: number, block: string) => ({ kind: 'count', value, isPublic: true, block }) as const;
  draft.addRow(
    'cohort',
    {},
    {
      mentors: open(mentors, 'mentors'),
      mentees: { kind: 'count', value: mentees, block: 'mentees' },
      groups: open(tally.groups.length, 'groups'),
    },
  );

  const months = addEncounters(draft, tally);
  const hasMeetings = tally.meetingTerms.size > 0;
  const meetings = hasMeetings ? addMeetings(draft, tally) : [];
  if (plan.isWholeYear) addTotals(draft, tally, months, meetings);
  plan.terms.forEach(({ term, months: inTerm }, i) => {
    const held = months.filter(({ month }) => inTerm.includes(month)).map((each) => each.held);
    addTopics(draft, {
      table: 'group_topics',
      term,
      getAmounts: (topic) => tally.groupTopics.get(`${term}/${topic}`),
      events: tally.groupTerms.get(term),
      each: tally.groupTopicsEach.get(term),
      eventCells: held,
      hiddenTogether: held,
    });
    if (!hasMeetings) return;
    addTopics(draft, {
      table: 'meeting_topics',
      term,
      getAmounts: (topic) => tally.meetingTopics.get(`${term}/${topic}`),
      events: tally.meetingTerms.get(term),
      each: tally.meetingTopicsEach.get(term),
      eventCells: meetings.slice(i, i + 1),
      hiddenTogether: meetings,
    });
  });
  addSurvey(draft, tally);
  return draft.getDraft();
}
