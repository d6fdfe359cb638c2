import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveSite } from '../../src/build/serve.ts';
import { findChromium, launchBrowser } from '../support/chromium.ts';
import { repeatCards } from '../support/repeat-cards.ts';
import { copyProject, runCommand } from '../support/site-folder.ts';
import { getMedian } from './median.ts';

export interface DirectoryTimes {
  profiles: number;
  /** How many times slower than this machine the browser was made to be. */
  slowdown: number;
  /** Milliseconds from what somebody does to when they see it; medians of five. */
  milliseconds: Record<string, number>;
}

const profiles = 2000;
/** Between this machine and a cheap phone; Lighthouse takes 4 for a middling one. */
const slowdown = 6;
const runs = 5;

/** Times the directory with a great many profiles in a real browser that is slowed down to a slow phone. */
export async function benchDirectory(): Promise<DirectoryTimes> {
  const root = await copyProject('bench-directory');
  const { status, output } = await runCommand('build', root, { BASE_PATH: '/' });
  if (status !== 0) throw new Error(`The sample program does not build:\n${output}`);
  const site = await serveSite({ folder: join(root, 'dist'), base: '/', port: 0 });
  const browser = await launchBrowser(await findChromium());
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const html = repeatCards(await readFile(join(root, 'dist/mentors/index.html'), 'utf8'), profiles);
    await page.route('**/mentors/', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
    await page.goto(`${site.url}mentors/`);
    await page.locator('[data-directory-count]', { hasText: `${profiles} of` }).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return { profiles, slowdown, milliseconds: await timeActions(page) };
  } finally {
    await browser.close();
    await site.close();
  }
}

async function timeActions(page: Page): Promise<Record<string, number>> {
  const click = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).click()`;
  const type = (words: string) =>
    `const field = document.querySelector('[name=words]'); field.value = ${JSON.stringify(words)}; field.dispatchEvent(new Event('input', { bubbles: true }))`;
  const sort = (order: string) =>
    `const field = document.querySelector('[name=sort]'); field.value = '${order}'; field.dispatchEvent(new Event('change', { bubbles: true }))`;
  const actions: [name: string, act: string, undo: string][] = [
    ['choose what a few have', click('[value=spanish]'), click('[value=spanish]')],
    ['choose what all have', click('[value="2029"]'), click('[value="2029"]')],
    ['type a word', type('kentucky'), type('')],
    [
      'sort all by what is shared',
      click('[value=english]') + ';' + sort('common'),
      sort('name') + ';' + click('[value=english]'),
    ],
  ];
  const times: Record<string, number> = {};
  for (const [name, act, undo] of actions) {
    const doing: number[] = [];
    const undoing: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      doing.push(await timeUntilSeen(page, act));
      undoing.push(await timeUntilSeen(page, undo));
    }
    times[name] = getMedian(doing);
    times[`${name}, and back`] = getMedian(undoing);
  }
  return times;
}

/** From before the code runs to after the next frame was painted. */
function timeUntilSeen(page: Page, code: string): Promise<number> {
  return page.evaluate(
    `new Promise((resolve) => {
      const start = performance.now();
      { ${code} }
      requestAnimationFrame(() => {
        // A message comes after the frame that it was sent in.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(0);
      });
    })`,
  );
}
