import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { isKept } from '../../src/offline/kept-pages.ts';
import { listPublishedPages } from '../support/published-pages.ts';

/** The places that the navigation shows as the reader’s own. */
function getCurrent(html: string, navigation: string): string[] {
  const [links = ''] = new RegExp(`<nav class="${navigation} [^]*?</nav>`).exec(html) ?? [];
  return [...links.matchAll(/href="([^"]+)" aria-current="true"/g)].map(([, href = '']) => href);
}

// The frame is drawn once for many pages: see `SameOnPages.astro`.
describe.each(inject('sampleSites'))('the frame of each page at $base', ({ base, folder }) => {
  const pages = listPublishedPages(folder)
    .map((page) => ({ path: `/${page}`, html: readFileSync(join(folder, page), 'utf8') }))
    .filter(({ html }) => html.includes('<nav class="main-nav'));

  it('is there', () => {
    expect(pages.length).toBeGreaterThan(150);
  });

  it('shows the place that the page belongs to, above and below', () => {
    for (const { path, html } of pages) {
      const [place] = /^\/(sessions|handbook|mentors|safety)\//.exec(path) ?? [];
      const expected = place ? [base + place.slice(1)] : [];
      for (const navigation of ['main-nav', 'bottom-nav'])
        expect(getCurrent(html, navigation), `${navigation} of ${path}`).toEqual(expected);
    }
  });

  it('speaks of times without a connection only where devices keep the page', () => {
    const wrong = pages.filter(({ path, html }) => html.includes('data-offline') !== isKept(path));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
