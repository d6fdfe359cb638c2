import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sizes, useSampleSite, type Visit } from '../support/browser.ts';
import { measureShift } from '../support/layout-shift.ts';
import { repeatCards } from '../support/repeat-cards.ts';

const total = 22;
describe.each(['/', '/larkfield-mentors/'])('the directory at %s', (base) => {
  const site = useSampleSite(base);

  describe.each(sizes)('on %s', (_, viewport) => {
    it('narrows the list by several choices, counts along, and keeps them in the address', async () => {
      const page = await site.open('/mentors/', { viewport });
      await expectShown(page, total);
      await choose(page, 'Language', 'Spanish');
      const spanish = await countShown(page);
      expect(spanish).toBeGreaterThan(0);
      expect(spanish).toBeLessThan(total);
      expect(new URL(page.url()).search).toBe('?language=spanish');
      // A screen reader says it, and whoever looks reads it.
      await page
        .getByRole('status')
        .filter({ hasText: `${spanish} of ${total} shown` })
        .waitFor();

      // A second language widens, another kind of choice narrows.
      await choose(page, 'Language', 'Korean');
      expect(await countShown(page)).toBeGreaterThan(spanish);
      await choose(page, 'Path to medicine', 'First in the family at college');
      const query = '?path=first-generation&language=korean&language=spanish';
      await expect.poll(() => new URL(page.url()).search).toBe(query);

      // The number beside a choice is what it leads to.
      await open(page, 'Region');
      const [label, count] = await readFirstCount(page, 'region');
      await choose(page, 'Region', label);
      await expectShown(page, count);
    });

    it('takes what was typed and chosen before its script was there', async () => {
      const page = await site.open('/privacy/', { viewport });
      const scripts = Promise.withResolvers<undefined>();
      await page.route('**/assets/*.js', async (route) => {
        await scripts.promise;
        await route.continue();
      });
      await page.goto(page.url().replace('privacy', 'mentors'), { waitUntil: 'commit' });
      const field = page.getByRole('searchbox', { name: 'Name or any word' });
      await field.pressSequentially('texas');
      scripts.resolve(undefined);
      await expect.poll(() => new URL(page.url()).search).toBe('?words=texas');
      expect(await field.inputValue()).toBe('texas');
      expect(await countShown(page)).toBeLessThan(total);
    });

    it('goes back step by step, and forward again', async () => {
      const page = await site.open('/mentors/', { viewport });
      await choose(page, 'Language', 'Spanish');
      const spanish = await countShown(page);
      await page.getByRole('searchbox', { name: 'Name or any word' }).pressSequentially('texas');
      await expect.poll(() => new URL(page.url()).search).toBe('?language=spanish&words=texas');
      const texan = await countShown(page);
      expect(texan).toBeLessThan(spanish);
      // However many letters: one step.
      await page.goBack();
      await expectShown(page, spanish);
      expect(await page.getByRole('searchbox', { name: 'Name or any word' }).inputValue()).toBe('');
      await page.goBack();
      await expectShown(page, total);
      await page.goForward();
      await page.goForward();
      await expectShown(page, texan);
    });

    it('takes choices away one by one', async () => {
      const page = await site.open('/mentors/?language=spanish&path=rural&words=kentucky', { viewport });
      const chips = page.getByRole('list', { name: 'Your choices' }).getByRole('button');
      expect((await chips.allTextContents()).map((text) => text.trim())).toEqual([
        'Grew up in a rural place',
        'Spanish',
        '“kentucky”',
      ]);
      await page.getByRole('button', { name: 'Take away: Spanish' }).click();
      await expect.poll(() => new URL(page.url()).search).toBe('?path=rural&words=kentucky');
      await page.getByRole('button', { name: 'Take away: “kentucky”' }).click();
      await expect.poll(() => new URL(page.url()).search).toBe('?path=rural');
      // The focus stays where somebody was taking things away.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Take away: Grew up in a rural place',
      );
    });

    it('says kindly that nobody shares all of it, and gives everybody back', async () => {
      const page = await site.open('/mentors/?path=military&language=korean', { viewport });
      await expectShown(page, 0);
      await page.getByText('Nobody shares all of that').waitFor();
      await page.getByRole('button', { name: 'Show everybody' }).click();
      await expectShown(page, total);
      expect(new URL(page.url()).search).toBe('');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('words');
    });

    it('does not move what somebody is looking at', async () => {
      for (const path of ['/mentors/', '/mentors/?language=spanish', '/mentors/who-might-suit-me/']) {
        const page = await site.open(path, { viewport });
        expect([path, await measureShift(page)]).toEqual([path, 0]);
      }
    });
  });

  it('sorts by what is shared, when asked to', async () => {
    const page = await site.open('/mentors/?interest=pediatrics&interest=teaching&sort=common');
    const shared = await page
      .locator('[data-mentor]')
      .evaluateAll((cards) =>
        cards.map(
          (card) =>
            (card as HTMLElement).dataset.interest?.split(' ').filter((key) => /^(pediatrics|teaching)$/.test(key))
              .length,
        ),
      );
    expect(shared.length).toBeGreaterThan(2);
    expect(shared[0]).toBe(2);
    expect(shared).toEqual([...shared].sort((a = 0, b = 0) => b - a));
    await page.getByLabel('Order').selectOption('By name');
    const names = await page.locator('[data-mentor] .name').allTextContents();
    expect(names.map((name) => name.trim())).toEqual(
      names.map((name) => name.trim()).sort(new Intl.Collator('en').compare),
    );
  });

  it.each([
    ['a choice that is gone', '?path=astronaut', '“astronaut”'],
    ['code', '?path=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D%27hacked%27%22%3E', '“<img src=x onerror='],
    ['an order that there is none of', '?sort=%3Cb%3E', '“<b>”'],
  ])('leaves %s in the address aside, and says so', async (_, query, said) => {
    const page = await site.open(`/mentors/${query}`);
    await expectShown(page, total);
    const note = page.locator('[data-directory-note]');
    await expect.poll(() => note.textContent()).toContain(said);
    expect(await note.locator('*').count()).toBe(0);
    await choose(page, 'Language', 'Spanish');
    await expect.poll(() => note.textContent()).toBe('');
    expect(await page.title()).toContain('Mentors');
  });

  it('shows code in the words of an address as the text it is', async () => {
    const page = await site.open('/mentors/?words=%3Cscript%3Edocument.title%3D%22hacked%22%3C%2Fscript%3E');
    await expectShown(page, 0);
    const chips = page.locator('[data-directory-chips]');
    expect(await chips.textContent()).toContain('<script>document.title="hacked"</script>');
    expect(await chips.locator('script').count()).toBe(0);
    expect(await page.title()).toContain('Mentors');
  });

  it('works from the keyboard alone, from the first key to the mentor’s address', async () => {
    const page = await site.open('/mentors/');
    await page.locator('[data-facet-panel="language"] summary').focus();
    await page.keyboard.press('Enter');
    const spanish = page.getByRole('checkbox', { name: /^Spanish/ });
    for (let i = 0; i < 40 && !(await spanish.evaluate((box) => box === document.activeElement)); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => page.url()).toContain('language=spanish');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
    expect(await page.locator('details[open]').count()).toBe(0);
    const isOnName = () => page.evaluate(() => document.activeElement?.matches('a.name') ?? false);
    for (let i = 0; i < 40 && !(await isOnName()); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${base}mentors/*/?language=spanish`);
    await expect.poll(() => page.locator('.write a[href^="mailto:"]').count()).toBe(1);
  });

  it('keeps whom somebody saves in this browser, and shows only them when asked', async () => {
    const page = await site.open('/mentors/');
    const star = page.getByRole('button', { name: 'Save Théo Lacombe' });
    expect(await page.getByRole('button', { name: 'Only those I saved' }).isHidden()).toBe(true);
    await star.click();
    await expect.poll(() => star.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Only those I saved' }).click();
    await expectShown(page, 1);
    // A link that is passed on says nothing of it.
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await expectShown(page, 1);
    await page.getByRole('button', { name: 'Save Théo Lacombe' }).click();
    await expectShown(page, total);
    expect(await page.evaluate(() => localStorage.getItem('medmentors:favorites'))).toBe('[]');
  });

  it('forgets a saved mentor who has left the site', async () => {
    const page = await site.open('/mentors/');
    await page.evaluate(() => {
      localStorage.setItem('medmentors:favorites', '["somebody-gone","theo-lacombe"]');
    });
    await page.reload();
    await page.getByRole('button', { name: 'Only those I saved' }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem('medmentors:favorites'))).toBe('["theo-lacombe"]');
  });

  it('shows everybody, as plain links, without JavaScript', async () => {
    const page = await site.open('/mentors/?language=spanish', { javaScriptEnabled: false });
    await expectShown(page, total);
    expect(await page.locator('[data-directory-filters]').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Théo Lacombe' }).click();
    await page.waitForURL(`**${base}mentors/theo-lacombe/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Théo Lacombe');
  });
});

describe('the weight of the directory', () => {
  const site = useSampleSite();

  it('is under 150 KB without portraits, and portraits below the first screen wait', async () => {
    const page = await site.open('/404.html');
    const address = new URL('mentors/', page.url()).href;
    await page.goto('about:blank');
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'image') bodies.push(response.body());
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const weights = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
    expect(weights.length).toBeGreaterThan(1);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(150_000);
    const loading = await page
      .locator('[data-directory-list] img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).loading));
    expect(loading.slice(0, 4)).toEqual(['eager', 'eager', 'eager', 'eager']);
    expect(new Set(loading.slice(6))).toEqual(new Set(['lazy']));
  });
});

describe('a directory of hundreds', () => {
  const site = useSampleSite();

  it('shows a part at once and the rest to whoever scrolls, tabs or prints', async () => {
    const page = await openMany(site);
    expect(await countShown(page)).toBeLessThan(200);
    // All are counted and found, whether they are on the page or not.
    await page.getByRole('status').filter({ hasText: '500 of' }).waitFor();
    await choose(page, 'Language', 'Spanish');
    expect(await countShown(page)).toBeGreaterThan(20);
    // The choices lie over the list until they are closed.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show everybody' }).click();
    await page.locator('[data-mentor] a.name').last().focus();
    await expect.poll(() => countShown(page)).toBeGreaterThan(60);
    for (let i = 0; i < 20 && (await countShown(page)) < 500; i++) {
      await page.keyboard.press('End');
      await page.waitForTimeout(50);
    }
    await expectShown(page, 500);

    const printed = await openMany(site);
    await printed.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await expectShown(printed, 500);
  });
});

async function openMany(site: Visit): Promise<Page> {
  const page = await site.open('/404.html');
  await page.route('**/mentors/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: repeatCards(await response.text(), 500) });
  });
  await page.goto(new URL('mentors/', page.url()).href);
  return page;
}

