/**
 * The packages whose code a visitor’s browser loads, by where. A build stops when pages load code of another one, and a
 * test looks at the editor and the worker. What Decap CMS brings with it stands in its own file of notices.
 */
export const shippedPackages = {
  pages: ['@astrojs/starlight', 'astro', 'pagefind', 'qr'],
  offline: ['workbox-core', 'workbox-precaching', 'workbox-strategies'],
  editor: [
    'decap-cms',
    '@ungap/structured-clone',
    'ccount',
    'character-entities-legacy',
    'character-reference-invalid',
    'comma-separated-tokens',
    'culori',
    'decode-named-character-reference',
    'devlop',
    'escape-string-regexp',
    'hast-util-parse-selector',
    'hastscript',
    'is-alphabetical',
    'is-alphanumerical',
    'is-decimal',
    'is-hexadecimal',
    'leven',
    'mdast-util-directive',
    'mdast-util-find-and-replace',
    'mdast-util-from-markdown',
    'mdast-util-gfm',
    'mdast-util-gfm-autolink-literal',
    'mdast-util-gfm-footnote',
    'mdast-util-gfm-strikethrough',
    'mdast-util-gfm-table',
    'mdast-util-gfm-task-list-item',
    'mdast-util-to-hast',
    'mdast-util-to-string',
    'micromark',
    'micromark-core-commonmark',
    'micromark-extension-directive',
    'micromark-extension-gfm',
    'micromark-extension-gfm-autolink-literal',
    'micromark-extension-gfm-footnote',
    'micromark-extension-gfm-strikethrough',
    'micromark-extension-gfm-table',
    'micromark-extension-gfm-task-list-item',
    'micromark-factory-destination',
    'micromark-factory-label',
    'micromark-factory-space',
    'micromark-factory-title',
    'micromark-factory-whitespace',
    'micromark-util-character',
    'micromark-util-chunked',
    'micromark-util-classify-character',
    'micromark-util-combine-extensions',
    'micromark-util-decode-numeric-character-reference',
    'micromark-util-decode-string',
    'micromark-util-edit-map',
    'micromark-util-encode',
    'micromark-util-html-tag-name',
    'micromark-util-normalize-identifier',
    'micromark-util-resolve-all',
    'micromark-util-sanitize-uri',
    'micromark-util-subtokenize',
    'parse-entities',
    'property-information',
    'space-separated-tokens',
    'trim-lines',
    'unist-util-is',
    'unist-util-position',
    'unist-util-stringify-position',
    'unist-util-visit',
    'unist-util-visit-parents',
    'zod',
  ],
} as const;

export type Place = keyof typeof shippedPackages;

const all: ReadonlySet<string> = new Set(Object.values(shippedPackages).flat());

/** Whether a package is on the list. */
export function isShipped(name: string): boolean {
  return all.has(name);
}
