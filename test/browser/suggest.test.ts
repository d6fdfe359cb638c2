import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { sizes, useSampleSite } from '../support/browser.ts';

describe.each(['/', '/larkfield-mentors/'])('“Who might suit me?” at %s', (base) => {
  const site = useSampleSite(base);

  it.each(sizes)('names people and says why, on %s', async (_, viewport) => {
    const page = await site.open('/mentors/', { viewport });
    await page.getByRole('link', { name: 'Who might suit me?' }).click();
    await page.waitForURL(`**${base}mentors/who-might-suit-me/`);
    await answer(page, ['Pediatrics', 'First in the family at college', 'Spanish']);
    await page.getByRole('heading', { name: 'People you could write to' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('people');
    const people = page.locator('[data-suggestions] > li:visible');
    expect(await people.count()).toBe(3);
    const reasons = await page.locator('[data-suggestions] [data-because]').allTextContents();
    for (const reason of reasons)
      expect(reason).toMatch(
        /^(also interested in pediatrics|also first in the family at college|can talk with you in Spanish)(; |$)/,
      );
    // Whoever shares more stands first.
    const shared = reasons.map((reason) => reason.split('; ').length);
    expect(shared).toEqual([...shared].sort((a, b) => b - a));
    // No score, no place: nothing about people in numbers.
    expect(await page.locator('main ol, [data-suggestions] li li li').count()).toBe(0);
    await page.getByRole('button', { name: 'Show more people' }).click();
    expect(await people.count()).toBe(reasons.length);
  });

  it('lets no answer leave the browser: not in an address, a request, a cookie, or another tab', async () => {
    const page = await site.open('/mentors/who-might-suit-me/');
    expect(await page.locator('main').textContent()).toContain('not sent anywhere');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
    const address = page.url();
    await answer(page, ['Psychiatry', 'Parent or caregiver', 'Korean', 'Soon, if possible']);
    await page.locator('[data-suggestions] > li').first().waitFor();
    expect(page.url()).toBe(address);
    const sent = requests.join('\n');
    for (const key of ['psychiatry', 'parent', 'korean', 'open']) expect(sent).not.toContain(key);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('psychiatry');
    // What a form would send if the script had failed.
    expect(await page.locator('[data-questions] [name]').count()).toBe(0);

    const elsewhere = await page.context().newPage();
    await elsewhere.goto(address);
    expect(await elsewhere.locator('[data-questions] :checked').count()).toBe(0);
  });

  it('shows the same people again to who comes back, and nobody once the answers are cleared', async () => {
    const page = await site.open('/mentors/who-might-suit-me/');
    await answer(page, ['English']);
    const names = page.locator('[data-suggestions] .name');
    await names.first().waitFor();
    const first = await names.allTextContents();
    await names.first().click();
    await page.waitForURL(`**${base}mentors/*/`);
    await page.goBack();
    await expect.poll(() => names.allTextContents()).toEqual(first);
    await page.getByRole('button', { name: 'Clear my answers' }).click();
    await expect.poll(() => names.first().isVisible()).toBe(false);
    expect(await page.evaluate(() => sessionStorage.getItem('medmentors:answers'))).toBeNull();
    expect(await page.locator('[data-questions] :checked').count()).toBe(0);
  });

  it('draws among equals anew for each visitor', async () => {
    const orders = new Set<string>();
    for (let i = 0; i < 4; i++) {
      const page = await site.open('/mentors/who-might-suit-me/');
      await answer(page, ['English']);
      await page.locator('[data-suggestions] .name').first().waitFor();
      orders.add((await page.locator('[data-suggestions] .name').allTextContents()).join());
    }
    expect(orders.size).toBeGreaterThan(1);
  });

  it('asks for one thing where nothing was answered', async () => {
    const page = await site.open('/mentors/who-might-suit-me/');
    await page.getByRole('button', { name: 'Show me who' }).click();
    await page.getByRole('heading', { name: 'Tell us one thing first' }).waitFor();
  });

  it('works from the keyboard alone', async () => {
    const page = await site.open('/mentors/who-might-suit-me/');
    const isOn = (selector: string) =>
      page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
    for (let i = 0; i < 60 && !(await isOn('[value="pediatrics"]')); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'People you could write to' }).waitFor();
    for (let i = 0; i < 5 && !(await isOn('a.name')); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${base}mentors/*/`);
  });

  it('saves people for later, and prints them with the reasons and without the questions', async () => {
    const page = await site.open('/mentors/who-might-suit-me/');
    await answer(page, ['Pediatrics']);
    await page
      .getByRole('button', { name: /^Save / })
      .first()
      .click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-questions]').isVisible()).toBe(false);
    expect(await page.locator('[data-because]').first().isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: 'See everybody' }).click();
    await page.getByRole('button', { name: 'Only those I saved' }).click();
    await expect.poll(() => page.locator('[data-directory-list] > [data-mentor]').count()).toBe(1);
  });

  it('leads to everybody without JavaScript', async () => {
    const page = await site.open('/mentors/who-might-suit-me/', { javaScriptEnabled: false });
    expect(await page.locator('[data-questions]').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'See everybody' }).click();
    await page.waitForURL(`**${base}mentors/`);
  });
});

async function answer(page: Page, labels: readonly string[]): Promise<void> {
  for (const label of labels) await page.getByRole('checkbox', { name: label, exact: true }).check();
  await page.getByRole('button', { name: 'Show me who' }).click();
}
