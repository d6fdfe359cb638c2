import type { Heading, Link, Nodes, Root, RootContent } from 'mdast';
import { chooseParts } from '../markdown/choose-parts.ts';
import { fillAddress, makeFactNodes } from '../markdown/fact-nodes.ts';
import { smartenPunctuation } from '../markdown/smart-punctuation.ts';
import { fillFacts } from '../program/facts.ts';
import type { Program } from '../schemas/program.ts';
import type { Source } from '../schemas/source.ts';
import { getTopDepth } from './headings.ts';
import { isNote } from './note.ts';
import { parseMarkdown } from './parse.ts';

export interface TemplateOptions {
  program: Program;
  /** A page of this site, given from its root, as a whole address; `undefined` where the address of the site is not known. */
  toAddress: (path: string) => string | undefined;
  /** What the text rests on, and the heading above it. */
  sources: { title: string; list: readonly Source[] };
}

export interface Template {
  root: Root;
  /** A heading and a list; nothing where the text rests on nothing but experience. */
  sources: RootContent[];
}

/**
 * The document that people take from a template: without the note to the coordinator, with facts filled in, and links that
 * work elsewhere; and the sources that stand at its end. Places of the nodes are those in `body`.
 */
export function readTemplate(body: string, { program, toAddress, sources }: TemplateOptions): Template {
  const root = parseMarkdown(body);
  if (isNote(root.children[0])) root.children.shift();
  chooseParts(root, program);
  smartenPunctuation(root);
  complete(root, { program, toAddress });
  const depth = getTopDepth(root.children.slice(1));
  return { root, sources: sources.list.length > 0 ? makeSources(sources, depth) : [] };
}

type Completion = Pick<TemplateOptions, 'program' | 'toAddress'>;

/** Fills in facts and addresses, as the pages do. Changes the node. */
function complete(node: Nodes, options: Completion, isPlain = false): void {
  if (!('children' in node)) return;
  const isPlainInside = isPlain || node.type === 'link' || node.type === 'heading';
  // The types know which node may hold which; what stands here for a text may stand wherever it stood.
  node.children = (node.children as Nodes[]).flatMap((child) => {
    if (child.type === 'text') return fillText(child.value, options.program, isPlainInside);
    if (child.type === 'link') completeLink(child, options);
    complete(child, options, isPlainInside);
    return [child];
  }) as never;
}

function fillText(value: string, program: Program, isPlain: boolean): Nodes[] {
  return isPlain ? [{ type: 'text', value: fillFacts(value, program) }] : makeFactNodes(value, program);
}

/** An address on this site means nothing in a file; one within the page leads nowhere at all. */
function completeLink(link: Link, { program, toAddress }: Completion): void {
  const url = fillAddress(link.url, program);
  link.url = url.startsWith('/') ? (toAddress(url) ?? '') : url.startsWith('#') ? '' : url;
}

function makeSources({ title, list }: TemplateOptions['sources'], depth: Heading['depth']): RootContent[] {
  const text = (value: string) => ({ type: 'text', value }) as const;
  return [
    { type: 'heading', depth, children: [text(title)] },
    {
      type: 'list',
      ordered: true,
      start: 1,
      spread: false,
      children: list.map(({ title: name, publisher, year, url }) => ({
        type: 'listItem',
        spread: false,
        children: [
          {
            type: 'paragraph',
            children: [
              url ? { type: 'link', url, children: [text(name)] } : text(name),
              text(`. ${publisher}, ${year}.`),
            ],
          },
        ],
      })),
    },
  ];
}
