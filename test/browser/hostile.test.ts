import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite, type RunningSite } from '../../src/build/serve.ts';
import type { MentorIndex } from '../../src/schemas/mentor-index.ts';
import { readCalendar } from '../support/calendar.ts';
import { chooseFile } from '../support/choose-file.ts';
import { launchBrowser } from '../support/chromium.ts';
import { findDangers } from '../support/dangers.ts';
import { baits, formula, linkInText, makeHostileContent } from '../support/hostile-site.ts';
import { copyProject, listFiles, runCommand } from '../support/site-folder.ts';

let site: RunningSite;
let browser: Browser;
let root: string;

beforeAll(async () => {
  root = await copyProject('hostile', makeHostileContent());
  const { status, output } = await runCommand('build', root, {
    BASE_PATH: '/',
    SITE_URL: 'https://mentors.larkfield.example',
  });
  if (status !== 0) throw new Error(output);
  const editor = { root, mode: 'fs' as const, env: {} };
  site = await serveSite({ folder: join(root, 'dist'), base: '/', port: 0, editor });
  browser = await launchBrowser(inject('chromiumPath'));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const readBuilt = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');

interface Visited {
  page: Page;
  /** What ran or was asked for that must not. */
  found: string[];
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Visited> {
  const page = await browser.newPage(options);
  const found: string[] = [];
  page.on('dialog', (dialog) => {
    found.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(http:\/\/localhost:|data:|blob:)/.test(request.url())) found.push(request.url());
  });
  await page.goto(site.url + path.slice(1));
  return { page, found };
}

const hasRun = (page: Page) => page.evaluate(() => '__hit' in window);

it.each([
  '/',
  '/404.html',
  '/handbook/',
  '/handbook/role/boundaries/',
  '/handbook/cases/',
  '/handbook/cases/print/',
  '/handbook/cases/texts-at-2-a-m/',
  '/kits/',
  '/kits/select/reviewer-sheet/',
  '/kits/evaluate/consent-and-notice/',
  '/kits/evaluate/survey/',
  '/mentors/',
  '/mentors/face-book/',
  '/mentors/theo-lacombe/',
  '/mentors/hana-yoshikawa/',
  '/mentors/who-might-suit-me/',
  '/privacy/',
  '/safety/',
  '/safety/pocket/',
  '/schools/links/',
  '/sessions/',
  '/sessions/arriving/',
  '/sessions/arriving/brief/',
  '/sessions/arriving/run/',
  '/sessions/handouts/',
  '/sessions/handouts/situation-cards/',
  '/statistics/',
  '/training/',
  '/training/record/',
])('%s runs nothing that somebody has written into it, even without its policy', async (path) => {
  for (const bypassCSP of [false, true]) {
    const { page, found } = await open(path, { bypassCSP });
    await page.locator('#bait').evaluateAll((elements) => {
      for (const element of elements) (element as HTMLElement).click();
    });
    expect(await hasRun(page)).toBe(false);
    expect(found).toEqual([]);
    await page.close();
  }
});

it('has no page with a handler, a script or a link of somebody else’s in it', () => {
  const pages = listFiles(join(root, 'dist')).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(200);
  expect(pages.flatMap((file) => findDangers(readBuilt(file)).map((danger) => `${file}: ${danger}`))).toEqual([]);
});

it('shows what was typed in a title, in the results of the search as well', async () => {
  const { page } = await open('/handbook/role/boundaries/');
  expect(await page.locator('h1').first().textContent()).toContain(baits[0]);
  expect(await page.title()).toContain(baits[0]);
  await page.keyboard.press('Control+k');
  for (const [words, address] of [
    ['boundaries', '/role/boundaries/'],
    ['Théo Lacombe', '/mentors/theo-lacombe/'],
    ['arriving and agreeing', '/sessions/arriving/'],
    ['svg onload', '/'],
  ] as const) {
    await page.locator('dialog input').first().fill(words);
    await expect.poll(() => page.locator(`dialog a[href*="${address}"]`).count()).toBeGreaterThan(0);
    expect(await hasRun(page)).toBe(false);
  }
  await page.close();
});

it('shows the days on which pages of other sites were there, gone or somewhere else', async () => {
  const { page } = await open('/schools/links/');
  const links = page.getByRole('listitem');
  expect(await links.filter({ hasText: '988lifeline.org' }).first().innerText()).toMatch(
    /seen Nov 1, 2026[^]*moved for good to https:\/\/evil\.test\/"><\/a><svg/,
  );
  expect(await links.filter({ hasText: 'gone since Nov 2, 2026' }).count()).toBe(1);
  expect(await page.locator(`a[href="${linkInText}"]`).count()).toBe(1);
  await page.close();
});

describe('what other programs read', () => {
  it('is a feed with texts and nothing else', () => {
    const feed = readBuilt('handbook/feed.xml');
    expect(feed).not.toMatch(/<(script|img|svg|a)\b/);
    expect(feed).toContain('&lt;svg onload=__hit=1&gt;');
  });

  it('is a calendar with the appointments of the guides and no other lines', () => {
    const { events, get } = readCalendar(readBuilt('calendar.ics'));
    const guides = listFiles('content/sessions').map((file) => readFileSync(`content/sessions/${file}`, 'utf8'));
    expect(events).toHaveLength(guides.filter((guide) => /^date: /m.test(guide)).length);
    expect(get('attendee')).toBeUndefined();
    for (const event of events) expect(event.get('attendee')).toBeUndefined();
    const arriving = events.find(({ uid }) => uid.startsWith('arriving-'));
    expect(arriving?.summary).toContain('<svg onload=__hit=1>');
    expect(arriving?.location).toBe('Room 2\nATTENDEE:mailto:evil@evil.test\nTEL:+15025550100\nEND:VEVENT');
  });

  it('is a contact card with one name, and no number that the mentor has not given', () => {
    const page = readBuilt('mentors/hana-yoshikawa/index.html');
    const [, data = ''] = /href="data:text\/vcard;charset=utf-8;base64,([^"]+)"/.exec(page) ?? [];
    const card = new ICAL.Component(ICAL.parse(Buffer.from(data, 'base64').toString('utf8')) as unknown[]);
    const names = card.getAllProperties().map(({ name }) => name);
    expect(names).not.toContain('tel');
    expect(names.filter((name) => name === 'fn')).toHaveLength(1);
    expect(card.getFirstPropertyValue('fn')).toContain('\nTEL:+15025550100');
  });

  it('is a table in which no cell is a formula', () => {
    const tables = listFiles(join(root, 'dist')).filter((file) => file.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(5);
    for (const file of tables) expect(readBuilt(file), file).not.toMatch(/(^|[\n,])"?[=@]/);
    expect(readBuilt('kits/select/reviewer-sheet.csv')).toContain(`'=HYPERLINK(`);
    expect(formula).toContain('=HYPERLINK(');
  });

  it('is a document of Word that has the words and no fields, links or scripts of somebody else’s', () => {
    const files = unzipSync(readFileSync(join(root, 'dist/kits/evaluate/consent-and-notice.docx')));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('&lt;svg onload=__hit=1&gt;');
    expect(xml).not.toMatch(/<svg|w:instrText[^>]*>[^<]*(HYPERLINK|DDE|INCLUDE)/);
    expect(strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())).not.toMatch(/javascript:|evil/);
  });

  it('is data that says on other pages what was typed, and runs there no more than here', async () => {
    const index = JSON.parse(readBuilt('mentors/index.json')) as MentorIndex;
    expect(index.mentors.map(({ name }) => name).join('\n')).toContain('<svg onload=__hit=1>');
    const page = await browser.newPage();
    await page.route(`${site.url}admissions`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><medmentors-directory src="${site.url}mentors/index.json"></medmentors-directory>
<script type="module" src="${site.url}mentors/directory.js"></script>`,
      }),
    );
    await page.goto(`${site.url}admissions`);
    await page.locator('medmentors-directory .card', { hasText: 'Théo Lacombe' }).first().waitFor();
    expect(await page.locator('medmentors-directory a.name').allTextContents()).toContainEqual(
      expect.stringContaining('<svg onload=__hit=1>') as string,
    );
    expect(await hasRun(page)).toBe(false);
    await page.close();
  });
});

it('runs nothing in the editor: in its lists, in the form, in the preview, and in what it asks', async () => {
  const { page, found } = await open('/admin/', { viewport: { width: 1440, height: 900 } });
  const hasRunAnywhere = async () => {
    const runs = await Promise.all(page.frames().map((frame) => frame.evaluate(() => '__hit' in window)));
    return runs.includes(true);
  };
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mentors' }).waitFor();
  // A logo may be a drawing, and a drawing a program.
  expect(await chooseFile(page, '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')).toBe('logo.svg');
  for (const [svg, words] of [
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="__hit=1"/>', 'holds a script'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>__hit=1</script></svg>', 'holds a script, an animation'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.test/a.png"/></svg>', 'from elsewhere'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path></svg>', 'holds a script'],
  ] as const) {
    expect(await chooseFile(page, svg)).toBe('');
    expect(await page.getByRole('alertdialog').innerText()).toContain(words);
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
  }
  await page.getByRole('link', { name: 'Mentors' }).first().click();
  await page.getByRole('link', { name: /Théo Lacombe/ }).click();
  const preview = page.locator('iframe').first().contentFrame();
  await preview.getByText('svg onload').first().waitFor();
  expect(await hasRunAnywhere()).toBe(false);
  // Something to be asked about: the name is too long.
  const name = page.locator('[id^="name-field-"]').first();
  await name.fill('Théo "><img src=x onerror=__hit=1>'.padEnd(81, '<svg onload=__hit=1>'));
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publish now' }).click();
  await page.getByRole('alertdialog').waitFor();
  expect(await page.getByRole('alertdialog').innerText()).toContain('at most 80 characters');
  expect(await hasRunAnywhere()).toBe(false);
  expect(found).toEqual([]);
  await page.close();
});
