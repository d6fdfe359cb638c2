import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findViolations, loadAxe, rulesOfColor } from '../support/axe.ts';
import { useSampleSite } from '../support/browser.ts';
import { listPublishedPages } from '../support/published-pages.ts';

const site = useSampleSite();

/** How many pages are looked at at the same time. */
const atOnce = 2;

/** Around every page, and looked at with the first one that has them. */
const frame = ['header.header', '.sidebar', '.right-sidebar-container', 'footer', '.bottom-nav'];

/** WCAG 2.2, 1.4.10: as wide as a page of 1280 pixels is at 400 %. */
const narrow = { width: 320, height: 640 };

it('every page passes axe in light and dark, and can be read at 320 pixels without scrolling sideways', async () => {
  const pages = listPublishedPages(inject('sampleSites').find(({ base }) => base === '/')?.folder ?? '');
  expect(pages.length).toBeGreaterThan(200);
  const seen = new Set<string>();
  const problems: string[] = [];
  const waiting = [...pages];
  const work = async () => {
    const page = await site.open('/', { viewport: narrow, reducedMotion: 'reduce' });
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      await page.goto(new URL(`/${file.replace(/index\.html$/, '')}`, page.url()).href);
      problems.push(...(await lookAt(page, seen)).map((problem) => `${file}: ${problem}`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  expect(problems).toEqual([]);
  expect(site.complaints).toEqual([]);
}, 600_000);

/** Contrast takes longest, and can differ only where a page has an element in a place where no page before had one. */
async function lookAt(page: Page, seen: Set<string>): Promise<string[]> {
  const exclude = seen.size > 0 ? frame : [];
  const elements = await page.evaluate(listElements);
  const isNew = elements.some((element) => !seen.has(element));
  for (const element of elements) seen.add(element);
  await loadAxe(page);
  const problems = await findViolations(page, { rules: { 'color-contrast': { enabled: isNew } } }, exclude);
  if (isNew) {
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await findViolations(page, { runOnly: [...rulesOfColor] }, exclude);
    problems.push(...dark.map((problem) => `dark, ${problem}`));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > narrow.width) problems.push(`${String(width)} pixels wide on a screen of ${String(narrow.width)}`);
  return problems;
}

/** Each kind of element of a page with its parent: names, classes and roles, no text. */
function listElements(): string[] {
  const name = (element: Element) =>
    [element.tagName, element.getAttribute('class') ?? '', element.getAttribute('role') ?? ''].join(' ');
  const kinds = [...document.querySelectorAll('main *')].map(
    (element) => `${element.parentElement ? name(element.parentElement) : ''} > ${name(element)}`,
  );
  return [...new Set(kinds)];
}
