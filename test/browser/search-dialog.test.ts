import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findViolations, loadAxe } from '../support/axe.ts';
import { phone, useSampleSite } from '../support/browser.ts';
import { ask, openSearch } from '../support/search-dialog.ts';

const base = '/larkfield-mentors/';
const site = useSampleSite(base);
const fragments = '**/pagefind/fragment/**';

const getFocused = (page: Page) => page.evaluate(() => document.activeElement?.className ?? '');
/** Stands below the list once the pages after the first three have come. */
const getMore = (page: Page) => page.getByRole('button', { name: 'Show more' });

describe('nothing of the search', () => {
  it('is in a page, nor fetched for it, before somebody reaches for the button', async () => {
    const page = await site.open('/privacy/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.locator('site-search dialog').count()).toBe(0);
    expect(asked.filter((path) => /pagefind|search\.json|dialog/.test(path))).toEqual([]);
    asked.length = 0;
    await page.getByRole('button', { name: 'Search' }).hover();
    await expect.poll(() => asked.some((path) => path === `${base}search.json`)).toBe(true);
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  });
});

describe('while the search loads', () => {
  /** A page whose search takes a second to come. */
  async function openSlowly(): Promise<Page> {
    const page = await site.open('/privacy/');
    await page.route('**/search.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await route.continue();
    });
    return page;
  }

  it('no letter is lost', async () => {
    const page = await openSlowly();
    await page.keyboard.press('/');
    await page.keyboard.type('ghosting');
    expect(await page.getByRole('searchbox').inputValue()).toBe('ghosting');
    expect(await page.locator('.kinds').count()).toBe(0);
    await page.locator('a.result').first().filter({ hasText: 'disappears' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('ghosting');
  });

  it('Enter waits for the answer to all of the words', async () => {
    const page = await openSlowly();
    await page.keyboard.press('Control+k');
    await page.locator('dialog').waitFor();
    await page.locator('.kinds').waitFor();
    await page.route('**/pagefind/index/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.keyboard.type('ghosting');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/a-mentee-who-disappears/');
  });
});

describe('results', () => {
  it('of an older question never take the place of newer ones', async () => {
    const page = await openSearch(site, '/privacy/');
    const slow = Promise.withResolvers<undefined>();
    const older: string[] = [];
    await page.context().route(fragments, async (route) => {
      if (older.length < 8 && (await page.getByRole('searchbox').inputValue()) === 'budget') {
        older.push(route.request().url());
        await slow.promise;
      }
      await route.continue();
    });
    await page.getByRole('searchbox').fill('budget');
    await expect.poll(() => older.length, { timeout: 5000 }).toBeGreaterThan(2);
    await ask(page, 'ghosting');
    slow.resolve(undefined);
    // As long as the older pages would need to come in.
    await page.waitForTimeout(1000);
    expect(await page.locator('a.result').first().innerText()).toContain('disappears');
  });

  it('are shown as soon as the first three have come, and the others are asked for then', async () => {
    const page = await openSearch(site, '/privacy/');
    const [first, others] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const asked: string[] = [];
    await page.context().route(fragments, async (route) => {
      asked.push(route.request().url());
      await (asked.length > 3 ? others : first).promise;
      await route.continue();
    });
    await page.getByRole('searchbox').fill('first meeting');
    await expect.poll(() => asked.length, { timeout: 5000 }).toBeGreaterThan(2);
    // As long as it would take to ask for more.
    await page.waitForTimeout(500);
    expect(asked).toHaveLength(3);
    first.resolve(undefined);
    await expect.poll(() => asked.length, { timeout: 5000 }).toBe(8);
    expect(await page.locator('a.result').count()).toBe(3);
    expect(await getMore(page).count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    others.resolve(undefined);
    await getMore(page).waitFor();
    expect(await page.locator('a.result').count()).toBe(8);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(focused);
  });

  it('are fetched once, and none for a question that somebody has gone on from', async () => {
    const page = await openSearch(site, '/privacy/');
    const index = Promise.withResolvers<undefined>();
    const waiting: string[] = [];
    const asked: string[] = [];
    await page.context().route('**/pagefind/index/**', async (route) => {
      waiting.push(route.request().url());
      await index.promise;
      await route.continue();
    });
    page.context().on('request', (request) => {
      if (request.url().includes('/pagefind/fragment/')) asked.push(request.url());
    });
    await page.getByRole('searchbox').fill('budget');
    await expect.poll(() => waiting.length, { timeout: 5000 }).toBeGreaterThan(0);
    // Too few pages have both words: a second answer comes after the first.
    await page.getByRole('searchbox').fill('redcap survey');
    await expect.poll(() => waiting.length, { timeout: 5000 }).toBeGreaterThan(1);
    index.resolve(undefined);
    await getMore(page).waitFor();
    expect(asked).toHaveLength(await page.locator('a.result').count());
  });

  it('stand under their kinds, after the best of several, and lead to the part that was meant', async () => {
    const page = await openSearch(site, '/privacy/');
    await ask(page, 'imposter');
    await getMore(page).waitFor();
    const headings = await page.locator('.results h2').allInnerTexts();
    expect(headings[0]?.toLowerCase()).toBe('best matches');
    expect(headings.length).toBeGreaterThan(2);
    expect(new Set(headings).size).toBe(headings.length);
    expect(await page.locator('.results mark').count()).toBeGreaterThan(3);
    const part = page.locator('a.section').first();
    const heading = await part.locator('b').innerText();
    await part.click();
    await page.waitForURL(/#/);
    expect(new URL(page.url()).hash).not.toBe('#_top');
    const target = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await target.innerText()).toContain(heading);
  });

  it('are told of once, when somebody has stopped typing', async () => {
    const page = await openSearch(site, '/privacy/');
    await page
      .getByRole('dialog')
      .getByRole('status')
      .evaluate((status) => {
        const said: (string | null)[] = [];
        Object.assign(window, { said });
        new MutationObserver(() => said.push(status.textContent)).observe(status, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
    await page.getByRole('searchbox').pressSequentially('ghosting', { delay: 60 });
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { said: string[] }).said), { timeout: 3000 })
      .toHaveLength(1);
  });
});

describe('the keyboard', () => {
  it('walks through pages and parts and back, and letters go on in the field', async () => {
    const page = await openSearch(site, '/privacy/');
    await ask(page, 'first meeting');
    await getMore(page).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await getFocused(page)).toBe('result');
    await page.keyboard.press('ArrowDown');
    expect(await getFocused(page)).toBe('section');
    await page.keyboard.press('End');
    expect(await getFocused(page)).toBe('action');
    await page.keyboard.press('Home');
    expect(
      await page
        .locator('a.result')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.type('s');
    expect(await page.getByRole('searchbox').inputValue()).toBe('first meetings');
    await page.locator('a.result').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await getFocused(page)).toContain('open');
  });

  it('shows more, and goes on with the first of them', async () => {
    const page = await openSearch(site, '/privacy/');
    await ask(page, 'first meeting');
    await getMore(page).waitFor();
    const before = await page
      .locator('a.result')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    await getMore(page).click();
    await expect.poll(() => page.locator('a.result').count()).toBe(before.length * 2);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(before).not.toContain(focused);
    expect(focused).toContain(base);
  });
});

describe('where nothing is found', () => {
  it('offers fewer words, the safety card and the coordinator', async () => {
    const page = await openSearch(site, '/privacy/');
    await page.getByRole('searchbox').fill('zxqvwk');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: 'Nothing found for “zxqvwk”' }).waitFor();
    expect(await dialog.getByText('Try fewer or simpler words.').isVisible()).toBe(true);
    expect(await dialog.getByRole('link', { name: 'Open the safety card' }).filter({ visible: true }).count()).toBe(1);
    expect(await dialog.getByRole('link', { name: '(502) 555-0110' }).getAttribute('href')).toBe('tel:5025550110');
    expect(await dialog.getByRole('link', { name: '@larkfield.example' }).getAttribute('href')).toContain('mailto:');
  });

  it('says how many pages of other kinds there are', async () => {
    const page = await openSearch(site, '/privacy/');
    await page.locator('.kinds label', { hasText: 'Statistics' }).click();
    await page.getByRole('searchbox').fill('gumbo');
    await page.getByRole('button', { name: /^Show (the one page|\d+ pages) of (an)?other kinds?$/ }).click();
    await page.locator('a.result').first().filter({ hasText: 'Théo' }).waitFor();
  });
});

it.each(['light', 'dark'] as const)('has no accessibility violation in any of its states, %s', async (colorScheme) => {
  const page = await site.open('/privacy/', { colorScheme });
  await page.evaluate(() => {
    localStorage.setItem('medmentors:searches', '["zoom"]');
  });
  await page.getByRole('button', { name: 'Search' }).click();
  await page.locator('.again').waitFor();
  await loadAxe(page);
  expect(await findViolations(page)).toEqual([]);
  await ask(page, 'imposter');
  await getMore(page).waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('searchbox').fill('zxqvwk');
  await page.locator('.note').waitFor();
  expect(await findViolations(page)).toEqual([]);
  await page.context().setOffline(true);
  await page.getByRole('searchbox').fill('exam');
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  expect(await findViolations(page)).toEqual([]);
});

it('is as wide as a phone, and everything in it as high as a finger needs', async () => {
  const page = await site.open('/privacy/', { viewport: phone });
  await page.getByRole('button', { name: 'Search' }).click();
  await ask(page, 'first meeting');
  await getMore(page).waitFor();
  const width = await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth);
  expect(width).toBe(phone.width);
  for (const link of await page.locator('.results :is(a, button)').all())
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});
