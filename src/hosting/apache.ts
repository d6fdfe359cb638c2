import { withBase } from '../markdown/base-path.ts';
import { contentTypes, fileTypes, listTextTypes, withCharset } from './content-types.ts';
import { getHeaderRules, type HeaderRule } from './headers.ts';
import { toPathPattern } from './path-pattern.ts';

/**
 * The file `.htaccess`, which Apache 2.4 reads where `AllowOverride` lets it.
 *
 * @param base where the site lives: Apache looks for the page of errors, and compares addresses, from the root of the host
 */
export function writeHtaccess(base: string): string {
  const notFound = withBase('/404.html', base);
  const lines = [
    '# For Apache 2.4. Made by the build from src/hosting/headers.ts.',
    '# The host has to allow it: AllowOverride FileInfo Indexes Options=Indexes, or All.',
    '',
    'DirectoryIndex index.html',
    'Options -Indexes',
    `ErrorDocument 403 ${notFound}`,
    `ErrorDocument 404 ${notFound}`,
    '',
    ...inModule('mod_mime.c', [
      ...Object.entries(contentTypes).map(([end, type]) => `AddType "${withCharset(type)}" .${end}`),
      ...listFileTypes(),
    ]),
    '',
    ...inModule('mod_deflate.c', [`AddOutputFilterByType DEFLATE ${listTextTypes().join(' ')}`]),
    '',
    '# The host may have times of its own to keep files for.',
    ...inModule('mod_expires.c', ['ExpiresActive Off']),
    '',
    ...inModule('mod_setenvif.c', inModule('mod_headers.c', listHeaders(base))),
  ];
  return `${lines.join('\n')}\n`;
}

function listFileTypes(): string[] {
  return Object.entries(fileTypes).flatMap(([path, type]) => [
    `<Files "${path.replace(/^.*\//, '')}">`,
    `  ForceType "${withCharset(type)}"`,
    '</Files>',
  ]);
}

function listHeaders(base: string): string[] {
  const [outer, ...inner] = getHeaderRules(base);
  const replaced = new Set(inner.flatMap(({ headers }) => headers.map(({ name }) => name)));
  return [
    // `always` and plain headers are two lists, and Apache sends both: what a later line may replace must be a plain one.
    ...outer.headers.map(({ name, value }) => `Header ${replaced.has(name) ? '' : 'always '}set ${name} "${value}"`),
    ...inner.flatMap((rule) => ['', ...listRule(rule, base)]),
  ];
}

function listRule({ name, paths, headers }: HeaderRule, base: string): string[] {
  return [
    `SetEnvIf Request_URI "${toPathPattern(paths, base)}" ${name}`,
    ...headers.map((header) => `Header set ${header.name} "${header.value}" env=${name}`),
  ];
}

function inModule(module: string, lines: readonly string[]): string[] {
  return [`<IfModule ${module}>`, ...lines.map((line) => (line === '' ? '' : `  ${line}`)), '</IfModule>'];
}
