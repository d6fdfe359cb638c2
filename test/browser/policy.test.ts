import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';

it.each(['/', '/larkfield-mentors/'])('every page of a site at %s has its policy', (base) => {
  const folder = getFolder(base);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const without = pages.filter(
    (page) => !/<head><meta charset="utf-8"\/?><meta http-equiv="content-security-policy"/.test(read(folder, page)),
  );
  expect(pages.length).toBeGreaterThan(200);
  // The editor’s stands further down; it is another one.
  expect(without).toEqual([join('admin', 'index.html')]);
});

describe('what somebody has smuggled into a finished page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(inject('chromiumPath'));
  });
  afterAll(() => browser.close());

  /** Opens a page of the sample with more at its end, waits until the browser has refused it, and says what the page is like then. */
  async function open(more: string, directive: string) {
    const page = await browser.newPage();
    const asked: string[] = [];
    await page.route('**', async (route) => {
      const { hostname, pathname } = new URL(route.request().url());
      if (hostname !== 'mentors.test') asked.push(hostname);
      if (pathname !== '/') return route.fulfill({ status: 404 });
      await route.fulfill({
        contentType: 'text/html',
        body: read(getFolder('/'), 'index.html').replace('</main>', `${more}</main>`),
      });
    });
    const violations: string[] = [];
    page.on('console', (message) => {
      if (message.text().startsWith('violation: ')) violations.push(message.text());
    });
    await page.addInitScript(() => {
      window.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        console.log('violation:', effectiveDirective);
      });
    });
    await page.goto('http://mentors.test/');
    await page.locator('#bait').evaluateAll((baits) => {
      for (const bait of baits) (bait as HTMLElement).click();
    });
    await expect.poll(() => violations).toContain(`violation: ${directive}`);
    const result = { title: await page.title(), base: await page.evaluate(() => document.baseURI), asked };
    await page.close();
    return result;
  }

  it.each([
    ['a script', '<script>document.title = "hit"</script>', 'script-src-elem'],
    ['a module', '<script type="module">document.title = "hit"</script>', 'script-src-elem'],
    ['a script from elsewhere', '<script src="https://evil.test/a.js"></script>', 'script-src-elem'],
    ['a script in an address', '<script src="data:text/javascript,document.title=`hit`"></script>', 'script-src-elem'],
    ['a handler', `<img src="x" onerror="document.title = 'hit'">`, 'script-src-attr'],
    ['a link that is a script', `<a id="bait" href="javascript:void(document.title='hit')">x</a>`, 'script-src-elem'],
    ['a picture from elsewhere', '<img src="https://evil.test/a.png">', 'img-src'],
    ['styles from elsewhere', '<link rel="stylesheet" href="https://evil.test/a.css">', 'style-src-elem'],
    ['styles', '<style>main { display: none }</style>', 'style-src-elem'],
    ['a style that loads', '<p style="background: url(https://evil.test/a.png)">x</p>', 'img-src'],
    [
      'a page in the page',
      '<iframe srcdoc="<script>parent.document.title = `hit`</script>"></iframe>',
      'script-src-elem',
    ],
    ['another site in the page', '<iframe src="https://evil.test/"></iframe>', 'frame-src'],
    ['a plugin', '<object data="https://evil.test/a.swf"></object>', 'object-src'],
    ['another base for links', '<base href="https://evil.test/">', 'base-uri'],
    [
      'a form that sends elsewhere',
      '<form action="https://evil.test/"><button id="bait">x</button></form>',
      'form-action',
    ],
  ])('does nothing: %s', async (_, more, directive) => {
    const { title, base, asked } = await open(more, directive);
    expect(title).not.toBe('hit');
    expect(base).not.toContain('evil');
    expect(asked).toEqual([]);
  });
});

function getFolder(base: string): string {
  const sample = inject('sampleSites').find((site) => site.base === base);
  if (!sample) throw new Error(`The sample is not built for ${base}.`);
  return sample.folder;
}

function read(folder: string, page: string): string {
  return readFileSync(join(folder, page), 'utf8');
}
