import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type * as z from 'zod';
import { toText } from '../facts.ts';
import type { Setting } from '../setting.ts';
import { orPlaceholder } from './placeholder.ts';

export interface Heading {
  title: string | undefined;
  description: string | undefined;
}

/** A page with a title, a sentence about it and running text: what Starlight puts around all of them. */
export function viewPageBody(
  { title, description }: Heading,
  content: (ElementContent | undefined)[],
  { schema, setting }: { schema: z.ZodType; setting: Setting },
): Element[] {
  const panel = (children: Element[]) => h('div.content-panel', h('div.sl-container', [...children]));
  return [
    panel([
      h('h1', orPlaceholder(toText(title, setting), schema, ['title'])),
      h('p.lead', orPlaceholder(toText(description, setting), schema, ['description'])),
    ]),
    panel([h('div.sl-markdown-content', content)]),
  ];
}
