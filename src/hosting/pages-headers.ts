import { withBase } from '../markdown/base-path.ts';
import { fileTypes, withCharset } from './content-types.ts';
import { getHeaderRules, type Header } from './headers.ts';

/**
 * The file `_headers`, which Netlify and Cloudflare Pages read alike. Where several rules fit an address, Cloudflare joins
 * their values of one header with a comma, so that each header stands in one of them only: what a narrower rule sets is
 * left out of the wider one. That is `Cache-Control`, and both hosts by themselves have browsers ask each time.
 *
 * Both know most kinds of files by their names.
 *
 * @param base where the site lives
 */
export function writePagesHeaders(base: string): string {
  const [outer, ...inner] = getHeaderRules(base);
  const narrower = new Set(inner.flatMap(({ headers }) => headers.map(({ name }) => name)));
  const rules = [{ ...outer, headers: outer.headers.filter(({ name }) => !narrower.has(name)) }, ...inner];
  const blocks = rules.flatMap(({ paths, headers }) => paths.map((path) => writeBlock(toPattern(path, base), headers)));
  const types = Object.entries(fileTypes).map(([path, type]) =>
    writeBlock(toPattern(path, base), [{ name: 'Content-Type', value: withCharset(type) }]),
  );
  return `# For Netlify and Cloudflare Pages. Made by the build from src/hosting/headers.ts.\n\n${[...blocks, ...types].join('\n')}`;
}

function toPattern(path: string, base: string): string {
  return withBase(path, base).replace(/\/$/, '/*');
}

function writeBlock(pattern: string, headers: readonly Pick<Header, 'name' | 'value'>[]): string {
  return [pattern, ...headers.map(({ name, value }) => `  ${name}: ${value}`), ''].join('\n');
}
