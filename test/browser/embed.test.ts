import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sirv from 'sirv';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import english from '../../src/content/i18n/en.json' with { type: 'json' };
import { mentorIndexSchema, type MentorIndex } from '../../src/schemas/mentor-index.ts';
import { desktop, phone, useSampleSite } from '../support/browser.ts';
import { launchBrowser } from '../support/chromium.ts';
import { serveOther, type Answer, type RunningServer } from '../support/other-site.ts';

const failed = english['embed.failed'].replace('{{mentors}}', 'mentors');
const loading = english['embed.loading'].replace('{{mentors}}', 'mentors');

/** As GitHub Pages sends them. */
const headers = { 'access-control-allow-origin': '*', 'cache-control': 'max-age=600' };

function getFolder(base: string): string {
  return inject('sampleSites').find((site) => site.base === base)?.folder ?? '';
}

function readIndex(base = '/'): MentorIndex {
  return mentorIndexSchema.parse(JSON.parse(readFileSync(join(getFolder(base), 'mentors/index.json'), 'utf8')));
}

let browser: Browser;
/** The site with the mentors, at both bases; `data` answers in the place of its index. */
let mentors: RunningServer;
let data: Answer | undefined;
/** How often the index was asked for. */
let asked = 0;
/** Another site of the school, with this page. */
let school: RunningServer;
let html = '';
let policy: string | undefined;

beforeAll(async () => {
  const setHeaders = (response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  };
  const files = ['/larkfield-mentors/', '/'].map((base) => ({
    base,
    serve: sirv(getFolder(base), { setHeaders, etag: true }),
  }));
  mentors = await serveOther((request, response) => {
    const url = request.url ?? '/';
    if (url.endsWith('index.json')) {
      asked += 1;
      if (data) {
        data(request, response);
        return;
      }
    }
    const { base, serve } = files.find((site) => url.startsWith(site.base)) ?? { base: '/', serve: sirv('') };
    request.url = `/${url.slice(base.length)}`;
    serve(request, response, () => {
      response.writeHead(404, headers).end('<h1>Not found</h1>');
    });
  });
  school = await serveOther((_, response) =>
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(policy && { 'content-security-policy': policy }),
      })
      .end(html),
  );
  browser = await launchBrowser(inject('chromiumPath'));
});

afterAll(async () => {
  await browser.close();
  await Promise.all([mentors.close(), school.close()]);
});

beforeEach(() => {
  data = undefined;
  policy = undefined;
  asked = 0;
});

interface Visit extends BrowserContextOptions {
  attributes?: string;
  base?: string;
  /** The day it is for the visitor. */
  day?: string;
}

/** Opens a page of another site that has the lines in it. */
async function visit({ attributes, base = '/', day, ...options }: Visit = {}): Promise<Page> {
  const site = mentors.url + base.slice(1);
  html = `<!doctype html><html lang="en"><head><title>Admissions</title><meta name="viewport" content="width=device-width">
<style>:root { color-scheme: light dark; font-family: sans-serif; background: Canvas; color: CanvasText }</style></head><body><main><h1>Admissions</h1>
<medmentors-directory ${attributes ?? `src="${site}mentors/index.json" limit="6"`}>
  <a href="${site}mentors/">Our mentors</a></medmentors-directory></main>
<script type="module" src="${site}mentors/directory.js"></script></body></html>`;
  const context = await browser.newContext({ viewport: desktop, ...options });
  const page = await context.newPage();
  if (day) await page.clock.setFixedTime(day);
  await page.goto(school.url, { waitUntil: 'load' });
  return page;
}

const getNames = (page: Page) => page.locator('medmentors-directory a.name').allTextContents();
const source = () => `src="${mentors.url}mentors/index.json"`;

/** Answers with an index, some of it changed. */
function answer(change: (index: MentorIndex) => object = (index) => index): Answer {
  return (_, response) => {
    response
      .writeHead(200, { ...headers, 'content-type': 'application/json' })
      .end(JSON.stringify(change(readIndex())));
  };
}

