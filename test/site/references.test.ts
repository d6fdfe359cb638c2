import { Parser } from 'htmlparser2';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { listFiles } from '../support/site-folder.ts';

/** A page that stands at any address, and one that shows what has an address of its own. */
const withoutAddress = new Set(['404.html', 'statistics/index.html']);

/** Where the tests build the sample for. */
const origin = 'https://mentors.larkfield.example';

describe.each(inject('sampleSites'))(
  'every address in the built site at $base leads somewhere:',
  ({ base, folder }) => {
    const files = listFiles(folder);
    const read = (file: string) => readFileSync(join(folder, file), 'utf8');
    const pages = files.filter((file) => file.endsWith('.html') && !file.startsWith('admin/'));
    const heads = new Map(pages.map((file) => [file, readHead(read(file))]));

    /** Addresses on the site’s own host, or without one, that lead to no file. */
    const findLost = (addresses: readonly string[], from: string) =>
      addresses.filter((address) => {
        const url = new URL(address, `${origin}${base}${from}`);
        if (url.origin !== origin) return false;
        const path = decodeURIComponent(url.pathname);
        if (!path.startsWith(base)) return true;
        const file = path.slice(base.length);
        return !existsSync(join(folder, file === '' || file.endsWith('/') ? posix.join(file, 'index.html') : file));
      });

    it('sitemaps name pages that are there, each once, by their own canonical address', () => {
      const index = readLocations(read('sitemap-index.xml'));
      expect(index).toEqual([`${origin}${base}sitemap-0.xml`]);
      const named = readLocations(read('sitemap-0.xml'));
      expect(new Set(named).size).toBe(named.length);
      expect(findLost(named, '')).toEqual([]);
      const canonicals = new Set([...heads.values()].map(({ canonical }) => canonical));
      expect(named.filter((address) => !canonicals.has(address))).toEqual([]);
    });

    it('each page that search engines may keep says its own address, which is where it is', () => {
      const wrong = [...heads].filter(
        ([file, { canonical, robots }]) =>
          !robots.includes('noindex') &&
          !withoutAddress.has(file) &&
          canonical !== `${origin}${base}${file.replace(/index\.html$/, '')}`,
      );
      expect(wrong.map(([file, { canonical }]) => `${file}: ${canonical}`)).toEqual([]);
    });

    it('what is told to other sites about a page is there: its address, pictures, feeds and calendars', () => {
      const told = [...heads].flatMap(([file, { shared }]) =>
        findLost(shared, file).map((address) => `${file}: ${address}`),
      );
      expect(told).toEqual([]);
      expect([...heads.values()].flatMap(({ shared }) => shared).length).toBeGreaterThan(pages.length);
    });

    it('feeds and calendars lead to pages', () => {
      const feeds = files.filter((file) => /\.(ics|xml)$/.test(file) && !file.startsWith('sitemap'));
      expect(feeds).toEqual(expect.arrayContaining(['calendar.ics', 'handbook/feed.xml']));
      for (const file of feeds) {
        const text = read(file).replaceAll(/\r?\n[ \t]/g, '');
        const own = text.match(new RegExp(`${RegExp.escape(origin)}[^\\s"<>\\\\,;]*`, 'g')) ?? [];
        expect(own.length, file).toBeGreaterThan(0);
        expect(
          findLost(
            own.map((address) => address.replace(/#.*$/, '')),
            file,
          ),
          file,
        ).toEqual([]);
      }
    });

    it('style sheets load files that are there', () => {
      const lost = files
        .filter((file) => file.endsWith('.css'))
        .flatMap((file) =>
          findLost(
            [...read(file).matchAll(/url\(\s*["']?([^"')]+)/g)].flatMap(([, address = '']) =>
              address.startsWith('data:') ? [] : address,
            ),
            file,
          ).map((address) => `${file}: ${address}`),
        );
      expect(lost).toEqual([]);
    });

    it('the worker keeps files that are there', () => {
      const kept = [...read('sw.js').matchAll(/url:"([^"]+)"/g)].map(([, address = '']) => address);
      expect(kept.length).toBeGreaterThan(10);
      expect(findLost(kept, 'sw.js')).toEqual([]);
    });
  },
);

interface Head {
  canonical: string | undefined;
  robots: string;
  /** Addresses that other programs read. */
  shared: string[];
}

function readHead(html: string): Head {
  const head: Head = { canonical: undefined, robots: '', shared: [] };
  const parser = new Parser({
    onopentag(name, { rel, href, property = '', name: called = '', content = '' }) {
      if (name === 'link' && rel === 'canonical') head.canonical = href;
      if (name === 'link' && href && ['alternate', 'manifest', 'sitemap', 'canonical', 'icon'].includes(rel ?? ''))
        head.shared.push(href);
      if (name === 'meta' && called === 'robots') head.robots = content;
      if (name === 'meta' && /^(og:(url|image|video)|twitter:image)$/.test(property || called))
        head.shared.push(content);
    },
  });
  parser.end(html);
  return head;
}

function readLocations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
}
