import type { Nodes } from 'mdast';
import { makeElement, replaceChildren } from './tree.ts';

/**
 * Gives text back that only looks like a directive, such as the second half of `9:am`, and the content of containers
 * that nobody draws. Changes the tree.
 *
 * @param source the text that the tree was read from
 */
export function restoreDirectives(node: Nodes, source: string): void {
  replaceChildren(node, (child) => {
    restoreDirectives(child, source);
    switch (child.type) {
      case 'textDirective':
        return getSource(child, source);
      case 'leafDirective':
        return makeElement('p', {}, [getSource(child, source)]);
      case 'containerDirective':
        return makeElement('div', {}, child.children);
      default:
        return child;
    }
  });
}

function getSource({ position }: Nodes, source: string): Nodes {
  return { type: 'text', value: source.slice(position?.start.offset, position?.end.offset) };
}
