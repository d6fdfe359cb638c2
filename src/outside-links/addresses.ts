import type { Nodes } from 'mdast';
import { parseMarkdown } from '../kits/parse.ts';

/** An address in a text, and the line of the text that it stands on, from 1. */
export interface WrittenAddress {
  address: string;
  line: number;
}

/** An address in a field, by the path of the field. */
export interface FieldAddress {
  address: string;
  path: readonly PropertyKey[];
}

/** The addresses of the web that a text of Markdown leads to. Those that come from the settings stand there. */
export function listInText(text: string): WrittenAddress[] {
  // Most texts of fields have none, and need not be read.
  return /https?:/i.test(text) ? listInNode(parseMarkdown(text)) : [];
}

/** The same of the fields of an entry: a field is an address, or a text that may hold some. */
export function listInFields(data: unknown, path: readonly PropertyKey[] = []): FieldAddress[] {
  if (typeof data === 'string') {
    if (/^https?:\/\/\S+$/i.test(data)) return [{ address: data, path }];
    return listInText(data).map(({ address }) => ({ address, path }));
  }
  if (Array.isArray(data)) return data.flatMap((item, i) => listInFields(item, [...path, i]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => listInFields(value, [...path, key]));
}

function listInNode(node: Nodes): WrittenAddress[] {
  const line = node.position?.start.line ?? 1;
  const own = listOwn(node)
    .filter((address) => /^https?:/i.test(address) && !/\{\{|%7B%7B/i.test(address))
    .map((address) => ({ address, line }));
  return 'children' in node ? [...own, ...node.children.flatMap(listInNode)] : own;
}

function listOwn(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'definition') return [node.url];
  if (node.type !== 'html') return [];
  return [...node.value.matchAll(/\bhref\s*=\s*["']?([^\s"'>]+)/gi)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&'),
  );
}
