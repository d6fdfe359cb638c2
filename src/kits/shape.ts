import type { Nodes, Root } from 'mdast';
import type { KitPageKind } from '../schemas/vocabulary.ts';
import { isNote } from './note.ts';
import { parseMarkdown } from './parse.ts';
import { getSlides } from './slides.ts';
import { findTables } from './table.ts';
import { listNodes } from './walk.ts';

/** What is wrong with the text of a page, and the line of the text that it is about, from 1. */
export interface ShapeMistake {
  line: number;
  message: string;
}

/** What keeps the text of a kit’s page from becoming what its kind promises. */
export function findShapeMistakes(body: string, kind: KitPageKind): ShapeMistake[] {
  const root = parseMarkdown(body);
  return [...findForeign(root), ...findLostBlanks(root, body), ...rules[kind](root)];
}

const rules: Readonly<Record<KitPageKind, (root: Root) => ShapeMistake[]>> = {
  guide: () => [],
  template: findTemplateMistakes,
  table: findTableMistakes,
  slides: findSlideMistakes,
};

/** What a document cannot hold, and a page of a kit therefore does not. */
const foreign: Partial<Record<Nodes['type'], string>> = {
  html: 'HTML does not come along into documents. Write it in Markdown, or leave it out.',
  image: 'Pictures do not come along into documents. Say it in words, or link to the picture.',
  imageReference: 'Pictures do not come along into documents. Say it in words, or link to the picture.',
  footnoteReference: 'Footnotes do not come along into documents. Write the note where it belongs.',
  linkReference: 'Write the address of this link beside its words: [words](/address/).',
};

function findForeign(root: Root): ShapeMistake[] {
  return listNodes(root).flatMap((node) => {
    const message = foreign[node.type];
    return message ? [at(node, message)] : [];
  });
}

/** Blanks (____) that Markdown takes for the signs of bold or italic words: they would be gone. */
function findLostBlanks(root: Root, body: string): ShapeMistake[] {
  return listNodes(root)
    .filter(({ type }) => type === 'strong' || type === 'emphasis')
    .filter(
      ({ position }) =>
        body.startsWith('__', position?.start.offset) && /^_{3}/.test(body.slice(position?.start.offset)),
    )
    .map((node) =>
      at(
        node,
        'This blank would make the words after it bold. Put a space on both sides of ____, also within brackets.',
      ),
    );
}

function findTemplateMistakes({ children }: Root): ShapeMistake[] {
  const [note, heading] = children;
  if (!isNote(note)) {
    return [
      at(
        note,
        'A template begins with what the coordinator should know: :::note[Before you use it], its lines, and :::.',
      ),
    ];
  }
  if (heading?.type === 'heading' && heading.depth === 2) return [];
  return [at(heading ?? note, 'After the note, a template begins with its own title: a line that starts with ##.')];
}

function findTableMistakes(root: Root): ShapeMistake[] {
  const tables = findTables(root);
  const [first, second] = tables;
  if (!first)
    return [at(undefined, 'This page is a table and has none. Write one, with its headings in the first row.')];
  if (second) {
    return [
      at(
        second,
        `There are ${tables.length} tables here, and only one can be the file. Keep one, or make this page a guide.`,
      ),
    ];
  }
  const [head, ...rows] = first.children;
  if (head?.children.some(({ children }) => children.length === 0))
    return [at(head, 'Every column needs a heading. Fill in the first row of the table.')];
  return rows.length > 0 ? [] : [at(first, 'The table has headings and no rows. Write at least one.')];
}

/** What still reads from the last row of a room. */
const linesAtMost = 6;

function findSlideMistakes(root: Root): ShapeMistake[] {
  const { before, slides } = getSlides(root);
  const [stray] = before;
  return [
    ...(stray ? [at(stray, 'Slides begin with a heading: a line that starts with ##. Put this under one.')] : []),
    ...(slides.length < 2 ? [at(slides[0]?.heading, 'Slides need at least two headings that start with ##.')] : []),
    ...slides.flatMap(({ heading, lines }) =>
      lines > linesAtMost
        ? [
            at(
              heading,
              `This slide has ${lines} lines; at most ${linesAtMost} can be read from the back. Make two slides of it, or move words into :::note[Say].`,
            ),
          ]
        : [],
    ),
  ];
}

function at(node: Nodes | undefined, message: string): ShapeMistake {
  return { line: node?.position?.start.line ?? 1, message };
}
