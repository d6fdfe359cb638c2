import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readPages } from '../content/support/pages.ts';

const addresses = readPages('handbook').map(({ file }) => file.replace(/\.md$/, '/'));

describe.each(inject('sampleSites'))('the handbook at $base', ({ base, folder }) => {
  const read = (page: string) => readFileSync(join(folder, page, 'index.html'), 'utf8');

  it('leads to every page from its first page, and from the sidebar of every other', () => {
    expect(addresses.length).toBeGreaterThan(50);
    for (const page of ['handbook/', ...addresses]) {
      const html = read(page);
      const [list = ''] = page === 'handbook/' ? [html] : (/<nav class="sidebar[^]*?<\/nav>/.exec(html) ?? []);
      expect(
        addresses.filter((address) => !list.includes(`href="${base}${address}"`)),
        page,
      ).toEqual([]);
    }
  });
});
