import { Parser } from 'htmlparser2';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compare } from './problem.ts';

/** What a build asks of the HTML of a page. Each page is read once for all of it: reading takes longer than the rest. */
export interface BuiltPage {
  ids: Set<string>;
  /** Where its links lead, and what it shows, as written. */
  links: string[];
  /** What it has to load in order to look and work as it does, as written. */
  needs: string[];
  /** The scripts that stand in it, as a policy names them: `'sha256-…'`. */
  scripts: string[];
  /** The styles that stand in it, likewise. */
  styles: string[];
  /** By which a device knows whether its copy is the newest; only where devices keep the page. */
  revision?: string;
}

export interface BuiltSite {
  folder: string;
  /** Every file, sorted, from the root of the site: `/assets/print.css`. */
  files: string[];
  /** Its pages by their files. */
  pages: Map<string, BuiltPage>;
}

const loaded = new Set(['stylesheet', 'icon', 'shortcut icon', 'modulepreload', 'preload']);

/** Reads all pages of a built site but for those whose reading is known. */
export function readPages(
  folder: string,
  getKnown: (file: string) => BuiltPage | undefined = () => undefined,
): BuiltSite {
  const files = listFiles(folder);
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, getKnown(file) ?? readPage(readFileSync(join(folder, file), 'utf8'))] as const);
  return { folder, files, pages: new Map(pages) };
}

/** Every file below a folder, sorted, from its root: `/assets/print.css`. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')}`)
    .sort(compare);
}

export function readPage(html: string): BuiltPage {
  const page: BuiltPage = { ids: new Set(), links: [], needs: [], scripts: [], styles: [] };
  let own: string[] | undefined;
  let text = '';
  const parser = new Parser({
    onopentag(name, { id, href, src, srcset, rel = '', type = '', 'data-revision': revision }) {
      text = '';
      own = undefined;
      if (name === 'style') own = page.styles;
      if (name === 'script' && src === undefined && !isData(type)) own = page.scripts;
      const pictures = (srcset?.split(',') ?? []).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
      if (name === 'html' && revision) page.revision = revision;
      if (id) page.ids.add(id);
      if (href && !(name === 'link' && rel === 'canonical')) page.links.push(href);
      if (src) page.links.push(src);
      page.links.push(...pictures);
      if (name === 'link' && href && loaded.has(rel)) page.needs.push(href);
      if (src) page.needs.push(src);
      page.needs.push(...pictures);
    },
    ontext(part) {
      if (own) text += part;
    },
    onclosetag() {
      own?.push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      own = undefined;
    },
  });
  // A browser reads every end of a line as one sign, and so hashes it.
  parser.end(html.replace(/\r\n?/g, '\n'));
  return page;
}

/** No browser runs a table of data. */
function isData(type: string): boolean {
  return /^application\/(ld\+)?json$/i.test(type);
}
