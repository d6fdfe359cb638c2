import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { holds } from '../program/condition.ts';
import type { Program } from '../schemas/program.ts';

/** Leaves out of a tree what stands between `:::when[…]` and `:::` and is not for this school. Changes the node. */
export function chooseParts(node: Nodes, program: Program): void {
  if (!('children' in node)) return;
  // The types know which node may hold which; what a part holds may stand where the part stood.
  node.children = (node.children as Nodes[]).flatMap((child) => {
    chooseParts(child, program);
    if (child.type !== 'containerDirective' || child.name !== 'when') return [child];
    const [label, ...rest] = child.children;
    return label && holds(toString(label), program) ? rest : [];
  }) as never;
}
