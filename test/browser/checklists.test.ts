import { describe, expect, it } from 'vitest';
import { getChecklistKey } from '../../src/sessions/checklist.ts';
import { desktop, phone, useSampleSite } from '../support/browser.ts';
import { measureShift } from '../support/layout-shift.ts';

const slug = 'after-the-first-exam';
const guide = `/sessions/${slug}/`;

describe.each([
  ['a phone', '/', phone],
  ['a large screen', '/larkfield-mentors/', desktop],
] as const)('the checklists of a guide on %s', (_, base, viewport) => {
  const site = useSampleSite(base);

  it('remember what is ticked, for this guide alone, until all is unticked', async () => {
    const page = await site.open(guide, { viewport });
    const boxes = page.locator('.guide').getByRole('checkbox');
    await expect.poll(() => boxes.count()).toBe(8);
    await page.locator('.guide').getByRole('checkbox', { name: 'Pens' }).check();
    await page.getByText('Pick your own exam story').click();
    await page.reload();
    await expect.poll(() => page.locator('.guide').getByRole('checkbox', { checked: true }).count()).toBe(2);
    expect(await page.locator('.guide').getByRole('checkbox', { name: 'Pens' }).isChecked()).toBe(true);
    await page.goto(page.url().replace(slug, 'arriving'));
    await expect.poll(() => boxes.count()).toBeGreaterThan(0);
    expect(await page.locator('.guide').getByRole('checkbox', { checked: true }).count()).toBe(0);
    await boxes.first().check();
    await page.goBack();
    await expect.poll(() => page.locator('.guide').getByRole('checkbox', { checked: true }).count()).toBe(2);
    await page.getByRole('button', { name: 'Untick all' }).click();
    await expect.poll(() => page.locator('.guide').getByRole('checkbox', { checked: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Untick all' }).waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('checkbox');
    await page.reload();
    await expect.poll(() => boxes.count()).toBe(8);
    expect(await page.locator('.guide').getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(site.complaints).toEqual([]);
  });

  it('are ticked by the keyboard, and links in them stay links', async () => {
    const page = await site.open(guide, { viewport });
    const box = page.locator('.guide').getByRole('checkbox', { name: 'Read about' });
    await box.focus();
    await page.keyboard.press('Space');
    expect(await box.isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/thinking-of-leaving/');
  });

  it('do not move anything when they come, ticked or not', async () => {
    const page = await site.open(guide, { viewport });
    await page.locator('.guide').getByRole('checkbox', { name: 'Pens' }).check();
    await page.goto(page.url(), { waitUntil: 'networkidle' });
    expect(await measureShift(page)).toBeLessThan(0.01);
    const heights = await page
      .locator('.facts label')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().height));
    expect(heights).toHaveLength(8);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });

  it('are plain lists without JavaScript', async () => {
    const page = await site.open(guide, { viewport, javaScriptEnabled: false });
    await page.getByText('Pens', { exact: true }).waitFor();
    const list = page.locator('.facts ul').last();
    expect(await list.evaluate((element) => getComputedStyle(element).listStyleType)).toBe('disc');
    const box = page.locator('.facts li').first();
    expect(await box.evaluate((element) => getComputedStyle(element, '::before').display)).toBe('none');
    expect(await page.getByRole('button', { name: 'Untick all' }).isVisible()).toBe(false);
  });
});

describe('a checklist', () => {
  const site = useSampleSite();

  it('is printed with empty boxes, whatever is ticked', async () => {
    const page = await site.open(guide);
    await page.locator('.guide').getByRole('checkbox', { name: 'Pens' }).check();
    await page.emulateMedia({ media: 'print' });
    const item = page.locator('.facts li', { hasText: 'Pens' });
    expect(await item.locator('input').isVisible()).toBe(false);
    const before = await item.evaluate((element) => {
      const { content, borderTopWidth, backgroundColor } = getComputedStyle(element, '::before');
      return { content, hasBorder: parseFloat(borderTopWidth) > 0, backgroundColor };
    });
    expect(before).toEqual({ content: '""', hasBorder: true, backgroundColor: 'rgba(0, 0, 0, 0)' });
  });

  it('has an edited line open again, and takes damaged storage for nothing', async () => {
    const page = await site.open(guide);
    for (const [kept, ticked] of [
      [JSON.stringify(['Pens', 'One sheet for each person with six boxes']), 1],
      ['{"Pens":true}', 0],
      ['[', 0],
    ] as const) {
      await page.evaluate(
        ([key, value]) => {
          localStorage.setItem(key, value);
        },
        [getChecklistKey(slug), kept] as const,
      );
      await page.reload();
      await expect.poll(() => page.locator('.guide').getByRole('checkbox').count()).toBe(8);
      await expect.poll(() => page.locator('.guide').getByRole('checkbox', { checked: true }).count()).toBe(ticked);
    }
    expect(site.complaints).toEqual([]);
  });
});
