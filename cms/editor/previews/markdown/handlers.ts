import type { Element } from 'hast';
import type { Heading, Html } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

/** Starlight puts headings into a box that carries a link; without a pointer over it only the box is seen. */
export function wrapHeading(state: State, node: Heading): Element {
  const heading = defaultHandlers.heading(state, node);
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['sl-heading-wrapper', `level-${heading.tagName}`] },
    children: [heading],
  };
}

/** HTML is not run in the editor: it is shown as what was typed. Comments are left out. */
export function showHtml(_: State, { value }: Html): Element | undefined {
  if (/^<!--[\s\S]*-->$/.test(value)) return undefined;
  return {
    type: 'element',
    tagName: 'code',
    properties: { className: ['typed-html'] },
    children: [{ type: 'text', value }],
  };
}
