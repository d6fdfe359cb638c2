import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { contentTypes } from '../../src/hosting/content-types.ts';
import { getHeaderRules } from '../../src/hosting/headers.ts';
import { desktop } from '../support/browser.ts';
import { launchBrowser } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { listFiles } from '../support/site-folder.ts';
import { serveWithApache, serveWithNginx, type WebServer } from '../support/web-servers.ts';

const base = '/larkfield-mentors/';
const folder = inject('sampleSites').find((sample) => sample.base === base)?.folder ?? '';
const outer = getHeaderRules(base)[0].headers;

it('every file of a built site is of a kind that its hosts are told of', () => {
  const ends = new Set(listFiles(folder).map((file) => /\.([^./]+)$/.exec(file)?.[1] ?? file));
  // Read by hosts, and of no kind.
  for (const own of ['_headers', 'htaccess', 'config']) expect(ends.delete(own), own).toBe(true);
  expect([...ends].filter((end) => !(end in contentTypes))).toEqual([]);
});

describe.each([
  ['nginx', serveWithNginx],
  ['Apache', serveWithApache],
])('the site in a plain folder under a path, served by %s', (_, serve) => {
  let server: WebServer;
  let browser: Browser;

  beforeAll(async () => {
    [server, browser] = await Promise.all([serve({ folder, base }), launchBrowser(inject('chromiumPath'))]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const ask = (path: string, init: RequestInit = {}) => fetch(server.address + path, init);

  it('works from page to page as people go, without a complaint, a missing file or a request to another host', async () => {
    const { page, complaints } = await visit();
    await walk(page);
    expect(complaints).toEqual([]);
  });

  it('keeps its pages for times without a connection', async () => {
    const { page } = await visit();
    await page.goto(`${server.url}sessions/stamina-holidays-money/`);
    await page.getByText('Kept on this device: opens without a connection.').waitFor();
    await page.context().setOffline(true);
    await page.goto(`${server.url}safety/`);
    await page.getByRole('heading', { name: 'Safety card', level: 1 }).waitFor();
  });

  it.each([
    '',
    'safety/',
    'mentors/theo-lacombe/',
    'admin/',
    'sw.js',
    'mentors/index.json',
    'handbook/feed.xml',
    'nowhere/',
  ])('sends every header with /%s, each once', async (path) => {
    const { headers } = await ask(path);
    for (const { name, value } of outer) expect(headers.get(name), name).toBe(value);
  });

  it('lets a browser keep for a year what changes its name, and nothing else', async () => {
    const assets = readdirSync(join(folder, 'assets'));
    expect(assets.length).toBeGreaterThan(100);
    // A digest, and for a portrait also its size.
    for (const name of assets) expect(name).toMatch(/\.([\w-]{8}(_\w+)?|[0-9a-f]{12}-\d+)\.\w+$/);
    const decap = /decap\/[\w./-]+\.js/.exec(readFileSync(join(folder, 'admin/index.html'), 'utf8'))?.[0] ?? '';
    for (const path of [`assets/${assets[0] ?? ''}`, `admin/${decap}`]) {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    // A page that asks for a file of the next build, a moment too early, must not remember that there was none.
    expect((await ask('assets/nothing.js')).headers.get('cache-control')).toBe('no-cache');
  });

  it('lets other pages of the school load the directory, and nothing else', async () => {
    for (const path of ['mentors/index.json', 'mentors/index.schema.json', 'mentors/directory.js'])
      expect((await ask(path)).headers.get('access-control-allow-origin'), path).toBe('*');
    for (const path of ['', 'mentors/', 'admin/site.json', 'statistics/2023-2024.json'])
      expect((await ask(path)).headers.get('access-control-allow-origin'), path).toBeNull();
  });

  it.each([
    ['', 'text/html; charset=utf-8'],
    ['calendar.ics', 'text/calendar; charset=utf-8'],
    ['handbook/feed.xml', 'application/atom+xml; charset=utf-8'],
    ['sitemap-0.xml', 'application/xml; charset=utf-8'],
    ['sw.js', 'text/javascript; charset=utf-8'],
    ['statistics/2023-2024.csv', 'text/csv; charset=utf-8'],
    ['brand/logo.svg', 'image/svg+xml; charset=utf-8'],
    ['pagefind/wasm.en.pagefind', 'application/octet-stream'],
  ])('says what /%s is', async (path, type) => {
    const answer = await ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
  });

  it('packs texts', async () => {
    for (const path of ['', 'calendar.ics', 'mentors/index.json'])
      expect((await ask(path)).headers.get('content-encoding'), path).toBe('gzip');
  });

  it('lets the window in which editors sign in report back', async () => {
    const { page } = await visit();
    const context = page.context();
    const config = JSON.parse(readFileSync(join(folder, 'admin/config.json'), 'utf8')) as { backend: object };
    const json = { ...config, backend: { ...config.backend, base_url: 'https://login.example' } };
    await context.route('**/admin/config.json', (route) => route.fulfill({ json }));
    // As the worker of a school does: it says that it is there, and goes on once the editor has answered.
    await context.route('https://login.example/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<script>
          addEventListener('message', ({ data }) => { document.title = 'Heard ' + data; });
          opener.postMessage('authorizing:github', '*');
        </script>`,
      }),
    );
    await page.goto(`${server.url}admin/`);
    const [window] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: /GitHub/ }).click(),
    ]);
    await eventually(() => window.title()).toBe('Heard authorizing:github');
  });

  it('answers a wrong address with status 404 and the page that leads on', async () => {
    const { page } = await visit();
    const answer = await page.goto(`${server.url}mentors/nobody/`);
    expect(answer?.status()).toBe(404);
    expect(await page.title()).toContain('This page is not here');
    await page.locator('main').getByRole('link', { name: 'Mentors' }).click();
    await page.getByRole('heading', { name: 'Mentors', level: 1 }).waitFor();
  });

  it('lists no folder', async () => {
    const answer = await ask('assets/');
    expect(answer.status).toBeGreaterThanOrEqual(403);
    expect(await answer.text()).toContain('This page is not here');
  });

  it('leads from an address without its last slash to the one with it, also behind another server', async () => {
    for (const path of ['', 'safety/']) {
      const { status, location } = await askAs('mentors.school.example', server.address + path);
      expect(status).toBe(301);
      // Whoever asks knows neither the port nor the name that this server listens to.
      expect(new URL(location, 'http://mentors.school.example').href).toBe(
        `http://mentors.school.example${base}${path}`,
      );
    }
  });

  /** A browser that has never been here, and all that goes wrong in it. */
  async function visit(): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({ viewport: desktop, acceptDownloads: true });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    context.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
        complaints.push(`asked for ${request.url()}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
    });
    await page.goto(server.url);
    return { page, complaints };
  }
});

/** What a server in front of this one gets, which passes on the name that people have asked for. */
function askAs(host: string, address: string): Promise<{ status: number | undefined; location: string }> {
  return new Promise((resolve, reject) => {
    get(address.replace(/\/$/, ''), { headers: { host } }, ({ statusCode: status, headers: { location = '' } }) => {
      resolve({ status, location });
    }).once('error', reject);
  });
}

/** From home through every part of the site. */
async function walk(page: Page): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Site' });
  await navigation.getByRole('link', { name: 'Handbook' }).click();
  await page.waitForURL(`**${base}handbook/`);
  await page.locator('main a[href*="/handbook/role/boundaries/"]').first().click();
  await page.waitForURL('**/boundaries/');

  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('imposter');
  await page.locator('a.result[href$="/impostor-feelings/"]').click();
  await page.waitForURL('**/impostor-feelings/');

  await navigation.getByRole('link', { name: 'Sessions' }).click();
  await page.locator('main a[href$="/sessions/after-the-first-exam/"]').first().click();
  await page.getByRole('link', { name: 'Run it' }).click();
  await page.waitForURL('**/run/');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('heading', { name: 'Arrive', exact: true }).and(page.locator(':visible')).first().waitFor();

  await page.goto(page.url().replace(/sessions\/.*/, ''));
  await navigation.getByRole('link', { name: 'Mentors' }).click();
  // What is typed before the scripts are there is not theirs.
  await page.waitForURL(`**${base}mentors/`);
  await page.getByRole('searchbox', { name: 'Name or any word' }).pressSequentially('Lacombe');
  await expect.poll(() => new URL(page.url()).search).toBe('?words=Lacombe');
  await page.getByRole('link', { name: 'Théo Lacombe' }).click();
  await page.getByRole('link', { name: 'theo.lacombe@larkfield.example' }).waitFor();

  await navigation.getByRole('link', { name: 'Safety' }).click();
  await page
    .getByRole('link', { name: /Call 988/ })
    .first()
    .waitFor();

  await page.goto(page.url().replace('safety/', 'statistics/'));
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.files a[href$=".csv"]').first().click(),
  ]);
  expect(readFileSync(await table.path(), 'utf8')).toContain(',');

  await page.goto(page.url().replace(/statistics\/.*/, 'admin/'));
  await page.getByRole('heading', { name: 'Nobody can sign in here yet' }).waitFor();

  await page.goto(page.url().replace(/admin\/.*/, 'kits/'));
  await page.locator('main a[href$="/kits/start/"]').first().click();
  const [document] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a[download][href$=".docx"]').first().click(),
  ]);
  expect(
    readFileSync(await document.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
}
