import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Visit } from './browser.ts';

/** A page with the dialog of the search open, and all that belongs to it there. */
export async function openSearch(site: Visit, path: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await site.open(path, options);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('radio').first().waitFor({ state: 'attached' });
  return page;
}

/** Types a question, and waits for a first result. */
export async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('searchbox').fill(question);
  await page.locator('a.result').first().waitFor();
}
