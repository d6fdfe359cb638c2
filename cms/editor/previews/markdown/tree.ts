import type { Nodes, Paragraph, PhrasingContent } from 'mdast';

/** Puts what `replace` makes of each child in its place. Changes the node. */
export function replaceChildren(node: Nodes, replace: (child: Nodes) => Nodes | Nodes[]): void {
  // The types know which node may hold which; a replacement keeps to that by itself.
  if ('children' in node) node.children = (node.children as Nodes[]).flatMap(replace) as never;
}

/** An element that Markdown has no type for. */
export function makeElement(
  hName: string,
  hProperties: Readonly<Record<string, string | readonly string[]>>,
  children: readonly Nodes[],
): Paragraph {
  return {
    type: 'paragraph',
    data: { hName, hProperties: { ...hProperties } as never },
    children: children as PhrasingContent[],
  };
}
