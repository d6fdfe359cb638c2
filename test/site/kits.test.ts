import axe from 'axe-core';
import mammoth from 'mammoth';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite, type RunningSite } from '../../src/build/serve.ts';
import { logColumns } from '../../src/schemas/logs.ts';
import { desktop, phone } from '../support/browser.ts';
import { launchBrowser } from '../support/chromium.ts';
import { copyProject, listFiles, runCommand } from '../support/site-folder.ts';

/** A page of each kind, beside whatever the sample has. */
const fixtures = join('test', 'fixtures', 'kits');
const draft = readFixture('start/fixture-letter.md').replace(
  'title: Fixture letter',
  'title: Quokkaletter\ndraft: true',
);

const letter = '/kits/start/fixture-letter/';
const budget = '/kits/start/fixture-budget/';
const certificate = '/kits/recognize/fixture-certificate/';
const slides = '/kits/train/fixture-slides/';

/** What a school hands to somebody as one sheet; pages that it has taken away are none. */
const onePagers = ['start/faculty-one-pager', 'recognize/certificate', 'recognize/letter-for-mentors']
  .filter((name) => existsSync(join('content', 'kits', `${name}.md`)))
  .map((name) => `/kits/${name}/`)
  .concat(certificate);

let dist: string;
let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  const changes = files.map((file) => [`content/kits/${file.replaceAll('\\', '/')}`, readFixture(file)] as const);
  const root = await copyProject('kits', { ...Object.fromEntries(changes), 'content/kits/start/unfinished.md': draft });
  const { status, output } = await runCommand('build', root, {
    BASE_PATH: '/',
    SITE_URL: 'https://mentors.larkfield.example',
  });
  expect(output).toContain('The site is built');
  expect(status).toBe(0);
  dist = join(root, 'dist');
  site = await serveSite({ folder: dist, base: '/', port: 0 });
  browser = await launchBrowser(inject('chromiumPath'));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('the kits', () => {
  it('stand on one page in the order of a program, each with its files, and are found from the page for other schools', async () => {
    const page = await open('/schools/');
    await page.getByRole('link', { name: 'kits', exact: true }).click();
    await page.waitForURL('**/kits/');
    const titles = await page.locator('.path h2').allTextContents();
    expect(titles.map((title) => title.trim())).toEqual(
      [
        'Start a program',
        'Select mentors',
        'Train mentors',
        'Run the year',
        'Evaluate',
        'Recognize mentors',
        'Hand over and sustain',
      ].filter((title) => titles.some((shown) => shown.trim() === title)),
    );
    expect(await page.getByRole('link', { name: 'Word: Fixture letter' }).getAttribute('href')).toBe(
      '/kits/start/fixture-letter.docx',
    );
    expect(await page.getByRole('link', { name: 'CSV: Fixture budget' }).getAttribute('href')).toBe(
      '/kits/start/fixture-budget.csv',
    );
    await page.getByRole('link', { name: 'Train mentors' }).click();
    await page.waitForURL('**/kits/train/');
    expect(await page.getByRole('main').getByRole('link', { name: 'Fixture slides' }).isVisible()).toBe(true);
  });

  it('hold nothing of a draft', () => {
    const telling = listFiles(dist).filter((file) =>
      /unfinished|Quokkaletter/.test(file + readFileSync(join(dist, file), 'latin1')),
    );
    expect(telling).toEqual([]);
  });

  it('are in the map of the site for search engines', () => {
    const maps = listFiles(dist).filter((file) => /^sitemap-\d+\.xml$/.test(file));
    const addresses = maps.map((file) => readFileSync(join(dist, file), 'utf8')).join('');
    for (const path of ['/kits/', '/kits/train/', letter])
      expect(addresses).toContain(`https://mentors.larkfield.example${path}<`);
  });

  it('are a kind of page that the search can be narrowed to', async () => {
    const page = await open('/');
    await page.getByRole('button', { name: /Search/ }).click();
    await page.getByRole('searchbox').fill('fixture letter');
    await page.locator('.kinds label', { hasText: 'Kits' }).click();
    await expect.poll(() => page.getByRole('dialog').getByRole('heading').allTextContents()).toEqual(['Kits']);
    expect(await page.locator('a.result').first().getAttribute('href')).toBe(letter);
  });
});

