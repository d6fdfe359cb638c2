import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { holds } from '../../../../src/program/condition.ts';
import type { Program } from '../../../../src/schemas/program.ts';
import type { Setting } from '../setting.ts';
import { replaceChildren } from './tree.ts';

/** Leaves out what stands between `:::when[…]` and `:::` and is not for this school. Changes the tree. */
export function chooseParts(node: Nodes, setting: Setting): void {
  replaceChildren(node, (child) => {
    chooseParts(child, setting);
    if (child.type !== 'containerDirective' || child.name !== 'when') return child;
    const [label, ...rest] = child.children;
    return label && holds(toString(label), setting.program as Program) ? rest : [];
  });
}
