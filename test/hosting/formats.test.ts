import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { writeHtaccess } from '../../src/hosting/apache.ts';
import { contentTypes } from '../../src/hosting/content-types.ts';
import { getHeaderRules } from '../../src/hosting/headers.ts';
import { writeWebConfig } from '../../src/hosting/iis.ts';
import { writeNginx } from '../../src/hosting/nginx.ts';
import { writePagesHeaders } from '../../src/hosting/pages-headers.ts';

const bases = ['/', '/larkfield-mentors/', '/mentorship/program/'];

describe.each(bases)('the headers of a site at %s', (base) => {
  const rules = getHeaderRules(base);
  const headers = rules.flatMap((rule) => rule.headers);

  it('each have a value that every configuration takes as it is, and a reason', () => {
    for (const { name, value, why } of headers) {
      expect(name).toMatch(/^[A-Z][A-Za-z-]+$/);
      expect(value).toMatch(/^[\w ,;:=()*'-]+$/);
      expect(why).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('bind a host to HTTPS only where the site has it to itself, and never the machines below its name', () => {
    const transport = headers.filter(({ name }) => name === 'Strict-Transport-Security');
    expect(transport.map(({ value }) => value)).toEqual(base === '/' ? ['max-age=31536000'] : []);
  });
});

describe.each(bases)('_headers for %s', (base) => {
  const blocks = readPagesHeaders(writePagesHeaders(base));

  it('keeps to the limits of Cloudflare: 100 rules, 2,000 characters to a line', () => {
    expect(blocks.length).toBeGreaterThan(5);
    expect(blocks.length).toBeLessThanOrEqual(100);
    for (const line of writePagesHeaders(base).split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });

  it('sets no header twice for one address: the host would join both values', () => {
    for (const { pattern } of blocks) {
      const path = pattern.replace('*', 'nothing.js');
      const names = blocks.filter((block) => fits(path, block.pattern)).flatMap((block) => Object.keys(block.headers));
      expect(names.length).toBe(new Set(names).size);
    }
  });

  it('has every header for where it belongs', () => {
    const read = (path: string) =>
      Object.assign(
        {},
        ...blocks.filter(({ pattern }) => fits(base + path, pattern)).map(({ headers }) => headers),
      ) as Record<string, string>;
    expect(read('')).toMatchObject({ 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' });
    expect(read('')).not.toHaveProperty('Cache-Control');
    expect(read('sw.js')).not.toHaveProperty('Cache-Control');
    expect(read('assets/print.Ab3dEf9h.css')).toMatchObject({
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(read('mentors/index.json')).toHaveProperty('Access-Control-Allow-Origin', '*');
    expect(read('mentors/')).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(read('handbook/feed.xml')['Content-Type']).toBe('application/atom+xml; charset=utf-8');
  });
});

describe.each(bases)('web.config for %s', (base) => {
  const elements = readXml(writeWebConfig(base));
  const find = (path: string) => elements.filter((element) => element.path === path && element.place === '');
  const server = 'configuration/system.webServer';

  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, end, name = '', alone] of writeWebConfig(base).matchAll(/<(\/?)([A-Za-z.]+)[^<>]*?(\/?)>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('adds nothing that is not removed first: IIS would answer every request with an error', () => {
    const added = elements.filter(({ path }) => /\/(add|mimeMap|error)$/.test(path));
    expect(added.length).toBeGreaterThan(20);
    for (const { index, path, attributes } of added) {
      const key = ['name', 'fileExtension', 'statusCode'].find((name) => name in attributes) ?? 'value';
      const before = elements[index - 1];
      expect(before?.path, path).toBe(path.replace(/\w+$/, 'remove'));
      expect(before?.attributes[key]).toBe(attributes[key]);
    }
  });

  it('sends the page that leads on, as a file so that the status stays 404', () => {
    expect(find(`${server}/httpErrors/error`).map(({ attributes }) => attributes)).toEqual([
      { statusCode: '404', path: `${base.slice(1).replaceAll('/', '\\')}404.html`, responseMode: 'File' },
    ]);
  });

  it('knows every kind of file: IIS sends no other', () => {
    const known = find(`${server}/staticContent/mimeMap`).map(({ attributes }) => attributes.fileExtension);
    expect(known).toEqual(Object.keys(contentTypes).map((end) => `.${end}`));
  });

  it('sends every header, and lets a browser keep only what changes its name', () => {
    const sent = find(`${server}/httpProtocol/customHeaders/add`).map(({ attributes }) => attributes);
    const expected = getHeaderRules(base)[0].headers.filter(({ name }) => name !== 'Cache-Control');
    expect(sent).toEqual(expected.map(({ name, value }) => ({ name, value })));
    const caches = elements.filter(({ path }) => path.endsWith('/clientCache'));
    expect(
      caches.map(({ place, attributes }) => [place, attributes.cacheControlMode, attributes.cacheControlMaxAge]),
    ).toEqual([
      ['', 'DisableCache', undefined],
      ['assets', 'UseMaxAge', '365.00:00:00'],
      ['admin/decap', 'UseMaxAge', '365.00:00:00'],
    ]);
    const shared = elements.filter(
      ({ attributes: { name }, path }) => name === 'Access-Control-Allow-Origin' && path.endsWith('/add'),
    );
    expect(shared.map(({ place }) => place)).toEqual([
      'mentors/index.json',
      'mentors/index.schema.json',
      'mentors/directory.js',
    ]);
  });
});

describe.each(bases)('the lines for nginx at %s', (base) => {
  const lines = writeNginx({ base, host: 'mentors.school.edu', root: '/srv/www' }).split('\n');

  it('have every header in every block that has any: nginx forgets those around it', () => {
    const counts = countHeaders(lines);
    const [outer] = getHeaderRules(base);
    expect(counts.length).toBe(4);
    for (const names of counts) {
      expect(names).toEqual(expect.arrayContaining(outer.headers.map(({ name }) => name)));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('end every line as nginx asks, and open as many blocks as they close', () => {
    for (const line of lines) expect(line).toMatch(/^$|^#|[;{}]$/);
    expect(lines.filter((line) => line.endsWith('{')).length).toBe(
      lines.filter((line) => line.endsWith('}') && !line.includes('{')).length,
    );
  });
});

it('.htaccess leads to the page for errors from the root of the host, and knows the paths of the site', () => {
  const text = writeHtaccess('/mentorship/program/');
  expect(text).toContain('\nErrorDocument 404 /mentorship/program/404.html\n');
  expect(text).toContain('SetEnvIf Request_URI "^/mentorship/program/(assets/|admin/decap/)" lasting');
  expect(text).toContain('(mentors/index\\.json$|');
  expect(writeHtaccess('/')).toContain('\nErrorDocument 404 /404.html\n');
});

function readPagesHeaders(text: string): { pattern: string; headers: Record<string, string> }[] {
  const [, ...blocks] = text.split('\n\n');
  return blocks.map((block) => {
    const [pattern = '', ...lines] = block.trim().split('\n');
    const headers = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? []);
    return { pattern, headers: Object.fromEntries(headers) as Record<string, string> };
  });
}

function fits(path: string, pattern: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

interface Element {
  index: number;
  /** Names from the root down, without `location`. */
  path: string;
  /** The path of the `location` around it. */
  place: string;
  attributes: Record<string, string>;
}

function readXml(xml: string): Element[] {
  const elements: Element[] = [];
  const open: string[] = [];
  let place = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'location') place = attributes.path ?? '';
        open.push(name);
        const path = open.filter((part) => part !== 'location').join('/');
        elements.push({ index: elements.length, path, place, attributes });
      },
      onclosetag(name) {
        open.pop();
        if (name === 'location') place = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return elements;
}

/** The names of the headers of each block. */
function countHeaders(lines: readonly string[]): string[][] {
  const open: string[][] = [];
  const closed: string[][] = [];
  for (const line of lines.map((text) => text.trim())) {
    const [, name] = /^add_header ([\w-]+) "/.exec(line) ?? [];
    if (name) open.at(-1)?.push(name);
    if (line.endsWith('{')) open.push([]);
    if (line === '}') closed.push(open.pop() ?? []);
  }
  return closed.filter((names) => names.length > 0);
}
