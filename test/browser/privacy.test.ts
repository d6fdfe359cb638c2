import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { useSampleSite } from '../support/browser.ts';
import { launchBrowser } from '../support/chromium.ts';
import { readPromisedKeys } from '../support/promised-keys.ts';
import { publishSite, type PublishedSite } from '../support/published-site.ts';

const pageOfHardMoments = '/handbook/hard-moments/harm-disclosed/';

describe('a browser after every errand that is remembered', () => {
  let browser: Browser;
  let site: PublishedSite;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser(inject('chromiumPath'));
    site = await publishSite(inject('sampleSites').find(({ base }) => base === '/')?.folder ?? '', '/');
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await runErrands(page, site.url);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('holds what the page on privacy names, and nothing else', async () => {
    const names = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    const kinds = names.map((name) => name.replace(/^(medmentors:\w+:).*/, '$1…'));
    expect([...new Set(kinds)].sort()).toEqual(readPromisedKeys());
  });

  it('holds no cookie and no database', async () => {
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  });

  it('holds copies of guides, the handbook, the training and the safety card, and no page about a person', async () => {
    const copies = await page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = await Promise.all(stores.map((cache) => cache.keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    const pages = copies.filter((path) => path.endsWith('/'));
    expect(pages.length).toBeGreaterThan(100);
    expect([...new Set(pages.map((path) => path.split('/')[1]))].sort()).toEqual(
      ['handbook', 'offline', 'safety', 'sessions', 'training'].sort(),
    );
  });
});

describe('“Leave quickly”', () => {
  const site = useSampleSite();
  const exit = 'https://www.weather.gov/';

  async function open(path: string, javaScriptEnabled = true): Promise<Page> {
    const page = await site.open('/privacy/', { javaScriptEnabled });
    // No test asks anything of another host.
    await page.route(`${exit}**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    );
    await page.goto(new URL(path, page.url()).href);
    return page;
  }

  it.each(['/safety/', '/safety/pocket/', pageOfHardMoments, '/handbook/cases/hes-just-very-hands-on/'])(
    'leads from %s to another site, and Back not back',
    async (path) => {
      const page = await open(path);
      await page.getByRole('link', { name: 'Leave quickly' }).click();
      await page.waitForURL(exit);
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe('/privacy/');
    },
  );

  it('tells that site nothing of where somebody was', async () => {
    const page = await open('/safety/', false);
    const asked = page.waitForRequest(exit);
    await page.getByRole('link', { name: 'Leave quickly' }).click();
    expect((await asked).headers().referer).toBeUndefined();
    await page.waitForURL(exit);
  });

  it('is Escape, three times and quickly, also while the search is open', async () => {
    const page = await open('/safety/');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('dialog').waitFor();
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
    await page.waitForURL(exit);
  });

  it('is not Escape with another key between', async () => {
    const page = await open('/safety/');
    for (const key of ['Escape', 'Escape', 'Tab', 'Escape', 'Escape']) await page.keyboard.press(key);
    expect(new URL(page.url()).pathname).toBe('/safety/');
    expect(await page.locator('html').isVisible()).toBe(true);
  });

  it('stays in sight at the end of the page, and says what it does not do', async () => {
    const page = await open(pageOfHardMoments);
    expect(await page.getByText('history still shows this visit').isVisible()).toBe(true);
    await page.locator('.page-foot').scrollIntoViewIfNeeded();
    const box = await page.getByRole('link', { name: 'Leave quickly' }).boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect(box?.y).toBeLessThan(200);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  });

  it.each(['/', '/mentors/', '/handbook/role/boundaries/', '/handbook/cases/only-two-come/'])(
    'is not on %s',
    async (path) => {
      const page = await open(path);
      expect(await page.getByRole('link', { name: 'Leave quickly' }).count()).toBe(0);
    },
  );
});

/** Everything after which a page remembers something. */
async function runErrands(page: Page, url: string): Promise<void> {
  await page.goto(`${url}mentors/`);
  await page
    .getByRole('button', { name: /^Save / })
    .first()
    .click();
  await page.goto(`${url}mentors/who-might-suit-me/`);
  await page.getByRole('checkbox', { name: 'Pediatrics', exact: true }).check();
  await page.getByRole('button', { name: 'Show me who' }).click();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox', { name: 'Search' }).fill('flashcards');
  await page.locator('a.result').first().click();
  await page.goto(`${url}handbook/hard-moments/suicide-risk/`);
  await page.locator('self-check').first().locator('input[data-is-right]').check();
  await page.getByRole('combobox', { name: 'Select theme' }).selectOption('dark');
  await page.goto(`${url}sessions/arriving/`);
  await page.locator('.guide').getByRole('checkbox').first().check();
  await page.getByLabel('Group', { exact: true }).fill('G05');
  await page.getByLabel('Invited').fill('7');
  await page.getByLabel('Came').fill('6');
  await page.getByRole('button', { name: 'Make the row' }).click();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${url}sessions/arriving/run/`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
}
