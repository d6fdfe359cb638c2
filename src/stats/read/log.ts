import type { YearContext } from '../../schemas/log-rules.ts';
import type { LogColumnName, LogName, LogRow } from '../../schemas/logs.ts';
import type { Refusal } from './problem.ts';
import type { Group } from './records.ts';

/** What the rules of a row need to know beside the row. */
export interface ReadContext extends YearContext {
  /** The calendar year in which the academic year starts. */
  startsIn: number;
  /** “2023–2024”. */
  yearName: string;
  /** The groups by their code; undefined where groups.csv could not be read whole. */
  groups: ReadonlyMap<string, Group> | undefined;
}

/** What is wrong with a row, and in which of its columns. */
export interface Mistake<Name extends LogName> extends Refusal {
  column: LogColumnName<Name>;
}

/** What a row says, or what is wrong with it. */
export type Reading<Name extends LogName, Item> = { item: Item } | { mistake: Mistake<Name> };

/** The rules of one log, beyond those of its cells. */
export interface Log<Name extends LogName, Item> {
  name: Name;
  /** What else the header must hold. */
  checkColumns?: (present: ReadonlySet<string>) => Refusal | undefined;
  /** What a row may say only once in the log. Undefined where the row has no such key: then no row may stand twice. */
  getKey: (row: LogRow<Name>) => string | undefined;
  /** What an entry that was sent in again has in common with the first. Undefined where a row cannot be sent again. */
  getEntry: (row: LogRow<Name>) => string | undefined;
  /** A column without which nothing can be sent in again. */
  entryColumn?: LogColumnName<Name>;
  /** What to tell where a key comes twice, but for the line of the other row. */
  repeated: Refusal & { column: LogColumnName<Name> };
  read: (row: LogRow<Name>, context: ReadContext) => Reading<Name, Item>;
}

/** What must be known of a log to read the first line of its files. */
export type LogHead = Pick<Log<LogName, unknown>, 'name' | 'checkColumns' | 'entryColumn'>;
