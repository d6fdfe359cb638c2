import axe from 'axe-core';
import { parseHTML } from 'linkedom';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite, type RunningSite } from '../../src/build/serve.ts';
import { englishWords } from '../../src/language/dictionary.ts';
import { phone } from '../support/browser.ts';
import { launchBrowser } from '../support/chromium.ts';
import { copyProject, listFiles, runCommand } from '../support/site-folder.ts';

const english = 'handbook/hard-moments/suicide-risk/';
const translated = 'handbook/role/boundaries/';

let folder: string;
let browser: Browser;
let site: RunningSite;

/** The sample as a school would have it that has set a region of Spanish and translated one page so far. */
beforeAll(async () => {
  const page = `content/${translated.slice(0, -1)}.md`;
  const root = await copyProject('spanish', {
    'content/program.yml': readFileSync('content/program.yml', 'utf8').replace(/^language: en$/m, 'language: es-PR'),
    [page]: readFileSync(page, 'utf8').replace(/^title: .*$/m, 'title: Límites\nlanguage: es'),
  });
  const { output } = await runCommand('build', root, { BASE_PATH: '/', SITE_URL: undefined });
  expect(output).toContain('The site is built');
  // What the check says of a translation that lacks something, it says at every build.
  expect(output).not.toContain('src/content/i18n');
  folder = join(root, 'dist');
  site = await serveSite({ folder, base: '/', port: 0 });
  browser = await launchBrowser(inject('chromiumPath'));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a site in a region of Spanish', () => {
  it('never shows the key of a word, or a blank that nobody filled in', () => {
    const keys = new Set(Object.keys(englishWords).map((key) => key.replace(/_(one|other)$/, '')));
    const pages = listFiles(folder).filter((file) => file.endsWith('.html') && !file.startsWith('admin/'));
    expect(pages.length).toBeGreaterThan(100);
    const raw = pages.flatMap((file) => listTexts(file).filter((text) => keys.has(text) || text.includes('{{')));
    expect([...new Set(raw)]).toEqual([]);
  });

  it('speaks Spanish, with its region, in navigation, dates and labels', () => {
    const home = read('index.html');
    expect(home.documentElement.getAttribute('lang')).toBe('es-PR');
    expect(home.querySelector('main')?.getAttribute('lang')).toBe('es-PR');
    expect(home.querySelector('nav')?.textContent).toContain('Manual');
    expect(home.body.textContent).toContain('miércoles, 9 de diciembre de 2026');
    expect(read('mentors/theo-lacombe/index.html').body.textContent).toContain('Oncología');
    expect(read('safety/index.html').body.textContent).toContain('Consejería');
    expect(read('handbook/index.html').body.textContent).toContain('Momentos difíciles');
    expect(read('statistics/index.html').body.textContent).toContain('Estrés y bienestar');
    expect(read('sessions/arriving/index.html').querySelector('#log')?.textContent).toContain('Tuvo lugar');
    expect(read('handbook/cases/index.html').body.textContent).toContain('Malestar y seguridad');
  });

  it('says on a page that is not translated that it is in English, and marks it', () => {
    for (const path of [
      english,
      'sessions/arriving/',
      'privacy/',
      'kits/start/budget/',
      'schools/',
      'schools/embed/',
    ]) {
      const page = read(`${path}index.html`);
      expect(page.documentElement.getAttribute('lang'), path).toBe('es-PR');
      expect(page.querySelector('main')?.getAttribute('lang'), path).toBe('en');
      const note = page.querySelector('.other-language');
      expect(note?.textContent.trim(), path).toBe('Esta página está por ahora en inglés.');
      expect(note?.closest('[lang]')?.getAttribute('lang'), path).toBe('es-PR');
    }
  });

  it('says nothing on a page that is, and marks the titles of the others in lists', () => {
    const page = read(`${translated}index.html`);
    expect(page.querySelector('main')?.getAttribute('lang')).toBe('es-PR');
    expect(page.querySelector('.other-language')).toBeNull();
    const findLink = (path: string) =>
      read('handbook/index.html').querySelector(`main a[href="/${path}"]`)?.closest('[lang]')?.getAttribute('lang');
    expect(findLink(english)).toBe('en');
    expect(findLink(translated)).toBe('es-PR');
  });

  it('finds pages in English and in Spanish, and asks in Spanish', async () => {
    const page = await open('');
    await page.getByRole('button', { name: 'Buscar' }).click();
    const search = page.getByRole('searchbox', { name: 'Buscar' });
    await search.fill('qué hago con la palabra thoughts of suicide');
    await expect.poll(() => listResults(page)).toContain(`/${english}`);
    await search.fill('¿a quién llamo de noche?');
    await expect.poll(() => listResults(page)).toContain('/safety/');
    await page.context().close();
  });

  it.each(['', english, 'sessions/arriving/', 'mentors/', 'safety/'])(
    'has no accessibility violation and fits a phone: /%s',
    async (path) => {
      const page = await open(path);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
      await page.context().close();
    },
  );
});

function read(file: string): Document {
  return parseHTML(readFileSync(join(folder, file), 'utf8')).document;
}

/** Each text of a page, and what it says to those who do not see it. */
function listTexts(file: string): string[] {
  const document = read(file);
  for (const script of document.querySelectorAll('script, style, code')) script.remove();
  const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'content'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const texts = [...document.querySelectorAll('*')].flatMap(({ childNodes }) =>
    [...childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
  );
  return [...attributes, ...texts].map((text) => text.trim());
}

async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  await page.goto(`${site.url}${path}`);
  return page;
}

function listResults(page: Page): Promise<(string | null)[]> {
  return page.locator('a.result').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}
