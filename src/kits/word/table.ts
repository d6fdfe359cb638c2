import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx';
import type { Table as MarkdownTable } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { writeInlines } from './inlines.ts';
import { textWidth } from './paper.ts';
import type { Writing } from './writing.ts';

/** A table as wide as the text; its headings come again on every page. */
export function writeTable(table: MarkdownTable, writing: Writing): FileChild[] {
  const widths = getWidths(table);
  return [
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      rows: table.children.map(
        ({ children: cells }, row) =>
          new TableRow({
            ...(row === 0 && { tableHeader: true }),
            cantSplit: true,
            children: widths.map(
              (width, column) =>
                new TableCell({
                  width: { size: width, type: WidthType.DXA },
                  ...(row === 0 && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF1F2' } }),
                  children: [
                    new Paragraph({
                      style: row === 0 ? 'TableHeading' : 'TableText',
                      alignment: alignments[table.align?.[column] ?? 'left'],
                      children: writeInlines(cells[column]?.children ?? [], writing),
                    }),
                  ],
                }),
            ),
          }),
      ),
    }),
    // Word runs two tables together that nothing stands between.
    new Paragraph({ style: 'TableEnd' }),
  ];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: '9AA5AB' } as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

const alignments = { left: AlignmentType.START, center: AlignmentType.CENTER, right: AlignmentType.END } as const;

/**
 * Widths by how much stands in each column, together as wide as the text. Many words can go over several lines; a long one,
 * such as an address, cannot.
 */
function getWidths({ children: rows }: MarkdownTable): number[] {
  const weights = (rows[0]?.children ?? []).map((_, column) => {
    const texts = rows.map(({ children }) => toString(children[column] ?? { type: 'text' }));
    const longestWord = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map(({ length }) => length));
    const longest = Math.max(...texts.map(({ length }) => length));
    return Math.max(longestWord * 1.3, Math.min(Math.max(longest, 12), 45));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((textWidth * weight) / sum));
}
