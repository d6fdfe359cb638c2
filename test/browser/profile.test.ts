import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answersKey } from '../../src/mentors/answers.ts';
import { noTraits } from '../../src/mentors/profile.ts';
import { desktop, phone, useSampleSite } from '../support/browser.ts';

const theo = '/mentors/theo-lacombe/';
const address = 'theo.lacombe@larkfield.example';

const sizes = [
  ['a phone', phone],
  ['a large screen', desktop],
] as const;

describe.each(['/', '/larkfield-mentors/'])('a profile at %s', (base) => {
  const site = useSampleSite(base);

  describe.each(sizes)('on %s', (_, viewport) => {
    it('drafts a message from what is ticked', async () => {
      const page = await site.open(theo, { viewport });
      await page.getByRole('checkbox', { name: 'Oncology' }).check();
      await page.getByRole('radio', { name: 'Gumbo for eight on one burner' }).check();
      await expect.poll(() => getText(page)).toContain('in common: Oncology.');
      const text = await getText(page);
      expect(text).toMatch(/^Hi Théo,\n/);
      expect(text).toContain('“Gumbo for eight on one burner”');
      const link = new URL(await getMailHref(page));
      expect(link.protocol + link.pathname).toBe(`mailto:${address}`);
      expect(link.searchParams.get('body')).toBe(text.replaceAll('\n', '\r\n'));
      expect(link.searchParams.get('subject')).toBe('A question from a new mentee');
    });

    it('asks before it writes over what somebody wrote', async () => {
      const page = await site.open(theo, { viewport });
      const text = page.getByLabel('Your message');
      await text.fill('My own words');
      await page.getByRole('checkbox', { name: 'Oncology' }).check();
      const anew = page.getByRole('button', { name: 'Write the draft anew' });
      await anew.waitFor();
      expect(await text.inputValue()).toBe('My own words');
      expect(new URL(await getMailHref(page)).searchParams.get('body')).toBe('My own words');
      await page.getByRole('status').filter({ hasText: 'stays as it is' }).waitFor();
      await anew.click();
      await expect.poll(() => text.inputValue()).toContain('Oncology');
      await anew.waitFor({ state: 'hidden' });
      // From here on the draft follows the ticks again.
      await page.getByRole('checkbox', { name: 'Oncology' }).uncheck();
      await expect.poll(() => text.inputValue()).not.toContain('Oncology');
    });

    it('does not move while it loads, ticks set or not', async () => {
      const page = await site.open(theo, { viewport });
      await setAnswers(page, { path: ['transfer'], interest: ['oncology'] });
      for (const path of [theo, '/mentors/face-book/']) {
        await page.goto(new URL(path.slice(1), new URL(base, page.url())).href, { waitUntil: 'networkidle' });
        expect(await measureShift(page)).toBeLessThan(0.01);
      }
    });
  });

  it('has ticked what “Who might suit me?” was told, and nothing else', async () => {
    const page = await site.open(theo);
    await setAnswers(page, { path: ['transfer', 'parent'], interest: ['oncology', '<script>'], language: ['french'] });
    await page.reload();
    await expect.poll(() => getTicked(page)).toEqual(['Changed schools on the way', 'Oncology', 'French']);
    await expect.poll(() => getText(page)).toContain('in common: Changed schools on the way; Oncology; French.');
  });

  it.each(['{', '[]', '"x"', '{"path":"rural"}'])('takes %s in the storage for nothing', async (stored) => {
    const page = await site.open(theo);
    await page.evaluate(
      ([key, value]) => {
        sessionStorage.setItem(key, value);
      },
      [answersKey, stored] as const,
    );
    await page.reload();
    await expect.poll(() => getMailHref(page)).toContain('mailto:');
    expect(await getTicked(page)).toEqual([]);
    expect(site.complaints).toEqual([]);
  });

  it('copies the message and says so', async () => {
    const page = await site.open(theo, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByLabel('Your message').fill('Hello <b>"there"</b>');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^Copied$/ })
      .waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Hello <b>"there"</b>');
    await page.getByLabel('Your message').press('End');
    await page.getByLabel('Your message').pressSequentially('!');
    await expect.poll(() => page.locator('[data-status]').textContent()).toBe('');
  });

  it('selects the message where the browser does not let it copy', async () => {
    const page = await site.open(theo);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('Not allowed'));
    });
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('status').filter({ hasText: 'copy it by hand' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('message');
  });

  it('can be used from the keyboard alone, from the first tick to the e-mail', async () => {
    const page = await site.open(theo);
    await page.getByRole('checkbox', { name: 'French' }).focus();
    await page.keyboard.press('Space');
    await pressTabUntil(page, 'name', 'line');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => getText(page)).toContain('“Asking for study help in week two, not week nine”');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('message');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Dear ');
    expect(await getText(page)).toMatch(/^Dear Hi Théo,/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Write the draft anew' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => getText(page)).toContain('Gumbo');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('message');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toContain('Gumbo');
  });

  it('keeps and sends nothing of a message', async () => {
    const page = await site.open(theo);
    const before = await readStorage(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.getByRole('checkbox', { name: 'Oncology' }).check();
    await page.getByLabel('Your message').fill('My own words');
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.locator('[data-status]').textContent()).not.toBe('');
    // The sign in the tab is fetched whenever the browser likes.
    expect(requests.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
    expect(await readStorage(page)).toEqual(before);
    await page.reload();
    await expect.poll(() => getText(page)).toMatch(/^Hi Théo,/);
    expect(await getTicked(page)).toEqual([]);
  });

  it('sends a message to the coordinator, and says for whom, where the mentor gave no address', async () => {
    const page = await site.open('/mentors/jesse-whitfield/');
    await expect.poll(() => getMailHref(page)).toContain('mailto:medmentors@larkfield.example?');
    expect(new URL(await getMailHref(page)).searchParams.get('subject')).toMatch(/^For Jesse: /);
  });

  it('drafts nothing to a mentor who takes no new conversations', async () => {
    const page = await site.open('/mentors/katya-bondarenko/');
    await page.getByText('Not taking new conversations').waitFor();
    expect(await page.locator('message-helper').count()).toBe(0);
  });

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

describe('on paper', () => {
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

function getText(page: Page): Promise<string> {
  return page.getByLabel('Your message').inputValue();
}

async function getMailHref(page: Page): Promise<string> {
  return (await page.getByRole('link', { name: 'Open in your e-mail' }).getAttribute('href')) ?? '';
}

function getTicked(page: Page): Promise<string[]> {
  return page
    .locator('message-helper [type=checkbox]:checked')
    .evaluateAll((boxes) => boxes.map((box) => box.closest('label')?.textContent.trim() ?? ''));
}

function getNeighbors(page: Page): Promise<string[]> {
  return page
    .locator('filtered-neighbors .neighbor:visible')
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));
}

/** Everything that the browser keeps for the site. */
function readStorage(page: Page): Promise<unknown> {
  return page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }, document.cookie]);
}

async function setAnswers(page: Page, answers: Record<string, string[]>): Promise<void> {
  await page.evaluate(
    ([key, text]) => {
      sessionStorage.setItem(key, text);
    },
    [answersKey, JSON.stringify({ ...noTraits, ...answers })] as const,
  );
}

async function pressTabUntil(page: Page, attribute: string, value: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate((name) => document.activeElement?.getAttribute(name), attribute)) === value) return;
  }
  throw new Error(`Nothing with ${attribute}=${value} is reached.`);
}

/** Cumulative layout shift since the page began to load. */
function measureShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(sum);
        }, 300);
      }),
  );
}
