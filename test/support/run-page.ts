import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Visit } from './browser.ts';

/** The guide that the browser tests run: seven steps, three of them with a short form. */
export const slug = 'after-the-first-exam';

const evening = new Date('2026-10-14T17:30:00');

/** From the guide to the page that runs it, with a clock that moves when the test moves it. */
export async function openRun(site: Visit, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.open(`/sessions/${slug}/`, options);
  await page.clock.install({ time: evening });
  await page.clock.pauseAt(evening.getTime() + 1000);
  await page.getByRole('link', { name: 'Run it' }).click();
  await page.waitForURL('**/run/');
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  return page;
}

export async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await heading(page, 'Arrive').waitFor();
  await wait(page, 1);
}

export function wait(page: Page, seconds: number): Promise<void> {
  return page.clock.runFor(seconds * 1000);
}

export function heading(page: Page, name: string): Locator {
  return page.getByRole('heading', { name, exact: true }).and(page.locator(':visible')).first();
}

export async function text(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).innerText()).trim();
}
