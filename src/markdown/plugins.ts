import type { Definition, Image, Link } from 'mdast';
import { defineMdastPlugin, type MdastPluginDefinition, type MdastVisitorContext } from 'satteri';
import { fillFacts, findFacts } from '../program/facts.ts';
import type { Program } from '../schemas/program.ts';
import { withBase } from './base-path.ts';
import { isSafeAddress } from './safe-address.ts';
import { cleanHtml } from './safe-html.ts';
import { createWhenPlugin } from './when.ts';
import { fillAddress, makeFactNodes } from './fact-nodes.ts';

type MdastTarget = Parameters<MdastVisitorContext['replaceNode']>[0];

export interface MarkdownOptions {
  program: Program;
  /** Where the site lives on its host, `/` or `/repository/`. */
  base: string;
}

/** What the project adds to Markdown: parts for other schools go, `{{facts}}` are filled in, links to pages of the site get the base path, and nothing that anybody writes can run. */
export function getMarkdownPlugins(options: MarkdownOptions): MdastPluginDefinition[] {
  const { program } = options;
  return [createHtmlPlugin(), createWhenPlugin(program), createFactsPlugin(program), createAddressesPlugin(options)];
}

/**
 * HTML is for pages that the school writes, as far as it is safe. In fields, and in what mentors say of themselves, it is
 * shown as it was typed.
 */
function createHtmlPlugin(): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'safe-html',
    html(node, context) {
      const isPage = context.fileURL !== undefined && !/\/content\/mentors\/[^/]+$/.test(context.fileURL.pathname);
      if (isPage) {
        context.setProperty(node, 'value', cleanHtml(node.value).html);
        return;
      }
      const text = { type: 'text' as const, value: node.value };
      const isBlock = context.parent(node).type === 'root';
      context.replaceNode(node, isBlock ? { type: 'paragraph', children: [text] } : text);
    },
  });
}

function createFactsPlugin(program: Program): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'facts',
    text(node, context) {
      const uses = findFacts(node.value);
      if (uses.length === 0) return;
      if (isInLinkOrHeading(node, context)) {
        context.setProperty(node, 'value', fillFacts(node.value, program));
        return;
      }
      context.replaceNode(node, makeFactNodes(node.value, program));
    },
  });
}

function isInLinkOrHeading(node: Readonly<MdastTarget>, context: MdastVisitorContext): boolean {
  const parent = context.parent(node);
  if (!parent) return false;
  return parent.type === 'link' || parent.type === 'heading' || isInLinkOrHeading(parent, context);
}

/**
 * Addresses of links and pictures, wherever Markdown keeps them: facts filled in, pages of the site under the base path.
 * One that could run something leads nowhere; the checks refuse it before.
 */
function createAddressesPlugin({ program, base }: MarkdownOptions): MdastPluginDefinition {
  const complete = (node: Readonly<Link | Definition | Image>, context: MdastVisitorContext) => {
    const filled = fillAddress(node.url, program);
    const url = isSafeAddress(filled) ? withBase(filled, base) : '#';
    if (url !== node.url) context.setProperty(node, 'url', url);
  };
  return defineMdastPlugin({ name: 'addresses', link: complete, definition: complete, image: complete });
}
