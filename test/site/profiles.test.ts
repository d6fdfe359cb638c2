import jsQR from 'jsqr';
import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { stringify } from 'yaml';
import { serveSite, type RunningSite } from '../../src/build/serve.ts';
import { interests, languages, paths } from '../../src/schemas/vocabulary.ts';
import { launchBrowser } from '../support/chromium.ts';
import { mentorInput } from '../support/make.ts';
import { copyProject, runCommand } from '../support/site-folder.ts';

/** What people may type, by mistake or not. */
const hostile = {
  name: 'Ann "Q" <script>document.title=1</script> O’Neil; x,y\\z',
  name_sounds: '<img src=x onerror=document.title=1>',
  home_town: '"><b>Town</b>',
  earlier_studies: '</textarea><script>document.title=1</script>',
  ask_me_about: ['<script>document.title=1</script>', '"quotes" and {shared} and $& and 100%', '</script><b>bold</b>'],
};

const longText = 'The longest words that fit here tell of a rather unusual road to school '.repeat(3);

/** Every field as full as the form allows. */
const fullest = {
  name: longText.slice(0, 79),
  name_sounds: longText.slice(0, 80),
  pronouns: longText.slice(0, 30),
  class_year: 2029,
  interests: Object.keys(interests).slice(0, 6),
  path: Object.keys(paths).slice(0, 6),
  languages: Object.keys(languages).slice(0, 8),
  home_town: longText.slice(0, 80),
  region: 'another-country',
  earlier_studies: longText.slice(0, 120),
  ask_me_about: Array.from({ length: 5 }, (_, i) => `${i} ${longText.slice(0, 88)}`),
  contact: { email: `${'long.'.repeat(11)}name@larkfield.example` },
};

let browser: Browser;
let site: RunningSite;

beforeAll(async () => {
  const root = await copyProject('profiles', {
    'content/mentors/hostile.md': writeProfile(
      hostile,
      `${'word '.repeat(60)}<script>document.title=1</script>\n\n<script>document.title=1</script>`,
    ),
    'content/mentors/fullest.md': writeProfile(fullest, 'word '.repeat(200)),
    'content/mentors/barest.md': writeProfile({ name: 'Bo' }, 'word '.repeat(40)),
  });
  const { status, output } = await runCommand('build', root, {
    BASE_PATH: '/',
    SITE_URL: 'https://mentors.larkfield.example',
  });
  expect(output).toContain('The site is built');
  expect(status).toBe(0);
  site = await serveSite({ folder: `${root}/dist`, base: '/', port: 0, editor: undefined });
  browser = await launchBrowser(inject('chromiumPath'));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a profile with signs of a program in it', () => {
  it('shows them as text and runs nothing', async () => {
    const page = await open('mentors/hostile/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(hostile.name);
    expect(await page.title()).toContain(hostile.name);
    expect(await page.locator('main img[src=x], main b').count()).toBe(0);
    expect(await page.locator('.profile').innerText()).toContain(`Say ${hostile.name_sounds}`);
    const choices = await page
      .getByRole('radio')
      .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.innerText));
    expect(choices.slice(0, 3)).toEqual(hostile.ask_me_about);
  });

  it('puts them into a message letter for letter', async () => {
    const page = await open('mentors/hostile/');
    const text = page.getByLabel('Your message');
    for (const [i, line] of hostile.ask_me_about.entries()) {
      await page.getByRole('radio').nth(i).check();
      await expect.poll(() => text.inputValue()).toContain(`“${line}”`);
    }
    expect(await text.inputValue()).toMatch(/^Hi Ann,\n/);
  });

  it('puts them into the contact card and its code', async () => {
    const page = await open('mentors/hostile/');
    const href = (await page.getByRole('link', { name: 'Save contact' }).getAttribute('href')) ?? '';
    const card = Buffer.from(href.split(',')[1] ?? '', 'base64').toString('utf8');
    const line = 'FN:Ann "Q" <script>document.title=1</script> O’Neil; x\\,y\\\\z';
    expect(card.replaceAll('\r\n ', '')).toContain(`\r\n${line}\r\n`);
    expect(await scan(page)).toContain(`\r\n${line}\r\n`);
    expect(await page.title()).not.toBe('1');
  });

  it('stands in the face book as it was typed', async () => {
    const page = await open('mentors/face-book/');
    await page.getByRole('heading', { name: hostile.name, exact: true }).waitFor();
    expect(await page.locator('main img[src=x], main b').count()).toBe(0);
    expect(await page.title()).not.toBe('1');
  });
});

describe('a profile as full as can be, and one with next to nothing', () => {
  it.each(['Letter', 'A4'])('are cards of one page of %s each, and fit in the face book', async (format) => {
    for (const [path, pages] of [
      ['mentors/fullest/', 1],
      ['mentors/barest/', 1],
      ['mentors/face-book/', Math.ceil(25 / 6)],
    ] as const) {
      const page = await open(path);
      const pdf = await page.pdf({ format });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), path).toHaveLength(pages);
    }
  });

  it('fit a phone', async () => {
    for (const path of ['mentors/fullest/', 'mentors/barest/', 'mentors/hostile/', 'mentors/face-book/']) {
      const page = await open(path);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
  });

  it('have a code that a phone can read', async () => {
    expect(await scan(await open('mentors/fullest/'))).toContain(`EMAIL:${fullest.contact.email}`);
    expect(await scan(await open('mentors/barest/'))).toContain(
      'URL:https://mentors.larkfield.example/mentors/barest/',
    );
  });

  it('have a draft without a tick to set where nothing is shared', async () => {
    const page = await open('mentors/barest/');
    await page.getByLabel('Your message').waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
  });
});

async function open(path: string): Promise<Page> {
  // As sharp as a screen is today: the code is read off it.
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  await page.goto(site.url + path);
  return page;
}

/** Reads the code off the screen, as a phone would. */
async function scan(page: Page): Promise<string | undefined> {
  const picture = await page.getByRole('img', { name: 'QR code' }).screenshot();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

function writeProfile(fields: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify({ ...mentorInput, ...fields })}---\n\n${body}\n`;
}
