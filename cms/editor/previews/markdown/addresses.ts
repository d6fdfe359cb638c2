import type { Nodes } from 'mdast';
import { withBase } from '../../../../src/markdown/base-path.ts';
import { fillFacts } from '../facts.ts';
import type { Setting } from '../setting.ts';

/** Addresses of links and pictures: facts filled in, pages of the site under the base path. */
export function fillAddresses(node: Nodes, setting: Setting): void {
  if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
    // An editor or a form may have percent-encoded the braces.
    const url = node.url.replaceAll('%7B', '{').replaceAll('%7D', '}');
    node.url = withBase(fillFacts(url, setting), setting.base);
  }
  if ('children' in node) for (const child of node.children) fillAddresses(child, setting);
}
