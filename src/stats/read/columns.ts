import { logColumns, type LogColumn, type LogName } from '../../schemas/logs.ts';

/** The logs, in the order in which they are read. */
export const logNames = Object.keys(logColumns) as LogName[];

/** The columns of a log, whichever log it is. */
export function getColumns(log: LogName): readonly LogColumn[] {
  return logColumns[log];
}
