import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { serveSite, type RunningSite } from '../../src/build/serve.ts';
import { launchBrowser } from '../support/chromium.ts';
import { hostile } from '../support/hostile.ts';
import { copyProject, runCommand } from '../support/site-folder.ts';

const pageFile = 'content/handbook/role/boundaries.md';
const mentorFile = 'content/mentors/theo-lacombe.md';
const cardsFile = 'content/handouts/situation-cards.md';

/**
 * In place of a picture that is not there, which the checks refuse, one that is: its handler would run as well. They
 * refuse a zero byte, too.
 */
const texts = hostile.map(([, text]) =>
  text
    .replace(/src=["`]?x["`]?/gi, 'src="/brand/favicon.svg"')
    .replace(/onerror/gi, 'onload')
    .replaceAll('\0', ''),
);
const bait = '<img src="/brand/favicon.svg" onload="window.__hit++"><script>window.__hit++</script>';
/** For fields of one line, which are short. */
const shortBait = '<svg onload=window.__hit++>';

let site: RunningSite;
let browser: Browser;
let root: string;

beforeAll(async () => {
  const read = (file: string) => readFileSync(file, 'utf8');
  const inField = (text: string, name: string) =>
    text.replace(
      new RegExp(`^( *(?:- )?${name}: )["']?(.*?)["']?$`, 'm'),
      (_, start: string, words: string) => start + JSON.stringify(`${words} ${shortBait}`),
    );
  root = await copyProject('hostile', {
    [pageFile]: `${['title', 'publisher'].reduce(inField, read(pageFile))}\n\n${texts.join('\n\n')}\n\n${bait}\n`,
    [mentorFile]: `${read(mentorFile)}\n\n${bait} ${texts[1] ?? ''}\n`,
    [cardsFile]: inField(read(cardsFile), 'title'),
  });
  const { status, output } = await runCommand('build', root, {
    BASE_PATH: '/',
    SITE_URL: 'https://mentors.larkfield.example',
  });
  if (status !== 0) throw new Error(output);
  site = await serveSite({ folder: `${root}/dist`, base: '/', port: 0 });
  browser = await launchBrowser(inject('chromiumPath'));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

it.each([
  '/handbook/role/boundaries/',
  '/handbook/',
  '/mentors/theo-lacombe/',
  '/mentors/',
  '/sessions/handouts/situation-cards/',
  '/sessions/handouts/',
])('%s runs nothing that somebody has written into it, even without its policy', async (path) => {
  for (const bypassCSP of [false, true]) {
    const page = await browser.newPage({ bypassCSP });
    const found: string[] = [];
    page.on('dialog', (dialog) => found.push(dialog.message()));
    page.on('request', (request) => {
      if (!/^(http:\/\/localhost:|data:|blob:)/.test(request.url())) found.push(request.url());
    });
    await page.goto(site.url + path.slice(1));
    await page.locator('#bait').evaluateAll((elements) => {
      for (const element of elements) (element as HTMLElement).click();
    });
    expect(await page.evaluate(() => '__hit' in window)).toBe(false);
    expect(found).toEqual([]);
    await page.close();
  }
});

it('shows what was typed in a title, in the results of the search as well', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}handbook/role/boundaries/`);
  expect(await page.locator('h1').first().textContent()).toContain(shortBait);
  await page.keyboard.press('Control+k');
  await page.locator('dialog input').first().fill('boundaries');
  await expect.poll(() => page.locator('dialog a[href*="/role/boundaries/"]').count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => '__hit' in window)).toBe(false);
});

it('gives feeds no elements of their own', () => {
  expect(readFileSync(`${root}/dist/handbook/feed.xml`, 'utf8')).not.toMatch(/<(script|img|svg)\b/);
});
