import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { phone, useSampleSite } from '../support/browser.ts';
import { scanPicture } from '../support/scan.ts';

const host = 'https://mentors.larkfield.example';
const guide = '/sessions/stamina-holidays-money/';

interface Settings {
  crisis_lines: { phone: string }[];
  contacts: Record<string, { phone?: string; email?: string }>;
}
const settings = parse(readFileSync('content/program.yml', 'utf8')) as Settings;

describe.each(['/', '/larkfield-mentors/'])('a guide at %s', (base) => {
  const site = useSampleSite(base);

  it('opens on the next phone by its code, without a script', async () => {
    const page = await site.open(guide, { viewport: phone, javaScriptEnabled: false });
    const code = page.getByRole('img', { name: 'QR code that opens this guide' });
    expect(await code.count()).toBe(0);
    await page.getByText('Show the code').press('Enter');
    await code.waitFor();
    await page.getByText('Hold the next phone over it').waitFor();
    expect(await scanPicture(await code.screenshot())).toBe(`${host}${base}${guide.slice(1)}`);
    // What needs a script is not there to be pressed in vain.
    expect(await page.locator('print-button').isVisible()).toBe(false);
  });

  it('has its code in the corner on paper, where nobody opened it, and nothing to press', async () => {
    const page = await site.open(guide);
    await page.emulateMedia({ media: 'print' });
    const code = page.locator('.guide > header .qr');
    const title = page.locator('h1');
    expect(await scanPicture(await code.screenshot({ scale: 'css' }))).toBe(`${host}${base}${guide.slice(1)}`);
    const [box, beside] = [await code.boundingBox(), await title.boundingBox()];
    if (!box || !beside) throw new Error('Something is not on the paper.');
    // 20 millimeters, beside the title and not over it.
    expect(box.width).toBeCloseTo((20 / 25.4) * 96, 0);
    expect(box.x).toBeGreaterThanOrEqual(beside.x + beside.width);
    expect(await page.locator('.guide button:visible, .guide summary:visible, .take-along a:visible').count()).toBe(0);
  });

  it('goes into a calendar by a plain link', async () => {
    const page = await site.open(guide, { javaScriptEnabled: false, acceptDownloads: true });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Add to calendar' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('stamina-holidays-money.ics');
    expect(readFileSync(await file.path(), 'utf8')).toContain('DTSTART;TZID=America/New_York:20261209T173000');
  });

  it('the year can be followed: the address is there to copy', async () => {
    const page = await site.open('/sessions/', { viewport: phone, permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('link', { name: 'Put the year into your calendar' }).click();
    await page.getByRole('heading', { name: 'In your own calendar' }).waitFor();
    await page.getByRole('button', { name: 'Copy' }).press('Enter');
    await page.getByText('Copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${host}${base}calendar.ics`);
    expect(await page.getByLabel('Address of the calendar').inputValue()).toBe(`${host}${base}calendar.ics`);
    await page.getByText('A session without a fixed day is not in it yet.').waitFor();
  });

  it('where the browser does not copy, the address is selected and the page says so', async () => {
    const page = await site.open('/sessions/');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('copy it by hand').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${host}${base}calendar.ics`);
  });

  it('asks for nothing that is not there', () => {
    expect(site.complaints).toEqual([]);
  });
});

describe('the safety card for the pocket', () => {
  const site = useSampleSite();
  const numbers = [
    ...settings.crisis_lines.map(({ phone: number }) => number),
    ...Object.values(settings.contacts).map(({ phone: number, email }) => number ?? email ?? ''),
  ];

  it.each(['Letter', 'A4'])('is one page of %s', async (format) => {
    const page = await site.open('/safety/pocket/');
    const pdf = await page.pdf({ format });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('has all numbers on each of four cards of the size of a bank card, and a code that opens the safety card', async () => {
    const page = await openSheet(site.open);
    const cards = page.locator('.pocket-card:visible');
    expect(numbers).toHaveLength(9);
    expect(await cards.count()).toBe(4);
    for (const card of await cards.all()) {
      for (const number of numbers)
        expect(await card.getByText(number, { exact: true }).isVisible(), number).toBe(true);
      const code = card.getByRole('img', { name: 'QR code that opens the safety card' });
      expect(await scanPicture(await code.screenshot())).toBe(`${host}/safety/`);
      // Two sides, one above the other.
      const box = await card.boundingBox();
      expect(box?.width).toBeCloseTo(toPixels(85.6), 0);
      expect(box?.height).toBeCloseTo(toPixels(2 * 54), 0);
    }
    expect(await page.locator('h1:visible, button:visible, header:visible, footer:visible').count()).toBe(0);
  });

  it('has the marks for cutting at the edges of the cards', async () => {
    const page = await openSheet(site.open);
    const marks = await page.locator('.marks').boundingBox();
    const cards = await page.locator('.pocket-card:visible').all();
    const [first, last] = [await cards[0]?.boundingBox(), await cards.at(-1)?.boundingBox()];
    if (!marks || !first || !last) throw new Error('Something is not on the paper.');
    expect(first.x - marks.x).toBeCloseTo(toPixels(6), 0);
    expect(first.y - marks.y).toBeCloseTo(toPixels(6), 0);
    expect(last.x + last.width - marks.x).toBeCloseTo(toPixels(177.2), 0);
    expect(last.y + last.height - marks.y).toBeCloseTo(toPixels(222), 0);
  });

  it('holds as many crisis lines as the settings allow', async () => {
    const page = await openSheet(site.open);
    const cut = await page.locator('.pocket-card:visible').evaluateAll((cards) =>
      cards.flatMap((card) => {
        const list = card.querySelector('ul');
        const line = list?.querySelector('li');
        if (!list || !line) throw new Error('The card has no lines.');
        list.classList.remove('short');
        list.querySelector('small')?.remove();
        list.replaceChildren(...Array.from({ length: 10 }, () => line.cloneNode(true)));
        return [...card.querySelectorAll('.side')].filter((side) => side.scrollHeight > side.clientHeight);
      }),
    );
    expect(cut).toHaveLength(0);
  });

  it('is found from the safety card, and not by search engines', async () => {
    const page = await site.open('/safety/');
    await page.getByRole('link', { name: 'A card for your pocket' }).click();
    await page.waitForURL('**/safety/pocket/');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  });
});

/** The sheet as paper shows it. */
async function openSheet(open: (path: string) => Promise<Page>): Promise<Page> {
  const page = await open('/safety/pocket/');
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** Paper has 96 pixels an inch. */
function toPixels(millimeters: number): number {
  return (millimeters / 25.4) * 96;
}
