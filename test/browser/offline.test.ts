import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { buildOffline } from '../../src/build/offline.ts';
import { readPages } from '../../src/checks/built-pages.ts';
import { phone } from '../support/browser.ts';
import { changePage } from '../support/change-page.ts';
import { launchBrowser } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { publishSite, type PublishedSite } from '../support/published-site.ts';

const base = '/larkfield-mentors/';
const guide = 'sessions/stamina-holidays-money/';
const readyWords = 'Kept on this device: opens without a connection.';

let browser: Browser;
let sample: string;
let temporary: string;

beforeAll(async () => {
  browser = await launchBrowser(inject('chromiumPath'));
  sample = inject('sampleSites').find((candidate) => candidate.base === base)?.folder ?? '';
  temporary = mkdtempSync(join(tmpdir(), 'medmentors-offline-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(temporary, { recursive: true, force: true });
});

/** A published sample and a phone that has never been there. */
async function visit(): Promise<{ site: PublishedSite; context: BrowserContext; page: Page }> {
  const site = await publishSite(sample, base);
  const context = await browser.newContext({ viewport: phone, timezoneId: 'America/New_York' });
  onTestFinished(async () => {
    await context.close();
    await site.close();
  });
  return { site, context, page: await context.newPage() };
}

/** The same, after one visit to a guide: everything is kept. */
async function visitGuide() {
  const visitor = await visit();
  await visitor.page.goto(visitor.site.url + guide);
  await visitor.page.getByText(readyWords).waitFor();
  return visitor;
}

/** A build of the sample in which one page says something else. */
async function buildNext(change: (page: string) => string, page = `${guide}index.html`): Promise<string> {
  const folder = mkdtempSync(join(temporary, 'next-'));
  cpSync(sample, folder, { recursive: true });
  changePage(join(folder, page), change);
  await buildOffline(readPages(folder), base);
  return folder;
}

function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, file));
}

const changeObjective = (html: string) => html.replaceAll('short plan for the break', 'plan for a Sunday');

/** Every address in every cache, without where it lives. */
async function listCopies(page: Page, { url }: PublishedSite): Promise<string[]> {
  const addresses = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map((request) => request.url);
  });
  return addresses.map((address) => address.replace(url, '/').replace(/\?.*/, ''));
}

describe('without a connection, after one visit to a guide', () => {
  it('guides, runs, the safety card and the handbook open, with their looks and scripts', async () => {
    const { site, context, page } = await visitGuide();
    await context.setOffline(true);
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    const pages = listPages(sample)
      .map((file) =>
        file
          .slice(sample.length + 1)
          .replaceAll('\\', '/')
          .replace('index.html', ''),
      )
      .filter((path) => /^(sessions|handbook|safety|training)\//.test(path));
    expect(pages.length).toBeGreaterThan(40);
    for (const path of pages) {
      await page.goto(site.url + path);
      expect(await page.title(), path).not.toContain('No connection');
      expect(await page.evaluate(() => document.styleSheets.length), path).toBeGreaterThan(0);
    }
    expect(failed).toEqual([]);

    await page.goto(`${site.url}sessions/arriving/run/?from=guide#now`);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('timer').waitFor();
  });

  it('a page says that it is a copy, and from when', async () => {
    const { context, page } = await visitGuide();
    await page.reload();
    expect(await page.getByText('No connection').isVisible()).toBe(false);
    await context.setOffline(true);
    await page.reload();
    const today = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'America/New_York' }).format(new Date());
    expect(await page.locator('.copy').innerText()).toBe(
      `No connection. This page was kept on your device. It is as of ${today}.`,
    );
    // Below the header, where somebody sees it who opened the page anew.
    expect((await page.locator('.copy').boundingBox())?.y).toBeGreaterThan(60);
  });

  it('other pages say what there is instead, and open once the connection is back', async () => {
    const { site, context, page } = await visitGuide();
    await context.setOffline(true);
    await page.goto(`${site.url}mentors/?interest=surgery`);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('No connection');
    expect(await page.getByRole('link', { name: /988/ }).first().isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Handbook' }).first().click();
    await page.waitForURL(`${site.url}handbook/`);
    await page.goBack();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => page.title()).toContain('Mentors');
    expect(page.url()).toBe(`${site.url}mentors/?interest=surgery`);
  });

  it('a guide that is not yet kept says nothing of it', async () => {
    const { site, page } = await visit();
    const bare = mkdtempSync(join(temporary, 'bare-'));
    cpSync(sample, bare, { recursive: true });
    rmSync(join(bare, 'sw.js'));
    site.deploy(bare);
    await page.goto(site.url + guide, { waitUntil: 'networkidle' });
    expect(await page.getByText(readyWords).count()).toBe(0);
  });
});

