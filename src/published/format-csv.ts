/** Lines of cells as CSV (RFC 4180): CRLF at the end of each, quotes where they are needed. */
export function formatCsv(
  head: readonly string[],
  rows: readonly (readonly (string | number | boolean | undefined)[])[],
): string {
  return [head, ...rows].map(formatCsvLine).join('');
}

/** One line of cells. A text that a spreadsheet would take for a formula gets an apostrophe in front. */
export function formatCsvLine(cells: readonly (string | number | boolean | undefined)[]): string {
  return `${cells.map(formatCell).join(',')}\r\n`;
}

function formatCell(cell: string | number | boolean | undefined): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  // CWE-1236: spreadsheets run what begins like a formula, some also after white space or in the wide signs of East Asia.
  const safe = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
