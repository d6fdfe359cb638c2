import { expect, it, vi } from 'vitest';
import { getHandbookSidebar } from '../../src/content/handbook-sidebar.ts';
import type { HandbookPart } from '../../src/content/handbook.ts';
import type { Translate } from '../../src/content/translate.ts';

// What reads the content of the site stays out: the pages here are made.
vi.mock('../../src/content/cases.ts', () => ({ casesPath: '/handbook/cases/', getCasePath: () => '/case/' }));
vi.mock('../../src/content/handbook.ts', () => ({ getHandbookPath: ({ id }: { id: string }) => `/handbook/${id}/` }));
vi.mock('../../src/content/page-language.ts', () => ({ getLang: () => undefined }));
vi.mock('../../src/content/program.ts', () => ({ toText: (text: string) => text }));

const t = ((key: string) => key) as Translate;

/** A handbook of so many sections with so many pages each. */
function makeParts(sections: number, pages: number): HandbookPart[] {
  return Array.from({ length: sections }, (_, section) => ({
    section: `s${section}`,
    title: `Section ${section}`,
    pages: Array.from({ length: pages }, (_, page) => ({ id: `s${section}/p${page}`, data: { title: `Page ${page}` } })),
  })) as unknown as HandbookPart[];
}

/** As `SideLinks.astro` draws them: an item and a link; a group with its heading, that one’s drawing and its list. */
function countElements(sidebar: ReturnType<typeof getHandbookSidebar>): number {
  return sidebar.reduce((sum, entry) => sum + ('items' in entry ? 6 + 2 * entry.items.length : 2), 0);
}

it.each([
  [100, 10, 10],
  [1000, 20, 50],
  [4000, 80, 50],
])('of %i pages in %i sections has the pages of one section and a link for each other one', (_, sections, pages) => {
  const sidebar = getHandbookSidebar({ parts: makeParts(sections, pages), cases: [] }, t, 's3');
  expect(countElements(sidebar)).toBe(6 + 2 * pages + 2 * (sections - 1));
});

it('leaves a page of the sample within 700 elements in a handbook of 1,000 pages', () => {
  // `test/site/budget.test.ts` keeps them within 550 with a list of their own.
  expect(550 + countElements(getHandbookSidebar({ parts: makeParts(20, 50), cases: [] }, t, 's3'))).toBeLessThanOrEqual(700);
});
