import type { Root, Table, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { fillFacts } from '../program/facts.ts';
import type { Program } from '../schemas/program.ts';
import { smartenPunctuation } from '../markdown/smart-punctuation.ts';
import { parseMarkdown } from './parse.ts';
import { writeSpreadsheet } from './spreadsheet.ts';
import { listNodes } from './walk.ts';

export function findTables(root: Root): Table[] {
  return listNodes(root).filter((node) => node.type === 'table');
}

/** The headings of a page’s one table, facts filled in; none where it has no table yet. */
export function getColumnLabels(body: string, fill: (text: string) => string): string[] {
  const [head] = findTables(parseMarkdown(body))[0]?.children ?? [];
  return head ? readRow(head, fill) : [];
}

/**
 * The one table of a page as CSV for spreadsheets (RFC 4180, UTF-8 with its mark): the words of every cell, facts filled
 * in. What would run as a formula gets an apostrophe in front. Throws where the page has no table.
 */
export function writeTableCsv(body: string, program: Program): string {
  const root = parseMarkdown(body);
  smartenPunctuation(root);
  const [table] = findTables(root);
  if (!table) throw new Error('A page of the kind “table” has no table.');
  const [head = [], ...rows] = table.children.map((row) => readRow(row, (text) => fillFacts(text, program)));
  // A row of Markdown may leave out its last cells.
  return writeSpreadsheet(
    head,
    rows.map((row) => head.map((_, i) => row[i] ?? '')),
  );
}

function readRow({ children }: TableRow, fill: (text: string) => string): string[] {
  return children.map((cell) => fill(toString(cell)).trim());
}