describe.each(['/', '/larkfield-mentors/'])('the directory at %s on a page of another site', (base) => {
  it('shows mentors with their pictures, and leads to their profiles', async () => {
    const page = await visit({ base });
    const first = page.locator('medmentors-directory .card').first();
    await first.waitFor();
    expect(await page.locator('medmentors-directory .card').count()).toBe(6);
    const name = (await first.locator('.name').textContent()) ?? '';
    const mentor = readIndex(base).mentors.find((candidate) => candidate.name === name);
    expect(await first.locator('.name').getAttribute('href')).toBe(
      `${mentors.url}${base.slice(1)}mentors/${mentor?.id}/`,
    );
    expect(await first.locator('.availability').textContent()).toBe(mentor?.availability);
    expect(await first.locator('.ask').textContent()).toBe(`“${mentor?.ask_me_about[0]}”`);
    expect(await first.locator('.chip').count()).toBeGreaterThan(0);
    await expect.poll(() => first.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(176);
    await page.getByRole('link', { name: 'All mentors' }).click();
    await page.waitForURL(`${mentors.url}${base.slice(1)}mentors/`);
  });

  it('has data that fits its schema, with whole addresses of files that are there', () => {
    const folder = getFolder(base);
    const text = readFileSync(join(folder, 'mentors/index.json'), 'utf8');
    const schema = JSON.parse(readFileSync(join(folder, 'mentors/index.schema.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    const index = JSON.parse(text) as MentorIndex;
    expect(z.fromJSONSchema(schema).safeParse(index).error).toBeUndefined();
    expect(index.schema).toBe(schema.$id);
    expect(index.mentors).toHaveLength(22);
    const addresses = index.mentors.flatMap(({ url, portrait }) => [
      `${url}index.html`,
      ...(portrait ? [portrait.src] : []),
    ]);
    const home = `https://mentors.larkfield.example${base}`;
    expect(addresses.filter((address) => !address.startsWith(home))).toEqual([]);
    for (const address of addresses)
      expect(readFileSync(join(folder, address.slice(home.length))).length).toBeGreaterThan(0);
    expect(text).not.toMatch(/@|given_on|until/);
  });
});

describe('the script', () => {
  it('has less than 5 KB, and asks for nothing else', () => {
    const script = readFileSync(join(getFolder('/'), 'mentors/directory.js'));
    expect(script.length).toBeLessThan(5 * 1024);
    expect(script.toString()).not.toMatch(/import[\s({"']*["'{]|innerHTML|insertAdjacentHTML|document\.write/);
  });

  it('finds the data beside itself where the page does not say', async () => {
    const page = await visit({ attributes: 'limit="2"' });
    await page.locator('medmentors-directory .card').first().waitFor();
    expect(await getNames(page)).toHaveLength(2);
  });

  it('works on a page that allows it and little else, with its styles', async () => {
    const site = mentors.url;
    policy = `default-src 'none'; script-src ${site}; connect-src ${site}; img-src ${site}`;
    const page = await visit();
    const card = page.locator('medmentors-directory .card').first();
    await card.waitFor();
    expect(await card.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
  });
});

describe('who is shown', () => {
  it.each([
    [
      'one interest',
      'interest="pediatrics"',
      (index: MentorIndex) => index.mentors.filter(({ traits }) => traits.interest.includes('pediatrics')),
    ],
    [
      'any of two, and a language',
      'interest="pediatrics, surgery" language="english"',
      (index: MentorIndex) =>
        index.mentors.filter(
          ({ traits }) =>
            ['pediatrics', 'surgery'].some((key) => traits.interest.includes(key)) &&
            traits.language.includes('english'),
        ),
    ],
    [
      'availability',
      'availability="open"',
      (index: MentorIndex) => index.mentors.filter(({ traits }) => traits.availability.includes('open')),
    ],
    ['a limit that is none', 'limit="many"', (index: MentorIndex) => index.mentors],
  ])('is chosen by %s', async (_, attributes, filter) => {
    const page = await visit({ attributes: `${source()} ${attributes}` });
    await page.locator('medmentors-directory .card').first().waitFor();
    const expected = filter(readIndex()).map(({ name }) => name);
    expect(expected.length).toBeGreaterThan(0);
    expect(await getNames(page)).toEqual(expected);
  });

  it('follows the attributes, without asking for the data again', async () => {
    const page = await visit({ attributes: source() });
    await page.locator('medmentors-directory .card').first().waitFor();
    expect(await getNames(page)).toHaveLength(22);
    await page.evaluate(() => {
      const element = document.querySelector('medmentors-directory');
      element?.setAttribute('interest', 'pediatrics');
      element?.setAttribute('limit', '1');
    });
    await expect.poll(() => getNames(page)).toHaveLength(1);
    expect(asked).toBe(1);
  });

  it('says so in words where nobody fits', async () => {
    const page = await visit({ attributes: `${source()} interest="astronautics"` });
    await page.getByText(english['embed.nobody']).waitFor();
    expect(await page.getByRole('link', { name: 'All mentors' }).isVisible()).toBe(true);
  });

  it('changes from day to day, so that everybody comes to the front', async () => {
    const shown: string[][] = [];
    for (const day of ['01', '02', '03', '04'].map((date) => `2026-12-${date}T12:00:00Z`)) {
      const page = await visit({ day });
      await page.locator('medmentors-directory .card').first().waitFor();
      shown.push(await getNames(page));
      await page.context().close();
    }
    expect(shown.every((names) => new Set(names).size === 6)).toBe(true);
    expect(new Set(shown.flat()).size).toBe(22);
  });

  it('is fetched afresh: whoever is taken down is gone, whatever the browser has kept', async () => {
    data = answer();
    const page = await visit({ attributes: source() });
    await page.getByText('Théo Lacombe').waitFor();
    data = answer((index) => ({ ...index, mentors: index.mentors.filter(({ id }) => id !== 'theo-lacombe') }));
    await page.reload();
    await page.locator('medmentors-directory .card').first().waitFor();
    expect(await getNames(page)).toHaveLength(21);
    expect(await page.getByText('Théo Lacombe').count()).toBe(0);
  });
});

describe('while there is no data', () => {
  it('says that it is loading, and shows what the page put between the tags', async () => {
    const { promise: wait, resolve: release } = Promise.withResolvers<undefined>();
    data = (request, response) =>
      void wait.then(() => {
        answer()(request, response);
      });
    const page = await visit();
    await page.getByText(loading).waitFor();
    expect(await page.getByRole('link', { name: 'Our mentors' }).isVisible()).toBe(true);
    release(undefined);
    await page.locator('medmentors-directory .card').first().waitFor();
    expect(await page.getByText(loading).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Our mentors' }).isVisible()).toBe(false);
  });

  it.each<[string, Answer]>([
    ['the host is down', (request) => request.socket.destroy()],
    ['the file is not there', (_, response) => response.writeHead(404, headers).end(JSON.stringify(readIndex()))],
    ['the host does not allow other sites', (_, response) => response.writeHead(200).end(JSON.stringify(readIndex()))],
    ['it is no data', (_, response) => response.writeHead(200, headers).end('<h1>Hello</h1>')],
    ['it is data of another kind', answer((index) => ({ ...index, format: 2 }))],
    ['a part of it is missing', answer((index) => ({ ...index, mentors: null }))],
  ])('says that it cannot be shown, where %s', async (_, broken) => {
    data = broken;
    const page = await visit();
    await page.getByText(failed).waitFor();
    expect(await page.getByRole('link', { name: 'Our mentors' }).isVisible()).toBe(true);
    expect(await page.locator('medmentors-directory .card').count()).toBe(0);
  });

  it.each(['javascript:globalThis.hacked=1', 'http://[', 'data:application/json,{"format":1}'])(
    'refuses %s as the address of data',
    async (address) => {
      const page = await visit({ attributes: `src='${address}'` });
      await page.getByText(failed).waitFor();
    },
  );

  it.each<[string, Answer]>([
    ['answer', answer((index) => ({ ...index, mentors: [] }))],
    ['failure', (_, response) => response.writeHead(500, headers).end()],
  ])('does not let a slow %s replace a later answer', async (_, slow) => {
    const { promise: wait, resolve: release } = Promise.withResolvers<undefined>();
    data = (request, response) => {
      if (request.url?.includes('slow'))
        void wait.then(() => {
          slow(request, response);
        });
      else answer()(request, response);
    };
    const page = await visit({ attributes: `src="${mentors.url}slow/index.json"` });
    await page.getByText(loading).waitFor();
    await page.evaluate((address) => {
      document.querySelector('medmentors-directory')?.setAttribute('src', address);
    }, `${mentors.url}mentors/index.json`);
    await page.locator('medmentors-directory .card').first().waitFor();
    const late = page.waitForResponse(/slow/);
    release(undefined);
    await (await late).finished();
    // The page has read it by the time it has answered once more.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await getNames(page)).toHaveLength(22);
  });
});

it('shows hostile data as text, and leads nowhere it must not', async () => {
  const attack = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';
  data = answer((index) => ({
    ...index,
    directory: 'javascript:globalThis.hacked=1',
    words: { all: attack, nobody: attack },
    labels: { ...index.labels, interest: { pediatrics: attack } },
    mentors: [
      {
        ...index.mentors[0],
        name: attack,
        url: 'javascript:globalThis.hacked=1',
        availability: attack,
        ask_me_about: [attack],
        portrait: { src: 'javascript:globalThis.hacked=1', width: 1, height: 1, alt: attack },
        traits: { ...index.mentors[0]?.traits, interest: ['pediatrics', 'constructor'], path: ['__proto__'] },
      },
      { ...index.mentors[1], url: 'http://[', portrait: { src: 'data:text/html,x', width: 1, height: 1, alt: '' } },
    ],
  }));
  const page = await visit({ attributes: source() });
  await page.locator('medmentors-directory .card').first().waitFor();
  const texts = ['.name', '.availability', '.ask', '.chip', '.all'].map((part) => `medmentors-directory ${part}`);
  for (const text of texts) expect(await page.locator(text).first().textContent()).toContain(attack);
  expect(await page.locator('medmentors-directory .chip').first().locator('xpath=..').locator('.chip').count()).toBe(1);
  expect(
    await page
      .locator('medmentors-directory')
      .locator('img, script, [href]')
      .filter({ hasNotText: 'Our mentors' })
      .count(),
  ).toBe(0);
  for (const name of await page.locator('medmentors-directory .name, medmentors-directory .all').all())
    await name.click();
  expect(page.url()).toBe(school.url);
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
});

describe('for everybody', () => {
  it.each([
    ['phone, light', phone, 'light'],
    ['phone, dark', phone, 'dark'],
    ['large, light', desktop, 'light'],
    ['large, dark', desktop, 'dark'],
  ] as const)('it has no accessibility violation and fits the screen (%s)', async (_, viewport, colorScheme) => {
    const page = await visit({ viewport, colorScheme });
    await page.locator('medmentors-directory .card').first().waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    const isDark = colorScheme === 'dark';
    const color = await page
      .locator('medmentors-directory .card')
      .first()
      .evaluate((card) => getComputedStyle(card).color);
    expect(color).toBe(isDark ? 'rgb(243, 245, 243)' : 'rgb(22, 32, 30)');
  });

  it('it is a list of links, reached and followed with the keyboard alone', async () => {
    const page = await visit({ attributes: `${source()} limit="2"` });
    await page.locator('medmentors-directory .card').first().waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ has: page.locator('a.name') })
        .count(),
    ).toBe(2);
    const names = await getNames(page);
    const stops: string[] = [];
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(
          () => document.activeElement?.shadowRoot?.activeElement?.textContent ?? document.activeElement?.tagName ?? '',
        ),
      );
    }
    expect(stops).toEqual([...names, 'All mentors']);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/mentors/*/');
  });
});

describe.each(['/', '/larkfield-mentors/'])('the page about it at %s', (base) => {
  const site = useSampleSite(base);

  it('has the lines with the address of the site, and the real thing', async () => {
    const page = await site.open('/schools/embed/');
    const lines = (await page.locator('pre').first().textContent()) ?? '';
    const home = `https://mentors.larkfield.example${base}mentors/`;
    expect(lines).toContain(`<medmentors-directory src="${home}index.json" limit="6">`);
    expect(lines).toContain(`<script type="module" src="${home}directory.js"></script>`);
    await page.locator('medmentors-directory .card').first().waitFor();
    expect(await page.locator('medmentors-directory .card').count()).toBe(3);
    expect(site.complaints).toEqual([]);
  });

  it('names every attribute and every part', async () => {
    const text = readFileSync('src/components/schools/embed-the-directory.md', 'utf8');
    const page = await site.open('/schools/embed/');
    await page.locator('medmentors-directory .card').first().waitFor();
    const { attributes, parts } = await page.evaluate(() => ({
      attributes: (customElements.get('medmentors-directory') as unknown as { observedAttributes: string[] })
        .observedAttributes,
      parts: [...(document.querySelector('medmentors-directory')?.shadowRoot?.querySelectorAll('[part]') ?? [])].map(
        (element) => element.getAttribute('part') ?? '',
      ),
    }));
    expect(attributes.filter((name) => !text.includes(`| \`${name}\``))).toEqual([]);
    expect(new Set(parts).size).toBeGreaterThan(6);
    expect(parts.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
