import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import type { Desk } from './desk.ts';

/** What several how-tos have in common. */

export async function signIn(desk: Desk): Promise<void> {
  await desk.visit('admin/');
  await desk.select('Login');
  await desk.see('Contents');
}

/** Opens an entry by its name; its list may say more about it. */
export async function openEntry(desk: Desk, collection: string, entry: string): Promise<void> {
  await desk.select(collection);
  await desk.page.locator('a[href*="/entries/"]', { hasText: entry }).first().click();
  await desk.page.getByText(`Writing in ${collection} collection`).waitFor();
}

export async function setStatus(desk: Desk, from: string, to: string): Promise<void> {
  await desk.select(`Status: ${from}`);
  await desk.select(to);
  await desk.see(`Status: ${to}`);
}

/** Saves, where there are no drafts. */
export async function publish(desk: Desk): Promise<void> {
  await desk.select('Publish');
  await desk.select('Publish now');
  await desk.see('Saved.');
}

/** Opens the group or item that is folded up under these words. */
export async function unfold(around: Locator, summary: string): Promise<void> {
  const line = around.getByText(summary, { exact: true }).filter({ visible: true }).first();
  await line.locator('xpath=ancestor-or-self::*[.//button][1]').locator('button').first().click();
}

/** Waits until Decap’s short messages are gone from the corner. */
export async function waitForQuiet(desk: Desk): Promise<void> {
  await desk.page.waitForFunction(() => document.querySelectorAll('.Toastify__toast').length === 0, undefined, {
    timeout: 15_000,
  });
}

/** What the form says it did, the file has to say too. */
export async function expectFile(desk: Desk, file: string, words: string): Promise<void> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const text = await readFile(join(desk.root, file), 'utf8').catch(() => '');
    if (text.includes(words)) return;
    if (performance.now() > deadline) throw new Error(`${file} does not say “${words}”.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A drawing of the sample, as a photo from a telephone would come. */
export function drawPortrait({ root }: Desk): Promise<Buffer> {
  return sharp(join(root, 'content', 'images', 'mentors', 'linh-pham.webp'))
    .flop()
    .jpeg()
    .toBuffer();
}
