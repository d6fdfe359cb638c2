import { Parser } from 'htmlparser2';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { isOutside } from '../../src/outside-links/outside.ts';
import { listFiles } from '../support/site-folder.ts';

const page = 'schools/links/index.html';

/** Where the history of a page is kept, and where “Leave quickly” leads unless the school says otherwise. */
const isOfSoftware = (address: string) => /^https:\/\/(github\.com\/medmentors|www\.weather\.gov)\//.test(address);

describe.each(['/', '/larkfield-mentors/'])('the page of links to other sites, under %s', (base) => {
  let folder: string;
  let listed: string[];
  beforeAll(() => {
    folder = inject('sampleSites').find((site) => site.base === base)?.folder ?? '';
    listed = listAddresses(readFileSync(join(folder, page), 'utf8'));
  });

  it('has every page elsewhere that a text of the school leads to, each once', () => {
    const isOfSchool = (file: string) =>
      /^(handbook|kits|sessions|mentors|privacy|accessibility|safety)\/.*html$/.test(file) && !file.includes('_books');
    const written = listFiles(folder)
      .filter(isOfSchool)
      .flatMap((file) => listAddresses(readFileSync(join(folder, file), 'utf8')))
      .filter((address) => isOutside(address, undefined) && !isOfSoftware(address));
    expect(written.length).toBeGreaterThan(200);
    expect([...new Set(written)].filter((address) => !listed.includes(address))).toEqual([]);
    expect(listed.filter((address, i) => isOutside(address, undefined) && listed.indexOf(address) !== i)).toEqual([]);
  });

  it('leads to each page that holds one', () => {
    const pages = listed.filter((address) => address.startsWith(base) && /\/(handbook|kits|sessions)\/./.test(address));
    expect(new Set(pages).size).toBeGreaterThan(50);
    const files = new Set(listFiles(folder));
    expect(pages.filter((address) => !files.has(`${address.slice(base.length)}index.html`))).toEqual([]);
  });

  it('says where nobody has asked yet, and makes no day up', () => {
    const html = readFileSync(join(folder, page), 'utf8');
    expect(html).toContain('not asked yet');
    expect(html).not.toMatch(/<span class="state[^>]*>\s*(seen|gone)/);
  });
});

function listAddresses(html: string): string[] {
  const addresses: string[] = [];
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'a' && href !== undefined) addresses.push(href);
    },
  });
  parser.end(html);
  return addresses;
}
