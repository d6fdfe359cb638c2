import { judgeAttendance } from '../../schemas/log-rules.ts';
import type { LogRow } from '../../schemas/logs.ts';
import { findGroup } from './find-group.ts';
import type { Log, Mistake } from './log.ts';
import type { Encounter } from './records.ts';
import { findMonth } from './when.ts';

/** The rules of encounters.csv. */
export const encounters: Log<'encounters', Encounter> = {
  name: 'encounters',
  getKey: (row) => row.encounter_id,
  getEntry: (row) => row.encounter_id ?? `${row.group_code ?? ''}/${row.date ?? row.month ?? ''}`,
  repeated: {
    column: 'encounter_id',
    rule: 'This entry stands in the log twice',
    fix: 'Delete one of the two, or give each encounter a code of its own.',
  },
  read: (row, context) => {
    const group = findGroup(row.group_code, context);
    if (group.mistake) return { mistake: group.mistake };
    const month = findMonth(row, context);
    if (typeof month !== 'string') return { mistake: month };
    const attendance = judgeAttendance(row, group.size);
    if ('reason' in attendance) return { mistake: explainAttendance(attendance.reason, row) };
    // Named one by one: spread into each of a million rows they can be felt.
    const { isHeld, invited, attended } = attendance;
    return { item: { group: group.code, month, isHeld, invited, attended, topics: getTopics(row, isHeld) } };
  },
};

/** A conversation that did not take place had no topics. */
function getTopics({ topic_codes }: LogRow<'encounters'>, isHeld: boolean): Encounter['topics'] {
  return isHeld ? (topic_codes ?? []) : [];
}

function explainAttendance(reason: 'unknown' | 'more', row: LogRow<'encounters'>): Mistake<'encounters'> {
  if (reason === 'unknown') return attendanceMissing;
  return row.invited_n === undefined ? moreThanGroup : moreThanInvited;
}

const attendanceMissing = {
  column: 'attended_n',
  rule: 'This encounter took place, but nothing says how many came.',
  fix: 'Write how many mentees came; 0 if nobody did.',
} as const;

const moreThanInvited = {
  column: 'attended_n',
  rule: 'More mentees came than were invited.',
  fix: 'Correct one of the two numbers.',
} as const;

const moreThanGroup = {
  column: 'attended_n',
  rule: 'More mentees came than the group has.',
  fix: 'Correct the number, the size of the group in groups.csv, or say under invited_n how many were invited.',
} as const;
