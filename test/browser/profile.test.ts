import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSampleSite } from '../support/browser.ts';

const theo = '/mentors/theo-lacombe/';
const address = 'theo.lacombe@larkfield.example';

describe.each(['/', '/larkfield-mentors/'])('a profile at %s', (base) => {
  const site = useSampleSite(base);

  it('shows the address to people: to read, to select, to hear and to follow, without a script too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await site.open(theo, { javaScriptEnabled });
      const link = page.getByRole('link', { name: address, exact: true });
      expect(await link.getAttribute('href')).toBe(`mailto:${address}`);
      expect(await link.innerText()).toBe(address);
      await link.selectText();
      if (javaScriptEnabled) expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(address);
    }
  });

  it('gives the contact card as a file, without a script', async () => {
    const page = await site.open(theo, { javaScriptEnabled: false });
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save contact' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('theo-lacombe.vcf');
    const card = await readFile(await file.path(), 'utf8');
    expect(card).toContain(`\r\nEMAIL:${address}\r\n`);
    expect(card).toContain('\r\nFN:Théo Lacombe\r\n');
    expect(card.replaceAll('\r\n ', '')).toContain(`URL:https://mentors.larkfield.example${base}mentors/theo-lacombe/`);
  });

  it('hides what needs a script where there is none, and leads on by name', async () => {
    const page = await site.open(theo, { javaScriptEnabled: false });
    expect(await page.locator('message-helper').isVisible()).toBe(false);
    expect(await page.locator('print-button').isVisible()).toBe(false);
    expect(await page.getByRole('img', { name: 'QR code' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Next Tobias Wren' }).click();
    await page.getByRole('link', { name: 'Previous Théo Lacombe' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Théo Lacombe');
  });

  it('has no way back from the first by name, and no way on from the last', async () => {
    const first = await site.open('/mentors/adaeze-nwosu/');
    expect(await getNeighbors(first)).toEqual(['Next Bailey Combs']);
    const last = await site.open('/mentors/wyatt-kowalczyk/');
    expect(await getNeighbors(last)).toEqual(['Previous Tobias Wren']);
  });

  describe('opened from a narrowed directory', () => {
    const mentors = [
      { id: 'adaeze-nwosu', name: 'Adaeze Nwosu', traits: { path: ['rural'], interest: ['surgery'] } },
      { id: 'bailey-combs', name: 'Bailey Combs', traits: { path: ['parent'] } },
      { id: 'theo-lacombe', name: 'Théo Lacombe', traits: { path: ['rural'] } },
      { id: 'wyatt-kowalczyk', name: '<b>Wyatt</b>', traits: { path: ['rural'], interest: ['surgery'] } },
    ];

    it('leads on within it, and back to it', async () => {
      const page = await visit(`${theo}?path=rural`, { format: 1, mentors });
      await expect.poll(() => getNeighbors(page)).toEqual(['Previous Adaeze Nwosu', 'Next <b>Wyatt</b>']);
      const back = page.getByRole('link', { name: 'Back to the 3 mentors you were looking at' });
      expect(await back.getAttribute('href')).toBe(`${base}mentors/?path=rural`);
      await page.getByRole('link', { name: 'Previous Adaeze Nwosu' }).click();
      await page.waitForURL(`**${base}mentors/adaeze-nwosu/?path=rural`);
      await expect.poll(() => getNeighbors(page)).toEqual(['Next Théo Lacombe']);
    });

    it('follows its order', async () => {
      const page = await visit(`${theo}?path=rural&interest=surgery&interest=none&sort=common`, { mentors });
      // Whoever is asked for is not among them: nothing changes.
      await page.waitForLoadState('networkidle');
      expect(await getNeighbors(page)).toEqual(['Previous Seun Adeyemi', 'Next Tobias Wren']);
      const other = await visit('/mentors/wyatt-kowalczyk/?words=w&sort=common', { mentors });
      await expect.poll(() => getNeighbors(other)).toEqual(['Previous Adaeze Nwosu']);
    });

    it.each([
      ['the index is no index', 200, '<!doctype html>'],
      ['the index is of another form', 200, '{"mentors":7}'],
      ['the index is not there', 404, ''],
    ])('stays as it was where %s', async (_, status, body) => {
      const page = await visit(`${theo}?path=rural`, body, status);
      await page.waitForLoadState('networkidle');
      expect(await getNeighbors(page)).toEqual(['Previous Seun Adeyemi', 'Next Tobias Wren']);
      expect(await page.locator('a.back').getAttribute('href')).toBe(`${base}mentors/`);
    });

    it.each(['?words=%3Cscript%3Ealert(1)%3C/script%3E', '?path=%22%3E%3Cimg%20src%3Dx%3E', '?utm_source=x', '?path='])(
      'takes %s for text or for nothing',
      async (query) => {
        const page = await visit(theo + query, { mentors });
        await page.waitForLoadState('networkidle');
        expect(await getNeighbors(page)).toEqual(['Previous Seun Adeyemi', 'Next Tobias Wren']);
        expect(await page.locator('main script:not([type=module]), main img[src=x]').count()).toBe(0);
      },
    );

    /** The index is answered by the test: what it holds is not what is tried here. */
    async function visit(path: string, index: unknown, status = 200): Promise<Page> {
      const page = await site.open('/safety/');
      const body = typeof index === 'string' ? index : JSON.stringify(index);
      await page.route('**/mentors/index.json', (route) =>
        route.fulfill({ status, body, contentType: 'application/json' }),
      );
      await page.goto(new URL(path.slice(1), new URL(base, page.url())).href);
      return page;
    }
  });
});

function getNeighbors(page: Page): Promise<string[]> {
  return page
    .locator('filtered-neighbors .neighbor:visible')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));
}
