import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { fillAddress } from '../../markdown/fact-nodes.ts';
import { isSafeAddress } from '../../markdown/safe-address.ts';
import { cleanHtml } from '../../markdown/safe-html.ts';
import { findFacts, getFact } from '../../program/facts.ts';
import type { Program } from '../../schemas/program.ts';
import type { Content } from '../content.ts';
import { getMarkdown } from '../markdown.ts';
import type { Problem } from '../problem.ts';
import type { Source } from '../source.ts';

/** Links and pictures that could run something or load it from elsewhere, and HTML that the site leaves out. */
export function findUnsafe(content: Content): Problem[] {
  const program = content.program?.data;
  const mentors = new Set(content.mentors.map(({ file }) => file));
  const settings = content.program ? [content.program] : [];
  return [...getMarkdown(content), ...settings].flatMap((source) => [
    ...findInFields(source, program),
    // What mentors write is shown as a field is.
    ...findInBody(source, program).filter(({ level, file }) => level === 'error' || !mentors.has(file)),
  ]);
}

function findInBody({ file, text, body }: Source<unknown>, program: Program | undefined): Problem[] {
  const linesBefore = text.slice(0, text.length - body.length).split('\n').length - 1;
  return explainUnsafe(body, program).map(({ line, ...problem }) => ({ ...problem, file, line: linesBefore + line }));
}

/** In fields, HTML is text. */
function findInFields({ file, data, lineOf }: Source<unknown>, program: Program | undefined): Problem[] {
  return listStrings(data, []).flatMap(({ path, text }) =>
    explainUnsafe(text, program)
      .filter(({ level }) => level === 'error')
      .map(({ level, value, message }) => ({ level, value, message, file, line: lineOf(path) })),
  );
}

function listStrings(data: unknown, path: readonly PropertyKey[]): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((item, index) => listStrings(item, [...path, index]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => listStrings(value, [...path, key]));
}

export interface UnsafeUse {
  level: Problem['level'];
  /** In the text, from 1. */
  line: number;
  /** As written. */
  value: string;
  message: string;
}

/** What in one text of Markdown the site does not let through. HTML that it leaves out is a warning. */
export function explainUnsafe(text: string, program: Program | undefined): UnsafeUse[] {
  return isPlain(text) ? [] : explainNode(fromMarkdown(text), program);
}

/**
 * Whether a text has nothing in it that could be unsafe, which is quicker to see than to read it: no HTML, and no links but
 * to pages of this site and places on the page. In Markdown, every other link has `](`, `]:` or an angle bracket.
 */
function isPlain(text: string): boolean {
  const rest = text.replace(/\]\((?:\/(?!\/)|#)[\w./#-]*\)/g, '');
  return !/<|\]\(|\]:/.test(rest);
}

function explainNode(node: Nodes, program: Program | undefined): UnsafeUse[] {
  const line = node.position?.start.line ?? 1;
  const own = explainOne(node, program).map((use) => ({ ...use, line }));
  return 'children' in node ? [...own, ...node.children.flatMap((child) => explainNode(child, program))] : own;
}

function explainOne(node: Nodes, program: Program | undefined): Omit<UnsafeUse, 'line'>[] {
  if (node.type === 'html') return cleanHtml(node.value).left.map(explainHtml);
  if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return [];
  if (!isSafeAddress(fill(node.url, program))) return [refuse(node.url)];
  return node.type === 'image' && isElsewhere(node.url) ? [refusePicture(node.url)] : [];
}

/** An address whose facts are not known is what another rule speaks of. */
function fill(url: string, program: Program | undefined): string {
  const isKnown = program && findFacts(url).every(({ path }) => getFact(program, path) !== undefined);
  return isKnown ? fillAddress(url, program) : url;
}

function isElsewhere(url: string): boolean {
  return /^\s*([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(url);
}

function explainHtml(left: string): Omit<UnsafeUse, 'line'> {
  const [, address] = /^(?:href|src)="(.*)"$/s.exec(left) ?? [];
  if (address !== undefined) return refuse(address);
  return {
    level: 'warning',
    value: left,
    message:
      'The site leaves this piece of HTML out, so that nothing in a page can run or hide what others wrote. Write it in Markdown.',
  };
}

function refuse(value: string): Omit<UnsafeUse, 'line'> {
  return {
    level: 'error',
    value,
    message:
      'A link like this can run a program on the computer of whoever follows it. Write a page of this site, starting with /, or an address that starts with https://, mailto:, tel: or sms:.',
  };
}

function refusePicture(value: string): Omit<UnsafeUse, 'line'> {
  return {
    level: 'error',
    value,
    message:
      'Pages show pictures of this site only: another host would learn who reads the page. Put the picture into public/ and write where it is, starting with /.',
  };
}