describe('what is never kept', () => {
  it('is everything but the pages for mentors, wherever somebody goes', async () => {
    const { site, page } = await visitGuide();
    for (const path of [
      '',
      'mentors/',
      'mentors/theo-lacombe/',
      'mentors/index.json',
      'statistics/2023-2024/',
      'statistics/2023-2024.json',
      'privacy/',
      'schools/',
    ]) {
      await page.goto(site.url + path);
      await page.waitForLoadState('networkidle');
    }
    await page.goto(`${site.url}admin/`);
    await page.waitForLoadState('networkidle');
    await page.goto(site.url + guide);
    const copies = await listCopies(page, site);
    expect(copies).toContain(`/${guide}`);
    const others = copies.filter((path) => !/^\/(sessions|handbook|training|safety|offline|assets|brand)\//.test(path));
    // What the search says.
    expect(others).toEqual(['/search.json']);
    // Portraits and what only the directory needs are among the assets, and stay there.
    expect(copies.filter((path) => /\.(webp|avif|jpe?g|png)$/.test(path))).toEqual([]);
    expect(copies.filter((path) => /calendar\.ics|feed\.xml|pagefind/.test(path))).toEqual([]);
  });

  it('is anything at all for somebody who only looks for a mentor', async () => {
    const { site, page } = await visit();
    for (const path of ['', 'mentors/', 'mentors/theo-lacombe/', 'privacy/'])
      await page.goto(site.url + path, { waitUntil: 'networkidle' });
    expect(await listCopies(page, site)).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });

  it('is anything where a site is tried out on one’s own computer', async () => {
    const { site, page } = await visit();
    await page.goto(site.url.replace('mentors.localhost', 'localhost') + guide, { waitUntil: 'networkidle' });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  });
});

describe('a newer build', () => {
  it('is what a page with a connection shows at once, and what is kept from then on', async () => {
    const { site, context, page } = await visitGuide();
    const before = await listCopies(page, site);
    site.deploy(await buildNext(changeObjective));
    await page.goto(site.url + guide);
    expect(await page.locator('main').innerText()).toContain('plan for a Sunday');
    await eventually(() => page.evaluate(countOldPages)).toBe(0);
    await context.setOffline(true);
    await page.reload();
    expect(await page.locator('main').innerText()).toContain('plan for a Sunday');
    expect((await listCopies(page, site)).sort()).toEqual(before.sort());
  });

  it('is told of on a page that has lain open, once somebody comes back to it', async () => {
    const { site, page } = await visitGuide();
    site.deploy(await buildNext(changeObjective));
    await comeBack(page);
    const note = page
      .getByRole('status')
      .locator('div')
      .filter({ hasText: 'This page has changed since you opened it.' });
    await note.waitFor();
    await note.getByRole('button', { name: 'Later' }).click();
    expect(await note.count()).toBe(0);
    site.deploy(await buildNext((html) => changeObjective(html).replaceAll('Sunday', 'Monday')));
    await comeBack(page);
    await note.getByRole('button', { name: 'Show the new one' }).click();
    await eventually(() => page.locator('main').innerText()).toContain('plan for a Monday');
    expect(await note.count()).toBe(0);
  });

  it('is not told of on pages that are the same in it, nor in a run', async () => {
    const { site, context, page } = await visitGuide();
    const run = await context.newPage();
    await run.goto(`${site.url}${guide}run/`);
    const other = await context.newPage();
    await other.goto(`${site.url}safety/`);
    for (const tab of [run, other]) await tab.evaluate(listen);
    site.deploy(await buildNext(changeObjective));
    await comeBack(page);
    await page.getByText('This page has changed since you opened it.').waitFor();
    for (const tab of [run, other]) await eventually(() => tab.evaluate(() => document.title)).toBe('Heard');
    expect(await other.getByText('This page has changed').count()).toBe(0);
    expect(await run.getByText('This page has changed').count()).toBe(0);
  });

  it('that cannot be had whole leaves the copies as they are', async () => {
    const { site, context, page } = await visitGuide();
    const next = await buildNext(changeObjective);
    rmSync(join(next, 'safety/pocket'), { recursive: true });
    site.deploy(next);
    await comeBack(page);
    await page.waitForTimeout(1000);
    await context.setOffline(true);
    await page.goto(`${site.url}safety/`);
    expect(await page.locator('.copy').isVisible()).toBe(true);
    await page.goto(`${site.url}safety/pocket/`);
    expect(await page.title()).not.toContain('No connection');
  });
});

describe('a broken worker', () => {
  const broken = {
    'that refuses every page': `self.addEventListener('fetch', (event) => event.respondWith(Response.error()));`,
    'that throws': `self.addEventListener('fetch', () => { throw new Error('broken'); });`,
    'that shows what it once kept for ever': `
      self.addEventListener('install', (event) => event.waitUntil(caches.open('old').then((cache) => cache.add('./sessions/arriving/'))));
      self.addEventListener('fetch', (event) => event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((copy) => copy ?? fetch(event.request))));`,
  };

  it.each(Object.entries(broken))('%s is replaced by the next build', async (_, script) => {
    const { site, page } = await visit();
    const bad = mkdtempSync(join(temporary, 'bad-'));
    cpSync(sample, bad, { recursive: true });
    writeFileSync(
      join(bad, 'sw.js'),
      `self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));${script}`,
    );
    site.deploy(bad);
    await page.goto(site.url + guide);
    await page.evaluate(() => navigator.serviceWorker.ready);

    site.deploy(sample);
    // The first visit may fail still; the next one does not.
    await page.goto(site.url + guide, { timeout: 5000 }).catch(() => undefined);
    await eventually(async () => {
      await page.goto(`${site.url}safety/`, { timeout: 5000 }).catch(() => undefined);
      await page.goto(site.url + guide, { timeout: 5000 }).catch(() => undefined);
      return page
        .getByText(readyWords)
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
    }).toBe(true);
  });
});

describe('a connection that is there and does not work', () => {
  it('gives the copy after a short wait, and the host’s own trouble gives it at once', async () => {
    const { site, context, page } = await visitGuide();
    await context.route('**/safety/', () => new Promise(() => undefined));
    const start = Date.now();
    await page.goto(`${site.url}safety/`);
    expect(Date.now() - start).toBeLessThan(10_000);
    expect(await page.locator('.copy').isVisible()).toBe(true);
    await context.unrouteAll();
    await context.route('**/safety/', (route) => route.fulfill({ status: 503, body: 'Down' }));
    await page.goto(`${site.url}safety/`);
    expect(await page.locator('.copy').isVisible()).toBe(true);
  });
});

/** What somebody does who returns to a tab that lay open. */
function comeBack(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** Shows in the title that the worker has told a page of its newest copy. */
function listen(): void {
  navigator.serviceWorker.addEventListener('message', () => {
    document.title = 'Heard';
  });
}

/** How many copies of the guide are not of the newest revision: one revision each is what should be there. */
async function countOldPages(): Promise<number> {
  const names = await caches.keys();
  const requests = (await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))).flat();
  const guides = requests.filter(({ url }) => url.includes('/stamina-holidays-money/?'));
  const revision = document.documentElement.dataset.revision ?? '';
  return guides.filter(({ url }) => !url.includes(revision)).length + (guides.length === 1 ? 0 : 1);
}
