import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sizes, useSampleSite } from '../support/browser.ts';

/** The whole way of an incoming student, over every page, with what the site itself published. */
describe.each(['/', '/larkfield-mentors/'])('an incoming student at %s', (base) => {
  const site = useSampleSite(base);

  it.each(sizes)('goes from a wish to a person, on to the next who fits, and back, on %s', async (_, viewport) => {
    const page = await site.open('/mentors/?path=first-generation&sort=common', { viewport });
    const names = await listNames(page);
    expect(names.length).toBeGreaterThan(2);
    await page.locator('a.name').first().click();
    await page.waitForURL(`**${base}mentors/*/?path=first-generation&sort=common`);
    const seen = [await readHeading(page)];
    for (const name of names.slice(1)) {
      await page.getByRole('link', { name: `Next ${name}`, exact: true }).click();
      await expect.poll(() => readHeading(page)).toBe(name);
      seen.push(name);
    }
    expect(seen).toEqual(names);
    await page.getByRole('link', { name: `Back to the ${names.length} mentors` }).click();
    await page.waitForURL(`**${base}mentors/?path=first-generation&sort=common`);
    await expect.poll(() => listNames(page)).toEqual(names);
  });

  it.each(sizes)(
    'answers what is asked, and finds the message begun with what both share, on %s',
    async (_, viewport) => {
      const page = await site.open('/mentors/who-might-suit-me/', { viewport });
      for (const label of ['Pediatrics', 'First in the family at college'])
        await page.getByRole('checkbox', { name: label, exact: true }).check();
      await page.getByRole('button', { name: 'Show me who' }).click();
      const card = page.locator('[data-suggestions] > li').filter({ hasText: 'also first in the family at college' });
      await card.first().locator('a.name').click();
      await page.waitForURL(`**${base}mentors/*/`);
      await expect.poll(() => page.getByLabel('Your message').inputValue()).toContain('First in the family at college');

      const name = await readHeading(page);
      await page.getByRole('button', { name: `Save ${name}` }).click();
      await page.goBack();
      await expect
        .poll(() => page.getByRole('button', { name: `Save ${name}` }).getAttribute('aria-pressed'))
        .toBe('true');
    },
  );
});

async function listNames(page: Page): Promise<string[]> {
  return (await page.locator('[data-directory-list] .name').allTextContents()).map((name) => name.trim());
}

async function readHeading(page: Page): Promise<string | undefined> {
  return (await page.getByRole('heading', { level: 1 }).textContent())?.trim();
}
