import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { launchBrowser } from '../support/chromium.ts';
import { publishSite, type PublishedSite } from '../support/published-site.ts';
import { heading, text, wait } from '../support/run-page.ts';

const steps = [
  ['Arrive', 5],
  ['Check in', 10],
  ['Energy audit', 10],
  ['Practice the hard sentences', 10],
  ['The break and what it costs', 10],
  ['Take away', 10],
  ['Close and log', 5],
] as const;

describe.each(['/', '/larkfield-mentors/'])('a mentor with a phone in a room without signal, at %s', (base) => {
  let browser: Browser;
  let site: PublishedSite;

  beforeAll(async () => {
    browser = await launchBrowser(inject('chromiumPath'));
    site = await publishSite(inject('sampleSites').find((sample) => sample.base === base)?.folder ?? '', base);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it('opens the coming session, runs it to the end ten minutes late, logs it, and finds the safety card', async () => {
    const context = await browser.newContext({ viewport: phone, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.clock.install({ time: new Date('2026-12-09T17:20:00') });
    await page.goto(site.url);
    await tap(page, 'Open the guide');
    await page.waitForURL('**/sessions/stamina-holidays-money/');
    await page.getByText('Kept on this device: opens without a connection.').waitFor();
    await context.setOffline(true);

    await tap(page, 'Run it');
    await page.waitForURL('**/run/');
    await page.clock.pauseAt(new Date('2026-12-09T17:40:00'));
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await heading(page, 'Arrive').waitFor();
    // Ten minutes go by in the first step beyond its five.
    await wait(page, 15 * 60);
    expect(await text(page, '[data-behind]')).toBe('10 min late');
    await page.getByRole('button', { name: 'We are running late' }).click();
    await page.getByText('The short forms save 11 min. That is enough.').waitFor();
    await page.getByRole('button', { name: 'Use this plan' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    for (const [title, minutes] of steps.slice(1)) {
      await heading(page, title).waitFor();
      await wait(page, minutes * 60 - 100);
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await heading(page, 'That was the hour').waitFor();

    await tap(page, 'Log this session');
    await page.waitForURL('**/#log');
    await page.getByLabel('Group', { exact: true }).fill('G05');
    await page.getByLabel('Invited').fill('7');
    await page.getByLabel('Came').fill('6');
    const log = page.locator('log-row-form');
    await log.getByRole('button', { name: 'Make the row' }).click();
    await page.getByRole('button', { name: 'Copy the row' }).click();
    const row = await page.evaluate(() => navigator.clipboard.readText());
    expect(row).toMatch(/^,2026-2027,2026-12,G05,held,.*,7,6,stamina-holidays-money,/);

    await page.getByRole('link', { name: 'Safety', exact: true }).click();
    await page.waitForURL('**/safety/');
    expect(await page.getByRole('link', { name: /988/ }).first().isVisible()).toBe(true);
    expect(await page.locator('.copy').isVisible()).toBe(true);
    await context.close();
  });
});

function tap(page: Page, name: string): Promise<void> {
  return page.getByRole('link', { name, exact: true }).first().click();
}
