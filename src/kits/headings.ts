import type { Heading, RootContent } from 'mdast';
import { listNodes } from './walk.ts';

/** The depth of the largest heading within these blocks; 2 where there is none. */
export function getTopDepth(nodes: readonly RootContent[]): Heading['depth'] {
  const depths = nodes.flatMap(listNodes).flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  return depths.reduce<Heading['depth']>((top, depth) => (depth < top ? depth : top), depths[0] ?? 2);
}
