import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { phone, useSampleSite } from '../support/browser.ts';

const theo = '/mentors/theo-lacombe/';
const address = 'theo.lacombe@larkfield.example';

describe('mentors on paper', () => {
  const site = useSampleSite();

  it.each(['Letter', 'A4'])('every profile is a card of one page of %s', async (format) => {
    const list = await site.open('/mentors/');
    const profiles = await list
      .locator('a.name')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(profiles).toHaveLength(22);
    const long = [];
    for (const profile of profiles) {
      const page = await site.open(profile ?? '');
      if ((await countPages(page, format)) !== 1) long.push(profile);
      await page.close();
    }
    expect(long).toEqual([]);
  });

  it.each(['Letter', 'A4'])('the face book has a page of %s for every six mentors', async (format) => {
    const page = await site.open('/mentors/face-book/');
    expect(await page.locator('.entry').count()).toBe(22);
    expect(await countPages(page, format)).toBe(Math.ceil(22 / 6));
  });

  it('a card has the person, the address and the code, and nothing to press', async () => {
    const page = await site.open(theo);
    await page.emulateMedia({ media: 'print' });
    for (const text of ['Théo Lacombe', 'Say TAY-oh lah-COMB', 'Gumbo for eight on one burner', address, 'Oncology'])
      expect(await page.locator('.profile').getByText(text, { exact: true }).isVisible(), text).toBe(true);
    expect(await page.getByRole('img', { name: 'QR code' }).isVisible()).toBe(true);
    expect(await page.getByText('Scan it with').isVisible()).toBe(true);
    expect(await page.locator('button:visible, nav:visible, textarea:visible').count()).toBe(0);
    expect(await page.getByText('Three lines are enough').isVisible()).toBe(false);
  });

  it('the faces of the face book are there before somebody scrolls to them', async () => {
    const page = await site.open('/mentors/face-book/', { viewport: phone });
    await page.waitForLoadState('load');
    const blank = await page
      .locator('.entry img')
      .evaluateAll((pictures) => pictures.filter((picture) => (picture as HTMLImageElement).naturalWidth === 0).length);
    expect(blank).toBe(0);
    expect(await page.locator('.entry img').count()).toBe(20);
  });

  it('the face book is not for search engines', async () => {
    const page = await site.open('/mentors/face-book/');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    const profile = await site.open(theo);
    expect(await profile.locator('meta[name=robots]').count()).toBe(0);
  });
});

async function countPages(page: Page, format: string): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
