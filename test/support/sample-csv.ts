import { logColumns, type LogColumnName, type LogName } from '../../src/schemas/logs.ts';

/** A row of a log: what is written in its columns; the others stay blank. */
export type SampleRow<Log extends LogName> = Partial<Record<LogColumnName<Log>, string | number>>;

/** A log as CSV text: a header line, then one line a row, each ended by LF. Quoted only where the text demands it. */
export function formatLog<Log extends LogName>(log: Log, rows: readonly SampleRow<Log>[]): string {
  const columns: readonly LogColumnName<Log>[] = logColumns[log].map(({ name }) => name);
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  return lines.map((cells) => `${cells.map(quote).join(',')}\n`).join('');
}

/** A made-up code: `G07` for G, 7 and two digits. */
export function formatCode(letter: string, number: number, digits: number): string {
  return letter + String(number).padStart(digits, '0');
}

/** Each key so many times, in the order of the keys: `{ a: 2, b: 1 }` gives a, a, b. */
export function repeat<Key extends string>(times: Partial<Record<Key, number>>): Key[] {
  return (Object.keys(times) as Key[]).flatMap((key) => Array.from({ length: times[key] ?? 0 }, () => key));
}

/** The same rows in the order of a text, such as the day; rows with the same text stay as they were. */
export function sortBy<Row>(rows: readonly Row[], textOf: (row: Row) => string): Row[] {
  return [...rows].sort((a, b) => (textOf(a) < textOf(b) ? -1 : Number(textOf(a) > textOf(b))));
}

function quote(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
