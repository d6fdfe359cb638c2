import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readPages } from '../content/support/pages.ts';

const addresses = readPages('handbook').map(({ file }) => file.replace(/\.md$/, '/'));

describe.each(inject('sampleSites'))('the handbook at $base', ({ base, folder }) => {
  const read = (page: string) => readFileSync(join(folder, page, 'index.html'), 'utf8');

  it('leads to every page from its first page', () => {
    expect(addresses.length).toBeGreaterThan(50);
    const html = read('handbook/');
    expect(addresses.filter((address) => !html.includes(`href="${base}${address}"`))).toEqual([]);
  });

  it('leads from beside each page to those of its section, and to every other section by one link', () => {
    const sections = Map.groupBy(addresses, (address) => address.split('/')[1]);
    for (const page of addresses) {
      const [list = ''] = /<nav class="sidebar[^]*?<\/nav>/.exec(read(page)) ?? [];
      const links = [...list.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.slice(base.length));
      for (const [section, pages] of sections) {
        const shown = links.filter((link) => pages.includes(link));
        if (section === page.split('/')[1]) expect(shown.toSorted(), page).toEqual(pages.toSorted());
        else expect(shown, `${page}: ${section}`).toHaveLength(1);
      }
    }
  });

  it('leads on from each page to the next one, through all sections to the cases', () => {
    const seen = new Set<string>();
    const first = (/class="page-link[^>]* href="([^"]+)"/.exec(read('handbook/')) ?? [])[1]?.slice(base.length);
    for (let page = first; page?.startsWith('handbook/') && !seen.has(page);) {
      seen.add(page);
      page = (/<a href="([^"]+)" rel="next"/.exec(read(page)) ?? [])[1]?.slice(base.length);
    }
    expect(addresses.filter((address) => !seen.has(address))).toEqual([]);
    expect(seen).toContain('handbook/cases/');
  });
});
