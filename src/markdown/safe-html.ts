import { isSafeAddress } from './safe-address.ts';

const everywhere = ['title', 'lang', 'dir'];

/** The elements that a page may have besides what Markdown makes, and what may stand in them. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    `abbr b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure hr i ins kbd
    li mark p pre q rp rt ruby s samp small span strong sub summary sup table tbody tfoot thead tr u ul var wbr`
      .split(/\s+/)
      .map((name) => [name, []]),
  ),
  // The name of a heading is a place to link to. Elsewhere a name could pass for a part of the page that scripts look for.
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['id']])),
  a: ['href'],
  col: ['span'],
  colgroup: ['span'],
  details: ['open'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'reversed'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};

/** What stands in these is no text to read: it goes with them. */
const withContent =
  'script|style|textarea|title|xmp|plaintext|iframe|noembed|noframes|noscript|template|svg|math|object|select';

/** One piece of HTML after the other; a `<` that begins none of them is text. */
const pieces = new RegExp(
  [
    '<!--[^]*?(?:-->|$)',
    `<(?<whole>${withContent})\\b[^]*?(?:</\\k<whole>\\s*>|$)`,
    '<(?<end>/?)(?<name>[a-z][^\\s/<>]*)(?<rest>(?:"[^"]*"|\'[^\']*\'|[^\'"<>])*)>',
    '<[!?/][^<>]*>?',
    '(?<text>[^<]+|<)',
  ].join('|'),
  'gi',
);
const attributes = /(?<name>[^\s=/"'<>]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'<>]+)))?/g;

export interface SafeHtml {
  html: string;
  /** What was left out, as a person would call it: `<iframe>`, `onclick`, `href="javascript:…"`. Comments are not named. */
  left: string[];
}

/**
 * A piece of HTML, whole or cut anywhere, with nothing in it that could run, load from elsewhere or cover the page. It is
 * written anew from the names above, so that what a browser would read differently is gone as well.
 */
export function cleanHtml(html: string): SafeHtml {
  const left: string[] = [];
  const cleaned = html.replace(pieces, (...match) => {
    const { whole, end, name, rest = '', text } = match.at(-1) as Partial<Record<string, string>>;
    if (text !== undefined) return escape(text);
    const tag = (whole ?? name)?.toLowerCase();
    if (tag === undefined) return '';
    const names = Object.hasOwn(allowed, tag) ? allowed[tag] : undefined;
    if (names === undefined) {
      if (end !== '/') left.push(`<${tag}>`);
      return '';
    }
    return end === '/' ? `</${tag}>` : `<${tag}${cleanAttributes(rest, [...everywhere, ...names], left)}>`;
  });
  return { html: cleaned, left };
}

function cleanAttributes(text: string, names: readonly string[], left: string[]): string {
  return [...text.matchAll(attributes)]
    .map(({ groups = {} }) => {
      const name = groups.name?.toLowerCase() ?? '';
      const value = groups.double ?? groups.single ?? groups.bare ?? '';
      const isAddress = name === 'href' || name === 'src';
      if (names.includes(name) && !(isAddress && !isSafeWritten(value))) return ` ${name}="${escape(value)}"`;
      left.push(isAddress ? `${name}="${value}"` : name);
      return '';
    })
    .join('');
}

/** Nobody needs a letter in disguise (`&#106;`, `&Tab;`) before the first slash, except to hide what an address is. */
function isSafeWritten(address: string): boolean {
  return isSafeAddress(address) && !/^[^/?#]*&/.test(address);
}

/** What stands for a sign already, as in `&amp;`, stays. */
function escape(text: string): string {
  return text.replace(/[<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
