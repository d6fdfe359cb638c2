import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { BuiltPage, BuiltSite } from './built-pages.ts';
import { getPageFile } from './page-address.ts';
import { error, type Problem } from './problem.ts';

export interface LinkOptions {
  /** The base path that the site was built for. */
  base: string;
  /** Where `content/` is: broken links are reported at the line that holds them. */
  root: string;
}

/** Links and pictures of a built site that lead to a page, a file or a place on a page that is not there. */
export function checkLinks({ files, pages }: BuiltSite, { base, root }: LinkOptions): Problem[] {
  const site = { files: new Set(files), pages, base };
  // Most links are those of the frame, which stand on every page and lead to the same place from each.
  const known = new Map<string, string | undefined>();
  const explain = (link: string, path: string) => {
    if (!link.startsWith('/')) return explainLink(link, path, site);
    if (!known.has(link)) known.set(link, explainLink(link, path, site));
    return known.get(link);
  };
  return [...pages].flatMap(([file, { links }]) => {
    const path = file.replace(/index\.html$/, '');
    return [...new Set(links)].flatMap((link) => {
      const message = explain(link, path);
      return message ? [error({ ...locate(link, path, base, root), value: withoutBase(link, base), message })] : [];
    });
  });
}

const editorPage = '/admin/';

interface Site {
  files: Set<string>;
  pages: Map<string, BuiltPage>;
  base: string;
}

/** @param from the address of the page with the link, from the root of the site: `/sessions/arriving/` */
function explainLink(link: string, from: string, { files, pages, base }: Site): string | undefined {
  // A browser passes over white space and control characters in a scheme.
  if (/^(javascript|vbscript):/i.test(link.replace(/[\s\p{Cc}]/gu, '')))
    return 'This link is a program and leads to no page. Take it away.';
  // Another host, or a scheme such as tel: and mailto:. Whether those work cannot be known without a network.
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(link)) return undefined;
  const [address = '', hash = ''] = link.split('#');
  const path = address.replace(/\?.*$/, '');
  if (path.startsWith('/') && !path.startsWith(base))
    return 'This link was written as HTML and leaves out where the site lives. Write it as a Markdown link; the rest is added by itself.';
  const target = path === '' ? from : resolve(from, decode(withoutBase(path, base)));
  const file = target.endsWith('/') ? `${target}index.html` : target;
  if (!files.has(file))
    return files.has(`${file}/index.html`)
      ? 'The address of a page ends in a slash. Add it.'
      : 'There is no such page or file. Correct the address, or take the link away.';
  // What follows the # there is the editor’s own affair: it names what to open, not a heading.
  if (target === editorPage) return undefined;
  const targetPage = pages.get(file);
  if (!hash || !targetPage || targetPage.ids.has(decode(hash))) return undefined;
  return `The page is there, but it has no heading “#${hash}”. Correct it, or link to the page without it.`;
}

/** The address that a link on a page leads to; unlike `posix.resolve` it keeps the slash at the end. */
function resolve(pagePath: string, link: string): string {
  const folder = pagePath.slice(0, pagePath.lastIndexOf('/') + 1);
  return posix.normalize(link.startsWith('/') ? link : folder + link);
}

/** A stray % is no code for a letter, so it is left as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The content file that made a page, and the line with the link where the link was written there. */
function locate(link: string, path: string, base: string, root: string): { file: string; line?: number } {
  const file = getPageFile(path);
  const text = readIfThere(join(root, file));
  if (text === undefined) return { file: `the page ${path}` };
  // The whole address, not the beginning or end of a longer one.
  const pattern = new RegExp(`(?<![^\\s(<"'=])${RegExp.escape(withoutBase(link, base))}(?![^\\s)>"',])`);
  const index = text.search(pattern);
  return index < 0 ? { file } : { file, line: text.slice(0, index).split('\n').length };
}

function withoutBase(link: string, base: string): string {
  return link.startsWith(base) ? `/${link.slice(base.length)}` : link;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
