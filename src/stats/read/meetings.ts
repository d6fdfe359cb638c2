import { findGroup } from './find-group.ts';
import type { Log } from './log.ts';
import type { Meeting } from './records.ts';
import { findMonth } from './when.ts';

/** The rules of meetings.csv. */
export const meetings: Log<'meetings', Meeting> = {
  name: 'meetings',
  getKey: (row) => row.meeting_id,
  getEntry: (row) => row.meeting_id,
  entryColumn: 'meeting_id',
  repeated: {
    column: 'meeting_id',
    rule: 'This entry stands in the log twice',
    fix: 'Delete one of the two, or give each meeting a code of its own.',
  },
  read: (row, context) => {
    const group = findGroup(row.group_code, context);
    if (group.mistake) return { mistake: group.mistake };
    const month = findMonth({ date: row.date }, context);
    if (typeof month !== 'string') return { mistake: { ...month, column: 'date' } };
    // The column is needed, so that it is not blank here.
    const askedBy = row.initiated_by ?? 'mentee';
    return { item: { group: group.code, month, askedBy, topics: row.topic_codes ?? [] } };
  },
};
