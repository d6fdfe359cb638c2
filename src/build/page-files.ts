import { init, parse } from 'es-module-lexer';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { BuiltSite } from '../checks/built-pages.ts';

interface Extent {
  /** False leaves out what scripts fetch only when somebody asks for it, by `import()`. */
  isWhole?: boolean;
}

/**
 * The files of this site that pages need in order to look and work as they do: style sheets, pictures, scripts and what
 * those import, each once, sorted.
 *
 * @param base where the site lives
 * @param pages paths of HTML files from the root of the site
 * @returns paths from the root of the site, `/assets/print.css`
 */
export async function listPageFiles(
  site: BuiltSite,
  base: string,
  pages: readonly string[],
  { isWhole = true }: Extent = {},
): Promise<string[]> {
  await init;
  const found = new Set<string>();
  const add = (address: string, from: string) => {
    const file = toPath(address, from, base);
    if (file === undefined || found.has(file)) return;
    found.add(file);
    if (/\.(css|js)$/.test(file))
      for (const inside of readReferences(site.folder, file, isWhole)) add(inside, base + file.slice(1));
  };
  for (const page of pages) for (const address of site.pages.get(page)?.needs ?? []) add(address, base + page.slice(1));
  return [...found].sort();
}

function readReferences(folder: string, file: string, isWhole: boolean): string[] {
  const text = readFileSync(join(folder, file), 'utf8');
  if (file.endsWith('.css')) return [...text.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address);
  // An `import` at the top of a module is at no place of its own.
  return parse(text)[0].flatMap(({ n, d }) => (n !== undefined && (isWhole || d === -1) ? n : []));
}

/** Nothing for what lies on another host or in the address itself. */
function toPath(address: string, from: string, base: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return undefined;
  const path = posix.resolve(posix.dirname(from), address.replace(/[?#].*$/, ''));
  return path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
}
