import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from '../support/browser.ts';
import { scanPicture } from '../support/scan.ts';

const site = useSampleSite();
const list = '/sessions/handouts/';

async function listLinks(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

/** What both Letter and A4 have between their margins, in millimeters. */
const widths = { high: 184, wide: 253 };
const toPixels = (millimeters: number) => Math.round((millimeters / 25.4) * 96);

/** Pages of a PDF, and the shape of each. */
async function print(page: Page, format: string): Promise<('high' | 'wide')[]> {
  const text = (await page.pdf({ format })).toString('latin1');
  const count = text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const shapes = [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    Number(width) > Number(height) ? 'wide' : 'high',
  );
  expect(shapes).toHaveLength(count);
  return shapes;
}

describe('every handout', () => {
  it.each(['Letter', 'A4'])(
    'prints on as many pages of %s as it says, and fills them',
    { timeout: 300_000 },
    async (format) => {
      const handouts = await listLinks(await site.open(list), '.handout-list .card a');
      expect(handouts.length).toBeGreaterThan(20);
      const page = await site.open(list);
      for (const handout of handouts) {
        await page.goto(new URL(handout, page.url()).href);
        const stated = Number(await page.locator('.counts dd').first().textContent());
        const isWide = (await page.locator('.handout.landscape').count()) > 0;
        const pages = await print(page, format);
        expect([handout, ...pages]).toEqual([
          handout,
          ...Array.from({ length: stated }, () => (isWide ? 'wide' : 'high')),
        ]);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: toPixels(widths[isWide ? 'wide' : 'high']), height: 900 });
        // What is cut off is not there: each page has to hold all that stands on it.
        const overfull = await page
          .locator('.paper, .paper.cards > ul > li, .paper .field li')
          .evaluateAll((parts) => parts.filter((part) => part.scrollHeight > part.clientHeight + 2).length);
        expect([handout, overfull]).toEqual([handout, 0]);
        await page.emulateMedia({ media: null });
      }
    },
  );

  it('leads back to a guide that names it', async () => {
    const page = await site.open(list);
    const handouts = await listLinks(page, '.handout-list .card a');
    for (const handout of handouts) {
      await page.goto(new URL(handout, page.url()).href);
      const [guide = ''] = await listLinks(page, 'nav.guides a');
      expect(guide).toMatch(/^\/sessions\/[\w-]+\/$/);
      await page.goto(new URL(guide, page.url()).href);
      expect(await listLinks(page, '.to-print li a:not(.print-one)')).toContain(handout);
    }
  });
});

describe('on a guide', () => {
  it('a handout is printed with one tap, once, and not again when somebody comes back', async () => {
    const page = await site.open('/sessions/studying-that-lasts/');
    await page.context().addInitScript(() => {
      window.print = () => {
        sessionStorage.setItem('prints', String(Number(sessionStorage.getItem('prints') ?? 0) + 1));
      };
    });
    const prints = () => page.evaluate(() => sessionStorage.getItem('prints'));
    await page.getByRole('link', { name: 'Print: Week grid' }).click();
    await page.getByRole('heading', { level: 1, name: 'Week grid' }).waitFor();
    await expect.poll(prints).toBe('1');
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await page.getByRole('button', { name: 'Print it' }).waitFor();
    expect(await prints()).toBe('1');
  });

  it('leads to the handout where scripts are off', async () => {
    const page = await site.open('/sessions/studying-that-lasts/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Print: Week grid' }).click();
    await page.getByRole('heading', { level: 1, name: 'Week grid' }).waitFor();
    expect(await page.locator('print-button').isVisible()).toBe(false);
  });

  it('a handout can be ticked off with what to bring', async () => {
    const page = await site.open('/sessions/studying-that-lasts/');
    await page.getByRole('checkbox', { name: /^Week grid/ }).check();
    await page.reload();
    expect(await page.getByRole('checkbox', { name: /^Week grid/ }).isChecked()).toBe(true);
  });
});

it('a poster with an address has a code that phones read', async () => {
  const page = await site.open(`${list}money-page/`);
  expect(await scanPicture(await page.getByRole('img', { name: 'QR code' }).screenshot())).toBe(
    'https://students-residents.aamc.org/financial-aid/money-management',
  );
});

it('facts of the school stand on the paper', async () => {
  const page = await site.open(`${list}three-lines/`);
  await page.getByText('Let’s call 988 together. I’ll stay with you.').waitFor();
});

describe('every brief', () => {
  it.each(['Letter', 'A4'])('prints on one page of %s, apart from its guide', { timeout: 300_000 }, async (format) => {
    const page = await site.open('/sessions/');
    const guides = await listLinks(page, 'a.title');
    expect(guides).toHaveLength(10);
    for (const guide of guides) {
      await page.goto(new URL(`${guide}brief/`, page.url()).href);
      expect([guide, ...(await print(page, format))]).toEqual([guide, 'high']);
    }
  });

  it('is one tap from its guide, and back', async () => {
    const page = await site.open('/sessions/handing-on/');
    await page.getByRole('link', { name: 'Read the five-minute brief' }).click();
    await page.getByRole('heading', { level: 1, name: 'Brief: Handing on' }).waitFor();
    await page.getByRole('link', { name: 'To the guide' }).click();
    await page.getByRole('heading', { level: 1, name: 'Handing on' }).waitFor();
  });
});
