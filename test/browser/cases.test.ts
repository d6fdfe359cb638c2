import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { sizes, useSampleSite } from '../support/browser.ts';
import { measureShift } from '../support/layout-shift.ts';

const total = 24;
const library = '/handbook/cases/';
const night = '/handbook/cases/texts-at-2-a-m/';

describe.each(['/', '/larkfield-mentors/'])('the case library at %s', (base) => {
  const site = useSampleSite(base);

  describe.each(sizes)('on %s', (_, viewport) => {
    it('shows the cases of one theme, says how many, and keeps it in the address', async () => {
      const page = await site.open(library, { viewport });
      expect(await listShown(page)).toHaveLength(total);
      const count = await readCount(page, 'Distress and safety');
      await choose(page, 'Distress and safety');
      await expect.poll(async () => (await listShown(page)).length).toBe(count);
      expect(await listShown(page)).toContain('A mentee texts at 2 a.m.');
      expect(new URL(page.url()).search).toBe('?theme=distress');
      // A screen reader says it, and whoever looks reads it.
      await page
        .getByRole('status')
        .filter({ hasText: `${count} of ${total} cases: Distress and safety` })
        .waitFor();
    });

    it('goes back and forward through the themes that were chosen', async () => {
      const page = await site.open(library, { viewport });
      await choose(page, 'Studying and exams');
      const studying = await listShown(page);
      await choose(page, 'Money, family and health');
      await expect.poll(() => listShown(page)).not.toEqual(studying);
      await page.goBack();
      await expect.poll(() => listShown(page)).toEqual(studying);
      expect(await page.getByRole('radio', { name: 'Studying and exams' }).isChecked()).toBe(true);
      await page.goBack();
      await expect.poll(() => listShown(page)).toHaveLength(total);
      await page.goForward();
      await expect.poll(() => listShown(page)).toEqual(studying);
    });

    it('opens as somebody shared it, with the chosen theme in sight, and without a jump', async () => {
      const page = await site.open(`${library}?theme=mentor`, { viewport });
      expect((await listShown(page)).length).toBeLessThan(total);
      const chosen = page.getByRole('radio', { name: 'The mentor’s own limits' });
      expect(await chosen.isChecked()).toBe(true);
      const box = await chosen.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
      for (const path of [library, `${library}?theme=life`])
        expect(await measureShift(await site.open(path, { viewport }))).toBeLessThan(0.01);
    });
  });

  it('counts for each theme what choosing it shows', async () => {
    const page = await site.open(library);
    for (const choice of await page.locator('.pill').all()) {
      await choice.click();
      const count = Number(await choice.locator('.number').textContent());
      expect(await listShown(page)).toHaveLength(count);
    }
  });

  it('shows all cases where the address asks for a theme that is not there, and says so', async () => {
    const page = await site.open(`${library}?theme=money`);
    expect(await listShown(page)).toHaveLength(total);
    await page.getByRole('status').filter({ hasText: 'asks for a theme that is not here' }).waitFor();
  });

  it('is whole without JavaScript, and its links lead on', async () => {
    const page = await site.open(`${library}?theme=life`, { javaScriptEnabled: false });
    expect(await page.locator('[data-themes]:visible').count()).toBe(total);
    expect(await page.locator('[data-case-filter]').isVisible()).toBe(false);
    await page.getByRole('main').getByRole('link', { name: 'A mentee texts at 2 a.m.' }).click();
    expect(new URL(page.url()).pathname).toBe(base.replace(/\/$/, '') + night);
  });

  it('stands last beside the handbook, and its cases follow one another', async () => {
    const page = await site.open(library);
    const groups = page.getByRole('navigation', { name: 'Main' }).locator('details > summary');
    expect((await groups.allTextContents()).at(-1)?.trim()).toBe('Cases');
    const titles = await listShown(page);
    const index = titles.indexOf('A mentee texts at 2 a.m.');
    await page.goto(new URL('texts-at-2-a-m/', page.url()).href);
    expect(await page.locator('[rel=prev] .link-title').textContent()).toBe(titles[index - 1]);
    expect(await page.locator('[rel=next] .link-title').textContent()).toBe(titles[index + 1]);
    expect(site.complaints).toEqual([]);
  });

  it('takes the theme along to the cases on paper', async () => {
    const page = await site.open(`${library}?theme=life`);
    const titles = await listShown(page);
    await page.getByRole('link', { name: 'Print these cases' }).click();
    await page.getByRole('heading', { name: 'Cases to print' }).waitFor();
    await expect.poll(() => page.locator('.sheet:visible h2').allTextContents()).toEqual(titles);
  });
});

