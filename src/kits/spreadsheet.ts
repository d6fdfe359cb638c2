import { formatCsv } from '../published/format-csv.ts';

/** Excel reads a file as UTF-8 only where it begins with this sign. */
const byteOrderMark = '\uFEFF';

/** Lines of cells as CSV that a spreadsheet opens as it is. What would run as a formula gets an apostrophe in front. */
export function writeSpreadsheet(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return byteOrderMark + formatCsv(head, rows);
}
