import { BorderStyle, Paragraph, TextRun, type FileChild } from 'docx';
import type { Code, Heading, RootContent } from 'mdast';
import { isNote, splitNote, type Note } from '../note.ts';
import { writeInlines } from './inlines.ts';
import { writeList } from './list.ts';
import { listIndent } from './numbering.ts';
import { writeTable } from './table.ts';
import { getTyped, refuse, type Writing } from './writing.ts';

/** How blocks stand on the page: what they are in. */
export interface Flow {
  /** The style of plain paragraphs. */
  style: string;
  /** The style of the items of lists, where it is not Word’s own. */
  listStyle: string | undefined;
  /** How many lists they are within. */
  depth: number;
  /** How much further in a list begins, so that it stands within its quotation or note. */
  inset: number;
  /** The depth of the largest heading under the title: it becomes Word’s Heading 1. */
  top: number;
  /** Tells lists that are numbered by themselves apart. */
  nextList: () => number;
}

/** Blocks of a document, with Word’s own styles. Throws on what it does not know, see `refuse`. */
export function writeBlocks(nodes: readonly RootContent[], writing: Writing, flow: Flow): FileChild[] {
  return nodes.flatMap((node) => writeBlock(node, writing, flow));
}

function writeBlock(node: RootContent, writing: Writing, flow: Flow): FileChild[] {
  switch (node.type) {
    case 'paragraph':
      return [makeParagraph(flow, { children: writeInlines(node.children, writing) })];
    case 'heading':
      return [new Paragraph({ style: getHeadingStyle(node, flow), children: writeInlines(node.children, writing) })];
    case 'list':
      return writeList(node, writing, flow);
    case 'blockquote':
      return writeBlocks(node.children, writing, { ...flow, style: 'Quote', inset: 1 });
    case 'table':
      return writeTable(node, writing);
    case 'code':
      return [makeParagraph({ ...flow, style: 'Code' }, { children: writeLines(node) })];
    case 'thematicBreak':
      // Also what a blank (____) on a line of its own becomes: something to write on.
      return [makeParagraph(flow, { border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } } })];
    case 'containerDirective':
      return isNote(node) ? writeNote(node, writing, flow) : refuse(node, writing);
    case 'leafDirective':
      return [makeParagraph(flow, { children: [new TextRun(getTyped(node, writing))] })];
    default:
      return refuse(node, writing);
  }
}

function makeParagraph(
  { style, depth }: Flow,
  options: ConstructorParameters<typeof Paragraph>[0] & object,
): Paragraph {
  return new Paragraph({ style, ...(depth > 0 && { indent: { left: depth * listIndent } }), ...options });
}

function getHeadingStyle({ depth }: Heading, { top }: Flow): string {
  return `Heading${depth - top + 1}`;
}

function writeLines({ value }: Code): TextRun[] {
  return value.split('\n').map((text, i) => new TextRun({ text, ...(i > 0 && { break: 1 }) }));
}

function writeNote(note: Note, writing: Writing, flow: Flow): FileChild[] {
  const { title, content } = splitNote(note);
  return [
    makeParagraph({ ...flow, style: 'NoteTitle' }, { children: writeInlines(title, writing) }),
    ...writeBlocks(content, writing, { ...flow, style: 'Note', inset: 1 }),
  ];
}
