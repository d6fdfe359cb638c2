import type { ElementContent, RootContent } from 'hast';

/** What begins a block of its own within an item of a list. */
const blocks: ReadonlySet<string> = new Set(['ul', 'ol', 'p', 'div', 'table', 'blockquote', 'pre', 'aside']);

/**
 * What the box of a task is called: the words that stand beside it.
 *
 * @param siblings the box and what stands in the same item or paragraph
 */
export function getTaskLabel(siblings: readonly (ElementContent | RootContent)[]): string {
  const end = siblings.findIndex((node) => node.type === 'element' && blocks.has(node.tagName));
  return getText(end < 0 ? siblings : siblings.slice(0, end))
    .replace(/\s+/g, ' ')
    .trim();
}

function getText(nodes: readonly (ElementContent | RootContent)[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? getText(node.children) : ''))
    .join('');
}
