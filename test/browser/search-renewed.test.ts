import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { beginSearchIndexes } from '../../src/build/search-index.ts';
import { changePage } from '../support/change-page.ts';
import { launchBrowser } from '../support/chromium.ts';
import { publishSite, type PublishedSite } from '../support/published-site.ts';

const base = '/larkfield-mentors/';
const guide = 'sessions/stamina-holidays-money/';

let browser: Browser;
let sample: string;
let next: string;

/** The sample, and the same with other words in one of its guides. */
beforeAll(async () => {
  browser = await launchBrowser(inject('chromiumPath'));
  sample = inject('sampleSites').find((candidate) => candidate.base === base)?.folder ?? '';
  next = mkdtempSync(join(tmpdir(), 'medmentors-renewed-'));
  cpSync(sample, next, { recursive: true });
  changePage(join(next, guide, 'index.html'), (html) =>
    html.replaceAll('short plan for the break', 'short plan for a zeppelin'),
  );
  const indexes = beginSearchIndexes(sample);
  await indexes.write(next, base);
  indexes.end();
});
afterAll(async () => {
  await browser.close();
  rmSync(next, { recursive: true, force: true });
});

describe('on a page that was open before the site was published anew, the search', () => {
  let site: PublishedSite;
  let page: Page;

  beforeEach(async () => {
    site = await publishSite(sample, base);
    const context = await browser.newContext();
    onTestFinished(async () => {
      await context.close();
      await site.close();
    });
    page = await context.newPage();
    await page.goto(`${site.url}privacy/`);
    await page.getByRole('button', { name: 'Search' }).click();
    await ask('flashcards');
    await page.locator('a.result').first().waitFor();
  });

  const ask = (question: string) => page.getByRole('searchbox').fill(question);
  const getGuide = () => page.locator(`a.result[href$="/${guide}"]`);

  it('finds what is new', async () => {
    site.deploy(next);
    await ask('zeppelin');
    await getGuide().waitFor();
    await ask('flashcards');
    await page.locator('a.result').first().waitFor();
  });

  it('still says that there is nothing, where there is nothing', async () => {
    site.deploy(next);
    for (const question of ['qqzzxx', 'qqzzxy']) {
      await ask(question);
      await page.getByText(`Nothing found for “${question}”`).first().waitFor();
    }
  });

  it('loads nothing a second time as long as nothing was published', async () => {
    const loaded: string[] = [];
    page.context().on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await ask('qqzzxx');
    await page.getByText('Nothing found for “qqzzxx”').first().waitFor();
    await ask('flashcards');
    await page.locator('a.result').first().waitFor();
    expect(loaded.filter((path) => /worker|wasm|pf_meta/.test(path))).toEqual([]);
  });

  it('shows a page that changed while it came in', async () => {
    const hold = Promise.withResolvers<undefined>();
    let asked = 0;
    await page.context().route('**/pagefind/fragment/**', async (route) => {
      asked += 1;
      await hold.promise;
      await route.continue();
    });
    await ask('stamina');
    await expect.poll(() => asked, { timeout: 5000 }).toBeGreaterThan(0);
    site.deploy(next);
    hold.resolve(undefined);
    await getGuide().waitFor();
    expect(await page.getByText('No connection').count()).toBe(0);
  });
});