describe('a case', () => {
  const site = useSampleSite();

  it('asks first: the ways to act open by one button, with the keyboard too', async () => {
    const page = await site.open(night);
    expect(await page.locator('.story').getByText('Your phone lights up at 2:07').isVisible()).toBe(true);
    expect(await page.getByText('When do they not count?').isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Way A' }).isVisible()).toBe(false);
    await page.getByText('Show the ways to act').focus();
    await page.keyboard.press('Enter');
    for (const name of ['Way A', 'Way B', 'Way C', 'What would change the answer'])
      expect(await page.getByRole('heading', { name }).isVisible(), name).toBe(true);
    expect(await page.getByText('What it does well').count()).toBe(3);
    expect(await page.getByText('What it costs').count()).toBe(3);
  });

  it('opens without JavaScript', async () => {
    const page = await site.open(night, { javaScriptEnabled: false });
    await page.getByText('Show the ways to act').click();
    expect(await page.getByRole('heading', { name: 'Way C' }).isVisible()).toBe(true);
  });

  it('has the facts of the school, and whom to call without opening anything where it is about distress', async () => {
    const page = await site.open(night);
    expect(await page.locator('.distress').getByRole('link', { name: '(502) 555-0142' }).isVisible()).toBe(true);
    expect(await page.locator('.case').textContent()).not.toContain('{{');
    await page.getByText('Show the ways to act').click();
    expect(await page.locator('.way').getByRole('link', { name: '(502) 555-0177' }).getAttribute('href')).toMatch(
      /^tel:/,
    );
    const other = await site.open('/handbook/cases/scores-around-the-table/');
    expect(await other.locator('.distress').count()).toBe(0);
  });

  it('leads to the pages that help, and each of them leads back', async () => {
    const page = await site.open(night);
    const links = await listLinks(page, '.help a');
    expect(links).toHaveLength(4);
    for (const link of links) {
      await page.goto(new URL(link, page.url()).href);
      expect(await listLinks(page, 'nav:has(#case-links) a'), link).toContain(night);
    }
    await page.goto(new URL('/handbook/academic-careers/educator-portfolio/', page.url()).href);
    expect(await page.locator('#case-links').count()).toBe(0);
  });

  it('leads to others of its themes, and by each theme into the library', async () => {
    const page = await site.open(night);
    const kin = await listLinks(page, 'nav:has(#case-links) li a');
    expect(kin.length).toBeGreaterThan(0);
    expect(kin).not.toContain(night);
    await page.getByRole('main').getByRole('link', { name: 'Boundaries and messages' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?theme=boundaries');
    await expect.poll(() => listShown(page)).toContain('A mentee texts at 2 a.m.');
  });

  it('is no part of the training path, which leads to the library all the same', async () => {
    const page = await site.open('/training/');
    expect(await page.locator('[data-module]').filter({ hasText: '2 a.m.' }).count()).toBe(0);
    expect(await listLinks(page, 'main a')).toContain(library);
    await page.goto(new URL('/handbook/', page.url()).href);
    expect(await listLinks(page, '.parts a')).toContain(library);
  });
});

describe('cases on paper', () => {
  const site = useSampleSite();

  it.each(['Letter', 'A4'])('every case takes one page of %s, with its ways open', async (format) => {
    const page = await site.open(library);
    const cases = await listLinks(page, '.library a.page-link');
    expect(cases).toHaveLength(total);
    const long = [];
    for (const path of cases) {
      await page.goto(new URL(path, page.url()).href);
      if ((await countPages(page, format)) !== 1) long.push(path);
    }
    expect(long).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: 'Way B' }).isVisible()).toBe(true);
    expect(await page.locator('main :is(button, summary, nav):visible').count()).toBe(0);
  });

  it.each(['Letter', 'A4'])('all of them together take a page of %s each', async (format) => {
    const page = await site.open('/handbook/cases/print/');
    expect(await countPages(page, format)).toBe(total);
    await choose(page, 'Money, family and health');
    expect(await countPages(page, format)).toBe(await page.locator('.sheet:visible').count());
  });

  it('go to participants without the answers, several on a page', async () => {
    const page = await site.open('/handbook/cases/print/');
    await page.getByLabel('For participants').check();
    expect(await countPages(page, 'Letter')).toBeLessThan(total / 2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('When do they not count?').isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Way A' }).filter({ visible: true }).count()).toBe(0);
    expect(await page.getByText('Pages that help').filter({ visible: true }).count()).toBe(0);
  });

  it('are not for search engines, which have them one by one', async () => {
    const page = await site.open('/handbook/cases/print/');
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await page.locator('[data-pagefind-body]').count()).toBe(0);
  });
});

async function choose(page: Page, theme: string): Promise<void> {
  await page.locator('label', { hasText: theme }).click();
}

async function readCount(page: Page, theme: string): Promise<number> {
  return Number(await page.locator('label', { hasText: theme }).locator('.number').textContent());
}

/** The titles that are on the screen, in their order. */
async function listShown(page: Page): Promise<string[]> {
  const titles = await page.locator('[data-themes]:visible a.page-link').allTextContents();
  return titles.map((title) => title.trim());
}

/** From the root of the site, where that has no base path. */
function listLinks(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

async function countPages(page: Page, format: string): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
