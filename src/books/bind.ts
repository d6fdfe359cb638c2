import { parseHTML } from 'linkedom';
import { getChapterId, getPlaceId } from './chapter.ts';

export interface BindOptions {
  /** The chapter’s own page, from the root of the site. */
  path: string;
  /** The pages of the site that are chapters of the same book. */
  paths: ReadonlySet<string>;
  /** The base path that links have, with a slash at both ends. */
  base: string;
  /** Where the site is published, if that is known. */
  site: URL | undefined;
  /** How deep the chapter’s title stands in the outline of the book, from 1. */
  level: number;
}

/** Also the links that headings have to themselves. Without a summary of its own, a part that opens gets another one. */
const notForPaper = 'script, .sl-anchor-link, [class~="print:hidden"]:not(summary)';

/** Attributes that name other elements by their ids. */
const references = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'];

/** Stands in for the address of a site that has none yet. */
const nowhere = 'https://site.invalid';

/**
 * Makes the HTML of a page a chapter of a book: ids become unique in it, links to pages of the book lead to their
 * chapters and get a place for the number of the page, and all others lead to the site’s full address. A link that then
 * leads nowhere, since nobody knows that address yet, becomes plain text. What is not for paper is taken away.
 */
export function bindChapter(html: string, options: BindOptions): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const { path, level } = options;
  for (const element of document.querySelectorAll(notForPaper)) element.remove();
  for (const element of document.querySelectorAll('[id]')) element.id = getPlaceId(path, element.id);
  for (const name of references)
    for (const element of document.querySelectorAll(`[${name}]`))
      element.setAttribute(name, renameAll(element.getAttribute(name) ?? '', path));
  for (const heading of document.querySelectorAll('h1, h2, h3, h4'))
    heading.setAttribute('aria-level', String(Number(heading.tagName.slice(1)) + level - 1));
  for (const link of document.querySelectorAll('a[href]')) bindLink(link, options);
  return document.body.innerHTML;
}

function bindLink(link: Element, { path, paths, base, site }: BindOptions): void {
  const href = link.getAttribute('href') ?? '';
  const root = new URL(base, site ?? nowhere);
  const target = new URL(href, new URL(path.slice(1), root));
  if (target.origin !== root.origin || !target.pathname.startsWith(base)) return;
  const page = `/${target.pathname.slice(base.length)}`;
  if (paths.has(page)) {
    const place = decode(target.hash.slice(1));
    link.setAttribute('href', `#${place ? getPlaceId(page, place) : getChapterId(page)}`);
    if (page !== path) link.append(makePageNumber(link.ownerDocument));
  } else if (site) link.setAttribute('href', target.href);
  else link.removeAttribute('href');
}

/** A stray % is no code for a letter, so it is left as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An empty place; see `printBook`. */
function makePageNumber(document: Document): Element {
  const number = document.createElement('span');
  number.className = 'page-number turn-to';
  return number;
}

function renameAll(ids: string, path: string): string {
  return ids
    .split(/\s+/)
    .map((id) => getPlaceId(path, id))
    .join(' ');
}
