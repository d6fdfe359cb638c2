import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { phone, useSampleSite } from '../support/browser.ts';

const total = 22;

describe.each(['/', '/larkfield-mentors/'])('the directory at %s', (base) => {
  const site = useSampleSite(base);

  it('narrows the list, keeps the choice in the address, and comes back to it with Back', async () => {
    const page = await site.open('/mentors/');
    expect(await countShown(page)).toBe(total);
    await page.getByLabel('Language').selectOption('spanish');
    const spanish = await countShown(page);
    expect(spanish).toBeGreaterThan(0);
    expect(spanish).toBeLessThan(total);
    expect(new URL(page.url()).search).toBe('?language=spanish');
    expect(await page.locator('[data-directory-count]').textContent()).toBe(`${spanish} of ${total} shown`);

    await page.getByLabel('Interest').selectOption({ index: 1 });
    expect(await countShown(page)).toBeLessThanOrEqual(spanish);
    await page.goBack();
    expect(await page.getByLabel('Interest').inputValue()).toBe('');
    expect(await countShown(page)).toBe(spanish);
  });

  it('opens a shared link with its choices made', async () => {
    const page = await site.open('/mentors/?path=rural');
    const shown = await countShown(page);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(total);
    expect(await page.getByLabel('Path to medicine').inputValue()).toBe('rural');
  });

  it('takes a choice that is gone for none', async () => {
    const page = await site.open('/mentors/?path=astronaut');
    expect(await countShown(page)).toBe(total);
    expect(await page.getByLabel('Path to medicine').inputValue()).toBe('');
  });

  it('says kindly that nobody shares all of it, and gives everybody back', async () => {
    const page = await site.open('/mentors/?path=military&language=korean', { viewport: phone });
    expect(await countShown(page)).toBe(0);
    expect(await page.getByText('Nobody shares all of that').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Show everybody' }).click();
    expect(await countShown(page)).toBe(total);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('interest');
  });

  it('works from the keyboard alone, from the first key to the mentor’s address', async () => {
    const page = await site.open('/mentors/');
    await page.getByLabel('Language').focus();
    await page.keyboard.type('Spa');
    await expect.poll(() => page.url()).toContain('language=spanish');
    await page.locator('.mentor:not([hidden]) a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${base}mentors/*/`);
    expect(await page.locator('.write a[href^="mailto:"]').count()).toBe(1);
  });

  it('shows everybody, as plain links, without JavaScript', async () => {
    const page = await site.open('/mentors/', { javaScriptEnabled: false });
    expect(await countShown(page)).toBe(total);
    expect(await page.locator('[data-directory-filters]').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Théo Lacombe' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Théo Lacombe');
  });
});

function countShown(page: Page): Promise<number> {
  return page.locator('.mentor:not([hidden])').count();
}
