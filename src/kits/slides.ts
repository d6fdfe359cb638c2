import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { isNote } from './note.ts';
import { listNodes } from './walk.ts';

export interface Slide {
  heading: Heading;
  /** Lines under the heading, without what is said aloud: paragraphs, items of lists, rows of tables. */
  lines: number;
}

/** The slides of a text: each `##` begins one. `before` is what stands ahead of the first. */
export function getSlides({ children }: Root): { before: RootContent[]; slides: Slide[] } {
  const starts = children.flatMap((node, i) => (node.type === 'heading' && node.depth === 2 ? [{ node, i }] : []));
  const first = starts[0]?.i ?? children.length;
  return {
    before: children.slice(0, first),
    slides: starts.map(({ node, i }, n) => ({
      heading: node,
      lines: children.slice(i + 1, starts[n + 1]?.i).reduce((sum, child) => sum + countLines(child), 0),
    })),
  };
}

const lineTypes: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableRow']);

function countLines(node: RootContent): number {
  return isNote(node) ? 0 : listNodes(node).filter(({ type }) => lineTypes.has(type)).length;
}
