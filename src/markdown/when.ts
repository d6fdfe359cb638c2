import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { holds } from '../program/condition.ts';
import type { Program } from '../schemas/program.ts';

/** `:::when[policy.mandatory_reporter is required]` … `:::`: a part of a page that is for some schools only. */
export function createWhenPlugin(program: Program): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'when',
    containerDirective(node, context) {
      if (node.name !== 'when') return;
      const [label, ...rest] = node.children;
      if (label && holds(context.textContent(label), program)) context.replaceNode(node, rest);
      else context.removeNode(node);
    },
  });
}
