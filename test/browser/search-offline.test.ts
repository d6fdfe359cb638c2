import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { buildOffline } from '../../src/build/offline.ts';
import { beginSearchIndexes } from '../../src/build/search-index.ts';
import { readPages } from '../../src/checks/built-pages.ts';
import { phone } from '../support/browser.ts';
import { changePage } from '../support/change-page.ts';
import { launchBrowser } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { publishSite, type PublishedSite } from '../support/published-site.ts';

const base = '/larkfield-mentors/';
const guide = 'sessions/stamina-holidays-money/';

let browser: Browser;
let sample: string;

beforeAll(async () => {
  browser = await launchBrowser(inject('chromiumPath'));
  sample = inject('sampleSites').find((candidate) => candidate.base === base)?.folder ?? '';
});
afterAll(async () => {
  await browser.close();
});

async function search(page: Page, question: string): Promise<void> {
  if ((await page.locator('dialog[open]').count()) === 0) await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill(question);
}

const getResults = (page: Page) =>
  page
    .locator('a.result')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));

/** How many files of the index are kept. */
function countCopies(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('search-'));
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().length;
  });
}

/** One phone and one visit: each of these steps is what the one before it led to. */
describe('on a phone that keeps the pages for mentors', () => {
  let site: PublishedSite;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    site = await publishSite(sample, base);
    context = await browser.newContext({ viewport: phone });
    page = await context.newPage();
    await page.goto(site.url + guide);
    await page.getByText('Kept on this device: opens without a connection.').waitFor();
  });
  afterAll(async () => {
    await context.close();
    await site.close();
  });

  it('a search without a connection says so, and offers what opens, as long as there was none before', async () => {
    await context.setOffline(true);
    await page.reload();
    await search(page, 'imposter');
    await page.locator('.note').getByText('The search could not be loaded').waitFor();
    await page.locator('.note').getByRole('link', { name: 'Handbook' }).click();
    await page.waitForURL('**/handbook/');
    expect(await page.title()).not.toContain('No connection');
  });

  it('it answers once the connection is back', async () => {
    await search(page, 'imposter');
    await page.locator('.note').getByText('The search could not be loaded').waitFor();
    expect(await countCopies(page)).toBe(0);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('a.result').first().waitFor();
  });

  it('without a connection, other questions are answered from the kept pages from then on', async () => {
    await eventually(() => countCopies(page)).toBeGreaterThan(100);
    await context.setOffline(true);
    // In the dialog that was open when it went.
    await search(page, 'ghosting');
    await eventually(() => getResults(page)).toContain(`${base}handbook/hard-moments/a-mentee-who-disappears/`);
    await page.reload();
    await search(page, 'imposter');
    await page.locator('a.result').first().waitFor();
    await page.getByText('No connection: only pages kept on this device.').first().waitFor();
    for (const path of await getResults(page))
      expect(path).toMatch(/^\/larkfield-mentors\/(handbook|sessions|training|safety)\//);
    await page.locator('a.result[href$="/impostor-feelings/"]').click();
    await page.waitForURL('**/impostor-feelings/');
    expect(await page.locator('h1').innerText()).toMatch(/impostor/i);
  });

  it('no person is found or kept, and the search says which pages it looked through', async () => {
    await search(page, 'gumbo');
    await page.getByText('only the pages kept on this device were searched').waitFor();
    const kept = await page.evaluate(readIndex);
    expect(kept.length).toBeGreaterThan(100_000);
    expect(kept).not.toMatch(/gumbo|lacombe/i);
  });

  it('a newer build takes the place of the index', async () => {
    await context.setOffline(false);
    const next = mkdtempSync(join(tmpdir(), 'medmentors-search-'));
    onTestFinished(() => {
      rmSync(next, { recursive: true, force: true });
    });
    cpSync(sample, next, { recursive: true });
    changePage(join(next, guide, 'index.html'), (html) =>
      html.replaceAll('short plan for the break', 'short plan for a zeppelin'),
    );
    const indexes = beginSearchIndexes(sample);
    await buildOffline(readPages(next), base, await indexes.write(next, base));
    indexes.end();
    const before = await page.evaluate(() => caches.keys());
    site.deploy(next);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const listNames = async () =>
      (await page.evaluate(() => caches.keys())).filter((name) => name.startsWith('search-'));
    await eventually(async () => (await listNames()).filter((name) => !before.includes(name)).length).toBe(1);
    await eventually(async () => (await listNames()).length).toBe(1);
    await context.setOffline(true);
    await page.reload();
    await search(page, 'zeppelin');
    await eventually(() => getResults(page)).toContain(base + guide);
  });

  it('a connection that is gone without the browser knowing is not taken for finding nothing', async () => {
    await context.setOffline(false);
    await page.goto(`${site.url}privacy/`);
    await search(page, 'flashcards');
    await page.locator('a.result').first().waitFor();
    const refused: string[] = [];
    await context.route(/\/pagefind\/(index|pagefind-entry)/, async (route) => {
      refused.push(route.request().url());
      await route.abort();
    });
    await search(page, 'zeppelin');
    await page.getByText('No connection: only pages kept on this device.').first().waitFor();
    expect(refused.some((address) => address.includes('/pagefind/index/'))).toBe(true);
  });
});

/** Every word that the kept index and its pages hold. */
async function readIndex(): Promise<string> {
  const texts: string[] = [];
  for (const name of (await caches.keys()).filter((cache) => cache.startsWith('search-'))) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!/pf_(fragment|index)$/.test(request.url)) continue;
      const body = (await cache.match(request))?.body?.pipeThrough(new DecompressionStream('gzip'));
      texts.push(await new Response(body).text());
    }
  }
  return texts.join('\n');
}
