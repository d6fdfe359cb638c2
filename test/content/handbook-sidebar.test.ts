import { describe, expect, it, vi } from 'vitest';
import { getHandbookSidebar } from '../../src/content/handbook-sidebar.ts';
import { getNeighbors } from '../../src/content/sidebar.ts';
import type { HandbookPart } from '../../src/content/handbook.ts';
import type { Translate } from '../../src/content/translate.ts';

// What reads the content of the site stays out: the pages here are made.
vi.mock('../../src/content/cases.ts', () => ({ casesPath: '/handbook/cases/', getCasePath: () => '/case/' }));
vi.mock('../../src/content/handbook.ts', () => ({ getHandbookPath: ({ id }: { id: string }) => `/handbook/${id}/` }));
vi.mock('../../src/content/page-language.ts', () => ({ getLang: () => undefined }));
vi.mock('../../src/content/site.ts', () => ({ toHref: (path: string) => path }));
vi.mock('../../src/content/program.ts', () => ({ toText: (text: string) => text }));

const t = ((key: string, { count = '' } = {}) => [key, count].filter(String).join(' ')) as Translate;

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
  const sidebar = getHandbookSidebar({ parts: makeParts(sections, pages), cases: [] }, t, { group: 's3' });
  expect(countElements(sidebar)).toBe(6 + 2 * pages + 2 * (sections - 1));
});

it('leaves a page of the sample within 700 elements in a handbook of 1,000 pages', () => {
  // `test/site/budget.test.ts` keeps them within 550 with a list of their own.
  expect(550 + countElements(getHandbookSidebar({ parts: makeParts(20, 50), cases: [] }, t, { group: 's3' }))).toBeLessThanOrEqual(700);
});

describe('a section of many pages', () => {
  /** What stands in the reader’s section, on its page of that number. */
  function list(pages: number, place: number): string[] {
    const here = { group: 's1', id: `s1/p${place}` };
    const sidebar = getHandbookSidebar({ parts: makeParts(3, pages), cases: [] }, t, here);
    return sidebar.flatMap((entry) => ('items' in entry ? entry.items : [])).map(({ label }) => label);
  }

  it('is there in whole up to 60 pages', () => {
    expect(list(60, 0)).toHaveLength(60);
    expect(list(61, 0)).toHaveLength(22);
  });

  it.each([
    [0, ['Page 0', 'Page 1'], ['Page 20', 'handbook.after 79']],
    [21, ['Page 0', 'Page 1'], ['Page 41', 'handbook.after 58']],
    [22, ['handbook.before 2', 'Page 2'], ['Page 42', 'handbook.after 57']],
    [77, ['handbook.before 57', 'Page 57'], ['Page 97', 'handbook.after 2']],
    [78, ['handbook.before 58', 'Page 58'], ['Page 98', 'Page 99']],
    [99, ['handbook.before 79', 'Page 79'], ['Page 98', 'Page 99']],
  ])('else has the pages near page %i, and says how many there are before and after them', (place, first, last) => {
    const labels = list(100, place);
    expect(labels.slice(0, 2)).toEqual(first);
    expect(labels.slice(-2)).toEqual(last);
    expect(labels).toContain(`Page ${place}`);
  });

  it('leads to the list of all its pages', () => {
    const sidebar = getHandbookSidebar({ parts: makeParts(3, 100), cases: [] }, t, { group: 's1', id: 's1/p50' });
    const links = sidebar.flatMap((entry) => ('items' in entry ? entry.items : [])).map(({ link }) => link);
    expect([links[0], links.at(-1)]).toEqual(['/handbook/#s1', '/handbook/#s1']);
  });

  it.each([0, 21, 22, 50, 77, 78, 99])('leads from page %i to the page before and the page after it', (place) => {
    const sidebar = getHandbookSidebar({ parts: makeParts(3, 100), cases: [] }, t, { group: 's1', id: `s1/p${place}` });
    const { previous, next } = getNeighbors(sidebar, `/handbook/s1/p${place}/`);
    expect(previous?.label).toBe(place === 0 ? 'Section 0' : `Page ${place - 1}`);
    expect(next?.label).toBe(place === 99 ? 'Section 2' : `Page ${place + 1}`);
  });
});
