import { CheckBox, Paragraph, Tab, TextRun, type FileChild, type ParagraphChild } from 'docx';
import type { List, ListItem } from 'mdast';
import { writeBlocks, type Flow } from './blocks.ts';
import { writeInlines } from './inlines.ts';
import { bullets, getNumbering, listIndent } from './numbering.ts';
import type { Writing } from './writing.ts';

/** A list with Word’s own bullets or numbers; items of a task list begin with a box that Word can tick. */
export function writeList(list: List, writing: Writing, flow: Flow): FileChild[] {
  const depth = flow.depth + flow.inset;
  const numbering = list.ordered
    ? { reference: getNumbering(list), level: depth, instance: flow.nextList() }
    : { reference: bullets, level: depth };
  const style = flow.listStyle ?? (list.ordered ? 'ListNumber' : 'ListBullet');
  return list.children.flatMap((item) => {
    const [first, ...rest] = item.children;
    const words = first?.type === 'paragraph' ? first : undefined;
    const children = words ? writeInlines(words.children, writing) : [];
    const paragraph = isTask(item)
      ? makeTask(item.checked, children, depth)
      : new Paragraph({ style, numbering, children });
    return [
      paragraph,
      ...writeBlocks(words ? rest : item.children, writing, {
        ...flow,
        style: 'ListContinue',
        depth: depth + 1,
        inset: 0,
      }),
    ];
  });
}

function isTask(item: ListItem): item is ListItem & { checked: boolean } {
  return typeof item.checked === 'boolean';
}

function makeTask(checked: boolean, children: ParagraphChild[], depth: number): Paragraph {
  return new Paragraph({
    style: 'ListTask',
    indent: { left: (depth + 1) * listIndent, hanging: listIndent },
    children: [new CheckBox({ checked }), new TextRun({ children: [new Tab()] }), ...children],
  });
}
