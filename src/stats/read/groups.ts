import type { Log } from './log.ts';
import type { Group } from './records.ts';

/** The rules of groups.csv. */
export const groups: Log<'groups', Group> = {
  name: 'groups',
  getKey: (row) => row.group_code,
  getEntry: (row) => row.group_code,
  repeated: {
    column: 'group_code',
    rule: 'This group stands in the file twice',
    fix: 'Keep one row for each group of the year.',
  },
  // Every column is needed, so that none is blank here.
  read: ({ group_code: group = '', mentor_code: mentor = '', size = 0 }) => ({ item: { group, mentor, size } }),
};
