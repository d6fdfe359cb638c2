import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseDocument } from 'htmlparser2';

/** One line for each element and each text, indented: what can be compared between a page and its preview. */
export function outlineHtml(html: string, isRoot: (element: HtmlElement) => boolean): string[] {
  const root = find(parseDocument(html), isRoot);
  if (!root) throw new Error('There is no such part in this page.');
  return outlineChildren(root, '');
}

export function outlineView(view: readonly ElementContent[], isRoot: (element: HtmlElement) => boolean): string[] {
  return outlineHtml(`<main>${toHtml([...view])}</main>`, isRoot);
}

export function hasClass(name: string): (element: HtmlElement) => boolean {
  return (element) => listClasses(element).includes(name);
}

export interface HtmlElement {
  name: string;
  attribs: Record<string, string>;
  children: HtmlNode[];
}

type HtmlNode = { type: string; data?: string } & Partial<HtmlElement>;

function find(node: HtmlNode, isWanted: (element: HtmlElement) => boolean): HtmlElement | undefined {
  if (isElement(node) && isWanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, isWanted);
    if (found) return found;
  }
  return undefined;
}

function outlineChildren({ children }: HtmlElement, indent: string): string[] {
  const lines: string[] = [];
  let text = '';
  const flush = () => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) lines.push(`${indent}${words}`);
    text = '';
  };
  for (const child of children) {
    if (child.type === 'text') text += child.data ?? '';
    if (!isElement(child) || isLeftOut(child)) continue;
    flush();
    lines.push(...outlineElement(child, indent));
  }
  flush();
  return lines;
}

function outlineElement(element: HtmlElement, indent: string): string[] {
  // The site offers a picture in several formats; the editor has the one that was uploaded.
  const picture: HtmlNode | undefined = element.children.find(({ name }) => name === 'img');
  const inner = element.name === 'picture' && picture && isElement(picture) ? picture : element;
  const classes = listClasses(inner)
    .map((name) => `.${name}`)
    .join('');
  const attributes = Object.entries(inner.attribs)
    .filter(([name]) => compared.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    // Both say the same of a cell of a table.
    .map(([name, value]) => (name === 'align' ? ` style=text-align: ${value}` : ` ${name}=${value}`))
    .join('');
  return [`${indent}<${inner.name}${classes}${attributes}>`, ...outlineChildren(inner, `${indent}  `)];
}

const compared: ReadonlySet<string> = new Set([
  'alt',
  'align',
  'aria-hidden',
  'aria-label',
  'aria-labelledby',
  'checked',
  'colspan',
  'd',
  'datetime',
  'fill',
  'fill-rule',
  'height',
  'href',
  'name',
  'role',
  'start',
  'stroke',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
  'style',
  'type',
  'viewbox',
  'width',
]);

/** What a page has beside its content: the search’s notes, links to headings, files, buttons that need a script or a page. */
function isLeftOut({ name, attribs, children }: HtmlElement): boolean {
  if (['script', 'print-button', 'session-checklist', 'nav', 'footer'].includes(name)) return true;
  if (/\b(sl-anchor-link|take-along|run-link|kit-downloads|kit-extra)\b/.test(attribs.class ?? '')) return true;
  if ('hidden' in attribs && name === 'span') return true;
  // An empty end of a page takes no room.
  return attribs.class?.includes('page-foot') === true && children.every((child) => !isElement(child));
}

function listClasses({ attribs }: HtmlElement): string[] {
  return (attribs.class ?? '')
    .split(/\s+/)
    .filter((name) => name && !name.startsWith('astro-') && name !== 'print:hidden')
    .sort();
}

function isElement(node: HtmlNode): node is HtmlNode & HtmlElement {
  return node.name !== undefined && node.attribs !== undefined;
}
