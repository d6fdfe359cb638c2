import { defineMdastPlugin, type MdastPluginDefinition, type MdastVisitorContext } from 'satteri';
import { toTelHref } from '../program/phone.ts';
import { fillFacts, findFacts } from '../program/facts.ts';
import type { Program } from '../schemas/program.ts';
import { withBase } from './base-path.ts';

type MdastTarget = Parameters<MdastVisitorContext['replaceNode']>[0];

export interface MarkdownOptions {
  program: Program;
  /** Where the site lives on its host, `/` or `/repository/`. */
  base: string;
}

/** What the project adds to Markdown: `{{facts}}` are filled in, and links to pages of the site get the base path. */
export function getMarkdownPlugins({ program, base }: MarkdownOptions): MdastPluginDefinition[] {
  return [createFactsPlugin(program), createBasePathPlugin(base)];
}

/** Telephone numbers and addresses among the facts become links, so that a phone can dial them. */
const toHref: Readonly<Record<string, (value: string) => string>> = {
  phone: toTelHref,
  email: (value) => `mailto:${value}`,
};

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
      const parts = node.value.split(/(\{\{[^{}]*\}\})/).filter(Boolean);
      context.replaceNode(
        node,
        parts.map((part) => toNode(part, program)),
      );
    },
    link(node, context) {
      // Braces in an address reach us percent-encoded.
      const url = node.url.replaceAll('%7B', '{').replaceAll('%7D', '}');
      if (findFacts(url).length > 0) context.setProperty(node, 'url', fillFacts(url, program));
    },
  });
}

function isInLinkOrHeading(node: Readonly<MdastTarget>, context: MdastVisitorContext): boolean {
  const parent = context.parent(node);
  if (!parent) return false;
  return parent.type === 'link' || parent.type === 'heading' || isInLinkOrHeading(parent, context);
}

function toNode(part: string, program: Program) {
  const value = fillFacts(part, program);
  const text = { type: 'text' as const, value };
  const toLink = toHref[findFacts(part)[0]?.path.split('.').at(-1) ?? ''];
  return toLink ? { type: 'link' as const, url: toLink(value), children: [text] } : text;
}

function createBasePathPlugin(base: string): MdastPluginDefinition {
  return defineMdastPlugin({
    name: 'base-path',
    link(node, context) {
      if (node.url.startsWith('/')) context.setProperty(node, 'url', withBase(node.url, base));
    },
    definition(node, context) {
      if (node.url.startsWith('/')) context.setProperty(node, 'url', withBase(node.url, base));
    },
    image(node, context) {
      if (node.url.startsWith('/')) context.setProperty(node, 'url', withBase(node.url, base));
    },
  });
}
