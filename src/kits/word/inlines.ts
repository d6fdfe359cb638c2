import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Link, PhrasingContent } from 'mdast';
import { getTyped, refuse, type Writing } from './writing.ts';

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style'>;

/** Words of a paragraph, with what makes them bold, italic or a link. Throws on what it does not know, see `refuse`. */
export function writeInlines(nodes: readonly PhrasingContent[], writing: Writing, look: Look = {}): ParagraphChild[] {
  return nodes.flatMap((node) => writeInline(node, writing, look));
}

function writeInline(node: PhrasingContent, writing: Writing, look: Look): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      // A line that was only broken in the file goes on.
      return [new TextRun({ ...look, text: node.value.replace(/\s*\n\s*/g, ' ') })];
    case 'strong':
      return writeInlines(node.children, writing, { ...look, bold: true });
    case 'emphasis':
      return writeInlines(node.children, writing, { ...look, italics: true });
    case 'delete':
      return writeInlines(node.children, writing, { ...look, strike: true });
    case 'inlineCode':
      return [new TextRun({ ...look, text: node.value, style: 'CodeWords' })];
    case 'break':
      return [new TextRun({ ...look, break: 1 })];
    case 'link':
      return writeLink(node, writing, look);
    case 'textDirective':
      // What only looks like one, such as the second half of 9:am.
      return [new TextRun({ ...look, text: getTyped(node, writing) })];
    default:
      return refuse(node, writing);
  }
}

function writeLink({ url, children }: Link, writing: Writing, look: Look): ParagraphChild[] {
  if (url === '') return writeInlines(children, writing, look);
  return [
    new ExternalHyperlink({ link: url, children: writeInlines(children, writing, { ...look, style: 'Hyperlink' }) }),
  ];
}
