import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answersKey } from '../../src/mentors/answers.ts';
import { noTraits } from '../../src/mentors/profile.ts';
import { sizes, useSampleSite } from '../support/browser.ts';
import { measureShift } from '../support/layout-shift.ts';

const theo = '/mentors/theo-lacombe/';
const address = 'theo.lacombe@larkfield.example';

describe.each(['/', '/larkfield-mentors/'])('the draft of a first message at %s', (base) => {
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
});

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

/** Everything that the browser keeps for the site. */
function readStorage(page: Page): Promise<unknown> {
  return page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);
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
