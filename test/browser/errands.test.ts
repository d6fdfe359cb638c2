import { describe, expect, it } from 'vitest';
import { phone, sizes, useSampleSite } from '../support/browser.ts';

describe.each(['/', '/larkfield-mentors/'])('the site at %s', (base) => {
  const site = useSampleSite(base);

  it.each(sizes)('leads a mentor from home to this month’s guide on %s', async (_, viewport) => {
    const page = await site.open('/', { viewport });
    await page.getByRole('link', { name: 'Open the guide' }).click();
    await page.waitForURL(`**${base}sessions/*/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Stamina, holidays and money');
    expect(await page.getByText('Wednesday, December 9, 2026 at 5:30 PM').isVisible()).toBe(true);
    expect(await page.locator('.step').count()).toBe(7);
    expect(await page.getByRole('heading', { name: 'If somebody is in distress' }).isVisible()).toBe(true);
  });

  it.each(sizes)('leads an incoming student from home to a mentor’s address on %s', async (_, viewport) => {
    const page = await site.open('/', { viewport });
    await page.getByRole('link', { name: 'Meet the mentors' }).click();
    await page.getByRole('link', { name: 'Théo Lacombe' }).click();
    expect(await page.getByRole('link', { name: 'theo.lacombe@larkfield.example' }).getAttribute('href')).toBe(
      'mailto:theo.lacombe@larkfield.example',
    );
  });

  it.each(sizes)('leads another school from home to what it has to do on %s', async (_, viewport) => {
    const page = await site.open('/', { viewport });
    await page.getByRole('link', { name: 'Make it yours' }).click();
    await page.waitForURL(`**${base}schools/`);
    await page.getByRole('heading', { name: 'Make it yours' }).waitFor();
  });

  it.each([
    '/',
    '/handbook/role/boundaries/',
    '/sessions/arriving/',
    '/mentors/',
    '/privacy/',
    '/schools/',
    '/nowhere/',
  ])('reaches the safety card from %s with one tap on a phone', async (path) => {
    const page = await site.open(path, { viewport: phone });
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Safety' }).click();
    await page.waitForURL(`**${base}safety/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Safety card');
    expect(await page.getByRole('link', { name: /Call 988/ }).getAttribute('href')).toBe('tel:988');
  });

  it('answers a wrong address with a page that leads on', async () => {
    const page = await site.open('/mentors/nobody/');
    expect(await page.title()).toContain('This page is not here');
    await page.locator('main').getByRole('link', { name: 'Mentors' }).click();
    await page.waitForURL(`**${base}mentors/`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Mentors');
  });

  it('lets somebody with a keyboard skip to the text and walk the main navigation', async () => {
    const page = await site.open('/sessions/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip to content');
    const reached: (string | null | undefined)[] = [];
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.getAttribute('href')));
    }
    expect(reached).toEqual(
      expect.arrayContaining([`${base}sessions/`, `${base}handbook/`, `${base}mentors/`, `${base}safety/`]),
    );
  });

  it('finds a page by search', async () => {
    const page = await site.open('/sessions/');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('imposter');
    await page.locator('a.result[href$="/handbook/hard-moments/impostor-feelings/"]').click();
    await page.waitForURL(`**${base}handbook/hard-moments/impostor-feelings/`);
  });

  it('checks an answer on the page and explains it', async () => {
    const page = await site.open('/handbook/hard-moments/suicide-risk/');
    expect(await page.getByText('For mentors', { exact: true }).isVisible()).toBe(true);
    const question = page.locator('self-check').first();
    await question.locator('input:not([data-is-right])').first().check();
    expect(await question.getByRole('status').textContent()).toBe('Not quite.');
    await question.locator('input[data-is-right]').check();
    expect(await question.getByRole('status').textContent()).toBe('Right.');
    expect(await question.locator('details').getAttribute('open')).not.toBeNull();
  });
});