describe('a directory without storage', () => {
  const site = useSampleSite();

  it('still filters, and saves for as long as the page is open', async () => {
    const page = await site.open('/404.html');
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Denied', 'SecurityError');
          },
        });
    });
    await page.goto(new URL('mentors/?language=spanish', page.url()).href);
    await page
      .getByRole('button', { name: /^Save / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Only those I saved' }).click();
    await expectShown(page, 1);
  });
});

async function open(page: Page, facet: string): Promise<void> {
  const panel = page.locator('details.facet').filter({ has: page.locator('summary', { hasText: facet }) });
  if ((await panel.getAttribute('open')) === null) await panel.locator('summary').click();
}

async function choose(page: Page, facet: string, label: string): Promise<void> {
  await open(page, facet);
  await page.getByRole('checkbox', { name: new RegExp(`^${label}\\b`) }).check();
}

async function readFirstCount(page: Page, facet: string): Promise<[label: string, count: number]> {
  const choice = page.locator(`[data-facet="${facet}"] .pill`).filter({ hasNot: page.locator('[data-empty]') });
  const label = await choice.first().locator('input').getAttribute('data-label');
  const count = await choice.first().locator('[data-count]').textContent();
  return [label ?? '', Number(count)];
}

function countShown(page: Page): Promise<number> {
  return page.locator('[data-directory-list] > [data-mentor]').count();
}

async function expectShown(page: Page, count: number): Promise<void> {
  await expect.poll(() => countShown(page)).toBe(count);
}
