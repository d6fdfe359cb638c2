import { Parser } from 'htmlparser2';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a page holds, not loads: only the very texts that stand in it now are let through. */
interface OwnCode {
  scripts: readonly string[];
  styles: readonly string[];
}

/**
 * Writes into each page of a built site what a browser may run and load there. The editor has a policy of its own
 * (`cms/site/policy.ts`).
 *
 * @param folder the built site, whose pages are finished: a script that changes afterwards does not run
 */
export function writePagePolicies(folder: string): void {
  for (const page of listPages(folder)) {
    const path = join(folder, page);
    writeFileSync(path, addPolicy(readFileSync(path, 'utf8')));
  }
}

/** The same page with its policy. Throws where the page does not begin with its encoding, as HTML wants it to. */
export function addPolicy(html: string): string {
  // First of all but the encoding, which has to stand in the first 1,024 bytes: the policy holds for what comes after it.
  const withPolicy = html.replace(
    /<head>\s*<meta charset="utf-8"\s*\/?>/i,
    (start) => `${start}<meta http-equiv="content-security-policy" content="${makePolicy(readOwnCode(html))}">`,
  );
  if (withPolicy === html) throw new Error('A page does not begin with <head><meta charset="utf-8">.');
  return withPolicy;
}

/**
 * `'wasm-unsafe-eval'` is for the search, which is WebAssembly, `data:` for drawings within style sheets, and `blob:` for
 * files that a page makes to be kept, such as a row of the log: Chromium asks the first line for them. Attributes may have
 * styles, thousands of them (the sizes of portraits, the places in charts and on handouts): an attribute can load nothing
 * from elsewhere under this policy. Browsers that do not know `style-src-elem` keep to `style-src`.
 */
function makePolicy({ scripts, styles }: OwnCode): string {
  const directives = {
    'default-src': ["'self'", 'blob:'],
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...listHashes(scripts)],
    'style-src': ["'self'", "'unsafe-inline'"],
    'style-src-elem': ["'self'", ...listHashes(styles)],
    'connect-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** Each once, in an order that does not depend on where in the page it stands. */
function listHashes(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`))].sort();
}

function readOwnCode(html: string): OwnCode {
  const scripts: string[] = [];
  const styles: string[] = [];
  let text = '';
  let isKept = false;
  const parser = new Parser({
    onopentag(name, { src, type = '' }) {
      text = '';
      isKept = name === 'style' || (name === 'script' && src === undefined && !isData(type));
    },
    ontext(part) {
      text += part;
    },
    onclosetag(name) {
      if (isKept && name === 'script') scripts.push(text);
      if (isKept && name === 'style') styles.push(text);
      isKept = false;
    },
  });
  // A browser reads every end of a line as one sign, and so hashes it.
  parser.end(html.replace(/\r\n?/g, '\n'));
  return { scripts, styles };
}

/** No browser runs a table of data. */
function isData(type: string): boolean {
  return /^application\/(ld\+)?json$/i.test(type);
}

function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
    .sort();
}
