import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { readCopies } from '../cms/save/support/kept-copies.ts';
import type { Desk } from './desk.ts';

/** What several how-tos have in common. */

/** Comes to the lists: signs in, or leaves the form of the how-to before. */
export async function signIn(desk: Desk): Promise<void> {
  if (desk.page.url().includes('/admin/'))
    await desk.page.evaluate(() => {
      location.hash = '#/collections/mentors';
    });
  else {
    await desk.visit('admin/');
    await desk.select('Login');
  }
  await desk.see('Contents');
}

/** Opens an entry by its name; its list may say more about it. */
export async function openEntry(desk: Desk, collection: string, entry: string): Promise<void> {
  await desk.select(collection);
  const link = desk.page.locator('a[href*="/entries/"]', { hasText: entry }).first();
  // A list that is drawn anew at that very moment swallows the click.
  await waitUntil(async () => {
    await link.click({ timeout: 5000 }).catch(() => undefined);
    return desk.page.url().includes('/entries/');
  }, `The form of “${entry}” does not open.`);
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
  // Decap goes on to the address of a new entry by itself.
  await desk.page.waitForURL(/\/entries\//);
}

/** Opens the group or item that is folded up under these words. */
export async function unfold(around: Locator, summary: string): Promise<void> {
  const line = around.getByText(summary, { exact: true }).filter({ visible: true }).first();
  await line.locator('xpath=ancestor-or-self::*[.//button][1]').locator('button').first().click();
}

/** What the form says it did, the file has to say too. */
export async function expectFile(desk: Desk, file: string, words: string): Promise<void> {
  const readText = () => readFile(join(desk.root, file), 'utf8').catch(() => '');
  await waitUntil(async () => (await readText()).includes(words), `${file} does not say “${words}”.`);
}

/** Waits until the browser has put by a copy of what was typed. */
export async function waitForCopy(desk: Desk, words: string): Promise<void> {
  const isKept = async () => (await readCopies(desk.page)).includes(words);
  await waitUntil(isKept, `The browser keeps no copy that says “${words}”.`);
}

async function waitUntil(isSo: () => Promise<boolean>, complaint: string): Promise<void> {
  const deadline = performance.now() + 40_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(complaint);
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
