import { withBase } from '../markdown/base-path.ts';
import { contentTypes, fileTypes, listTextTypes } from './content-types.ts';
import { getHeaderRules, getWholeRules, type Header } from './headers.ts';
import { toPathPattern } from './path-pattern.ts';

export interface NginxSetting {
  /** Where the site lives, `/` or `/repository/`. */
  base: string;
  /** The name of the host, `mentors.school.edu`. */
  host: string;
  /** A folder without a slash at its end; the site lies in it as deep as its address goes. */
  root: string;
}

/**
 * Lines for the `server` block of a host. nginx forgets all headers of a block as soon as one inside of it has its own,
 * so that each block here has all of them. What is not there is answered by the outer block, whose headers no browser keeps.
 */
export function writeNginx({ base, host, root }: NginxSetting): string {
  const [outer] = getHeaderRules(base);
  const notFound = withBase('/404.html', base);
  const lines = [
    `# Goes into the server block that answers for ${host} over HTTPS.`,
    `# The content of dist/ lies in ${root}${base}`,
    ...(base === '/'
      ? []
      : block(`location = ${base.slice(0, -1)}`, ['absolute_redirect off;', `return 301 ${base};`])),
    // Before all rules for the ends of names (`location ~ \.js$`) that the host may have.
    ...block(`location ^~ ${base}`, [
      `root ${root};`,
      'index index.html;',
      'absolute_redirect off;',
      `error_page 403 404 =404 ${notFound};`,
      '',
      ...writeTypes(),
      '',
      ...writeHeaders(outer.headers),
      ...getWholeRules(base).flatMap(({ paths, headers }) => [
        '',
        ...block(`location ~ "${toPathPattern(paths, base)}"`, writeHeaders(headers)),
      ]),
      ...Object.entries(fileTypes).flatMap(([path, type]) => [
        '',
        ...block(`location = ${withBase(path, base)}`, [
          'types {}',
          `default_type ${type};`,
          ...writeHeaders(outer.headers),
        ]),
      ]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function writeHeaders(headers: readonly Header[]): string[] {
  return headers.map(({ name, value }) => `add_header ${name} "${value}" always;`);
}

function writeTypes(): string[] {
  // nginx knows by itself that pages are text.
  const texts = listTextTypes()
    .filter((type) => type !== 'text/html')
    .join(' ');
  return [
    ...block(
      'types',
      [...new Set(Object.values(contentTypes))].map((type) => `${type} ${listEnds(type).join(' ')};`),
    ),
    'default_type application/octet-stream;',
    'charset utf-8;',
    `charset_types ${texts};`,
    'gzip on;',
    'gzip_vary on;',
    `gzip_types ${texts};`,
  ];
}

function listEnds(type: string): string[] {
  return Object.keys(contentTypes).filter((end) => contentTypes[end] === type);
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => (line === '' ? '' : `    ${line}`)), '}'];
}