describe('the files of the kits', () => {
  it('are a Word document for every template, which can be read, with whole addresses in it', async () => {
    const documents = listFiles(dist).filter((file) => /^kits\/.*\.docx$/.test(file));
    expect(documents).toEqual(
      expect.arrayContaining(['kits/start/fixture-letter.docx', 'kits/recognize/fixture-certificate.docx']),
    );
    for (const file of documents) {
      const { value, messages } = await mammoth.convertToHtml({ path: join(dist, file) });
      expect(
        messages.filter(({ type, message }) => type === 'error' || !/Unrecognised (paragraph|run) style/.test(message)),
        file,
      ).toEqual([]);
      expect(value, file).not.toMatch(/\{\{|Before you use it|href="\//);
    }
    const { value } = await mammoth.extractRawText({ path: join(dist, 'kits/recognize/fixture-certificate.docx') });
    expect(value).toContain('Larkfield College of Medicine thanks');
    expect(value).toContain('met a group of 6 to 8 first-years');
  });

  it('are a table for spreadsheets, and the four logs with nothing in them but their headings', () => {
    expect(readFileSync(join(dist, 'kits/start/fixture-budget.csv'), 'utf8')).toMatch(
      /^\uFEFFLine,Who often pays,.*\r\n"Food, every month",Larkfield,'-1,\r\n/,
    );
    for (const [log, columns] of Object.entries(logColumns))
      expect(readFileSync(join(dist, `kits/evaluate/logs/${log}.csv`), 'utf8')).toBe(
        `${columns.map(({ name }) => name).join(',')}\r\n`,
      );
  });

  it.each([letter, budget])('can be taken from %s', async (path) => {
    const page = await open(path);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Download/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${path.split('/').at(-2) ?? ''}.${path === letter ? 'docx' : 'csv'}`);
  });
});

describe.each([letter, budget, certificate, slides])('%s', (path) => {
  it.each([
    ['a phone, light', phone, 'light'],
    ['a phone, dark', phone, 'dark'],
    ['a large screen, light', desktop, 'light'],
    ['a large screen, dark', desktop, 'dark'],
  ] as const)('can be used by everybody on %s', async (_, viewport, colorScheme) => {
    const page = await open(path, { viewport, colorScheme });
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
  });
});

describe('on a phone', () => {
  it('each cell of a table says which column it is in', async () => {
    const page = await open(budget, { viewport: phone });
    const label = page.locator('tbody tr').first().locator('td').nth(1);
    expect(await label.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain('Who often pays');
    expect(await label.evaluate((cell) => getComputedStyle(cell).display)).toBe('block');
  });
});

describe('on paper', () => {
  it.each(['Letter', 'A4'])(
    'a certificate is one page of %s, without the note and without the page around it',
    async (format) => {
      const page = await open(certificate);
      expect(countPages(await page.pdf({ format }))).toBe(1);
      await page.emulateMedia({ media: 'print' });
      expect(await listVisible(page)).toEqual(['Certificate of service']);
      expect(await page.getByText('Nobodyreadsthis').isVisible()).toBe(false);
    },
  );

  it.each(['Letter', 'A4'])('what is meant for one page takes one page of %s, with its sources', async (format) => {
    const long = [];
    for (const path of onePagers) {
      const page = await open(path);
      if (countPages(await page.pdf({ format })) !== 1) long.push(path);
      await page.close();
    }
    expect(long).toEqual([]);
  });

  it('slides are one to a sheet, lying, and nothing else', async () => {
    const page = await open(slides);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(countPages(pdf)).toBe(3);
    expect(new Set(pdf.toString('latin1').match(/\/MediaBox\s*\[[^\]]*\]/g))).toEqual(
      new Set(['/MediaBox [0 0 792 612]']),
    );
    await page.emulateMedia({ media: 'print' });
    expect(await listVisible(page)).toEqual(['What you are', 'What you do when it gets heavy', 'Questions?']);
    expect(await page.getByText('Read the number aloud').isVisible()).toBe(false);
  });

  it('slides print with what is said when somebody asks for that, and without it the next time', async () => {
    const page = await open(slides);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Print with what to say' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Read the number aloud').isVisible()).toBe(true);
    expect(countPages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.getByText('Read the number aloud').isVisible()).toBe(false);
  });

  it.each(['Letter', 'A4'])('the forms of the survey are a page of %s each', async (format) => {
    const page = await open('/kits/evaluate/survey/');
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Print the three forms' }).click();
    expect(countPages(await page.pdf({ format }))).toBe(3);
  });
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: desktop, ...options });
  const page = await context.newPage();
  await page.goto(site.url + path.slice(1));
  return page;
}

function readFixture(file: string): string {
  return readFileSync(join(fixtures, file), 'utf8');
}

/** The headings of the page that can be seen. */
async function listVisible(page: Page): Promise<string[]> {
  const headings = await page.locator('h1:visible, h2:visible').allTextContents();
  return headings.map((heading) => heading.trim());
}

function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
