import type { BuiltPage } from '../checks/built-pages.ts';

type OwnCode = Pick<BuiltPage, 'scripts' | 'styles'>;

/**
 * The same page with what a browser may run and load there: of what stands in a page, only the very texts that stand in it
 * now. The editor has a policy of its own (`cms/site/policy.ts`). Throws where the page does not begin with its encoding, as
 * HTML wants it to.
 *
 * @param html a finished page: a script that changes afterwards does not run
 * @param own what stands in it
 */
export function addPolicy(html: string, own: OwnCode): string {
  // First of all but the encoding, which has to stand in the first 1,024 bytes: the policy holds for what comes after it.
  const withPolicy = html.replace(
    /<head>\s*<meta charset="utf-8"\s*\/?>/i,
    (start) => `${start}<meta http-equiv="content-security-policy" content="${makePolicy(own)}">`,
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
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...listOnce(scripts)],
    'style-src': ["'self'", "'unsafe-inline'"],
    'style-src-elem': ["'self'", ...listOnce(styles)],
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
function listOnce(hashes: readonly string[]): string[] {
  return [...new Set(hashes)].sort();
}
