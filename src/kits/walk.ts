import type { Nodes } from 'mdast';

/** A node and all that is in it, in the order in which it is read. */
export function listNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? (node.children as Nodes[]).flatMap(listNodes) : [])];
}
