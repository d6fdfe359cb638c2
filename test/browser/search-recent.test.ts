import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from '../support/browser.ts';
import { ask, openSearch } from '../support/search-dialog.ts';

const base = '/larkfield-mentors/';
const site = useSampleSite(base);

const getRecent = (page: Page) => page.locator('.again').allInnerTexts();

describe('recent searches', () => {
  it('are offered once a result was opened, at most six, and are forgotten at a click', async () => {
    const page = await openSearch(site, '/privacy/');
    await ask(page, 'flashcards');
    await page.getByRole('searchbox').fill('');
    expect(await getRecent(page)).toEqual([]);
    for (const question of ['budget', 'zoom', 'poster', 'syllabus', 'calendar', 'week grid', 'flashcards']) {
      await ask(page, question);
      await page.locator('a.result').first().click();
      await page.waitForLoadState();
      await page.getByRole('button', { name: 'Search' }).click();
      await page.locator('.again').first().waitFor();
    }
    expect(await getRecent(page)).toEqual(['flashcards', 'week grid', 'calendar', 'syllabus', 'poster', 'zoom']);
    await page.getByRole('button', { name: 'zoom' }).click();
    await page.locator('a.result').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('zoom');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: 'Forget these' }).click();
    expect(await getRecent(page)).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('medmentors:searches'))).toBeNull();
  });

  it.each(['suicidal', 'she was assaulted', 'who do I call at night'])('do not hold “%s”', async (question) => {
    const page = await openSearch(site, '/privacy/');
    await ask(page, question);
    await page.locator('a.result').first().click();
    await page.waitForLoadState();
    expect(await page.evaluate(() => localStorage.getItem('medmentors:searches'))).toBeNull();
  });

  it('are gone when somebody leaves quickly', async () => {
    const page = await openSearch(site, '/privacy/');
    await page.evaluate(() => {
      localStorage.setItem('medmentors:searches', '["zoom"]');
    });
    const start = page.url();
    await page.goto(new URL(`${base}safety/`, start).href);
    await page.route('https://www.weather.gov/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: 'Weather' }),
    );
    await page.getByRole('link', { name: 'Leave quickly' }).click();
    await page.waitForURL('https://www.weather.gov/');
    const next = await page.context().newPage();
    await next.goto(start);
    expect(await next.evaluate(() => localStorage.getItem('medmentors:searches'))).toBeNull();
  });
});
