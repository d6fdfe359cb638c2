import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { trainingKey } from '../../src/training/answered.ts';
import { phone, useSampleSite } from '../support/browser.ts';
import { measureShift } from '../support/layout-shift.ts';

const firstPage = '/handbook/start-here/what-this-program-is/';
const list = '/training/';
const record = '/training/record/';

/** How many pages the training has. */
const count = readdirSync('content/handbook', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join('content/handbook', file), 'utf8'))
  .filter((page) => page.includes('\nself_check:\n') && !page.includes('\naudience: mentees\n')).length;

describe.each(['/', '/larkfield-mentors/'])('the training path at %s', (base) => {
  const site = useSampleSite(base);
  const go = (page: Page, path: string) => page.goto(new URL(path.slice(1), new URL(base, page.url())).href);

  it('lists every page of the handbook with questions, in the order of the handbook', async () => {
    const page = await site.open('/handbook/');
    const handbook = await page
      .locator('.page-link')
      .evaluateAll((links) => links.map((link) => link.textContent.trim()));
    await page.getByRole('link', { name: 'New as a mentor?' }).click();
    await page.waitForURL(`**${base}training/`);
    const modules = await page
      .locator('li a.title')
      .evaluateAll((links) => links.map((link) => link.textContent.trim()));
    expect(modules.length).toBeGreaterThan(10);
    expect(handbook.filter((title) => modules.includes(title))).toEqual(modules);
  });

  it('counts a page once every question on it was right in the end, and leads to the next', async () => {
    const page = await site.open(list, { viewport: phone });
    await expect.poll(() => getProgress(page)).toBe(`0 of ${count} pages done`);
    await page.getByRole('link', { name: 'Start: What this program is' }).click();
    await page.waitForURL(`**${base}handbook/start-here/what-this-program-is/`);
    const [first, second] = await page.locator('self-check').all();
    if (!first || !second) throw new Error('The first page has no two questions.');
    await answerRight(first);
    await first.getByText('· answered').waitFor();
    await answerWrong(second);
    await second.getByText('Not quite.').waitFor();
    await second.locator('details[open]').waitFor();
    await go(page, list);
    await page.getByText('1 of 3 answered').waitFor();
    expect(await getProgress(page)).toBe(`0 of ${count} pages done`);
    await page.getByRole('link', { name: 'Go on: What this program is' }).click();
    await answerRight(page.locator('self-check').nth(1));
    await answerRight(page.locator('self-check').nth(2));
    await page.getByRole('status').filter({ hasText: 'This page is done.' }).waitFor();
    await page.getByRole('link', { name: 'Next: Your year, month by month' }).click();
    await page.waitForURL(`**${base}handbook/start-here/your-year/`);
    await go(page, list);
    await expect.poll(() => getProgress(page)).toBe(`1 of ${count} pages done`);
    await page.getByText('Done on December 1, 2026').waitFor();
    expect(site.complaints).toEqual([]);
  });

  it('takes nothing back from somebody who tries another answer later', async () => {
    const page = await site.open(firstPage);
    const question = page.locator('self-check').first();
    await answerRight(question);
    await answerWrong(question);
    await question.getByText('Not quite.').waitFor();
    await page.reload();
    await question.getByText('· answered').waitFor();
  });

  it('sends nothing when somebody answers, and keeps nothing of wrong answers', async () => {
    const page = await site.open(firstPage);
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const address = page.url();
    const question = page.locator('self-check').first();
    await answerWrong(question);
    await question.getByText('Not quite.').waitFor();
    expect(await readKept(page)).toBeNull();
    await answerRight(question);
    await question.getByText('Right.', { exact: true }).waitFor();
    expect(await readKept(page)).toMatch(/^\{"start-here\/what-this-program-is#\w+":"2026-12-01"\}$/);
    // The sign in the tab is fetched whenever the browser likes.
    expect(requests.filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  it.each(['{', '[]', '7', '{"start-here/what-this-program-is#x":"soon"}', '{"__proto__":"2026-12-01"}'])(
    'takes %s in the storage for nothing',
    async (stored) => {
      const page = await site.open(list);
      await setKept(page, stored);
      await page.reload();
      await expect.poll(() => getProgress(page)).toBe(`0 of ${count} pages done`);
      expect(site.complaints).toEqual([]);
    },
  );

  it('counts a question anew once it was edited', async () => {
    const page = await site.open(list);
    await setKept(page, await answerAll(page));
    await page.reload();
    await expect.poll(() => getProgress(page)).toContain(`${count} of ${count} pages done`);
    const kept = (await readKept(page)) ?? '';
    await setKept(page, kept.replace(/what-this-program-is#\w+/, 'what-this-program-is#anotherhash'));
    await page.reload();
    await expect.poll(() => getProgress(page)).toBe(`${count - 1} of ${count} pages done`);
    await page.getByRole('link', { name: 'Go on: What this program is' }).waitFor();
  });

  it('asks before it starts over', async () => {
    const page = await site.open(firstPage);
    await answerRight(page.locator('self-check').first());
    await go(page, list);
    await page.getByText('1 of 3 answered').waitFor();
    await page.locator('start-over:defined').waitFor();
    const ask = page.getByRole('button', { name: 'Start over' });
    await ask.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await readKept(page)).not.toBeNull();
    await ask.click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await readKept(page)).not.toBeNull();
    await ask.click();
    await page.getByRole('button', { name: 'Forget it' }).click();
    await page.getByText('1 of 3 answered').waitFor({ state: 'detached' });
    expect(await readKept(page)).toBeNull();
    await page.getByRole('link', { name: 'Start: What this program is' }).waitFor();
  });

  it('can be walked with the keyboard alone', async () => {
    const page = await site.open(firstPage);
    for (const question of await page.locator('self-check').all()) {
      await question.locator('input').first().focus();
      await page.keyboard.press('Space');
      const count = await question.locator('input').count();
      for (let i = 0; i < count && !(await question.locator('input[data-is-right]').isChecked()); i++)
        await page.keyboard.press('ArrowDown');
    }
    await page.getByRole('status').filter({ hasText: 'This page is done.' }).waitFor();
    await page.getByRole('link', { name: 'Next: Your year, month by month' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${base}handbook/start-here/your-year/`);
  });

  it('gives a record that says what it is, with a name that is kept nowhere', async () => {
    const page = await site.open(record);
    await page.getByText(`0 of ${count} pages of the training path`).waitFor();
    await setKept(page, await answerAll(page));
    await page.reload();
    await page.getByText('Every page of the training path').waitFor();
    expect(await page.locator('td').allInnerTexts()).toEqual(Array<string>(count).fill('Sep 14, 2026'));
    const before = await readStorage(page);
    await page.getByLabel('Name').fill('Robin Park');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('This record is self-reported.').isVisible()).toBe(true);
    expect(await page.getByText('not a certificate of Larkfield College of Medicine').isVisible()).toBe(true);
    expect(await page.getByLabel('Name').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Print this record' }).count()).toBe(0);
    expect(await readStorage(page)).toEqual(before);
    const pdf = await page.pdf({ format: 'Letter' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'screen' });
    await page.reload();
    expect(await page.getByLabel('Name').inputValue()).toBe('');
    expect(page.url()).not.toContain('Robin');
  });

  it('is a list with links where there is no JavaScript, and answers open by hand', async () => {
    const page = await site.open(list, { javaScriptEnabled: false });
    expect(await page.locator('li a.title').count()).toBe(count);
    expect(await page.locator('progress').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Start over' }).count()).toBe(0);
    await page.getByText('Your browser runs no JavaScript').waitFor();
    await page.getByRole('link', { name: 'What this program is', exact: true }).click();
    await page.locator('self-check summary').first().click();
    await page.locator('self-check details[open]').first().waitFor();
  });

  it('does not move while it loads, however far somebody is', async () => {
    const page = await site.open(list, { viewport: phone });
    await setKept(page, await answerAll(page, 9));
    for (const path of [list, firstPage, record]) {
      await go(page, path);
      await page.waitForLoadState('networkidle');
      expect(await measureShift(page)).toBeLessThan(0.01);
    }
  });
});

function answerRight(question: Locator): Promise<void> {
  return question.locator('input[data-is-right]').check();
}

function answerWrong(question: Locator): Promise<void> {
  return question.locator('input:not([data-is-right])').first().check();
}

async function getProgress(page: Page): Promise<string> {
  return (await page.locator('[data-progress]').innerText()).trim();
}

/** Everything that the browser keeps for the site. */
function readStorage(page: Page): Promise<unknown> {
  return page.evaluate(() => [Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]);
}

function readKept(page: Page): Promise<string | null> {
  return page.evaluate((key) => localStorage.getItem(key), trainingKey);
}

async function setKept(page: Page, text: string): Promise<void> {
  await page.evaluate(
    ([key, value]) => {
      localStorage.setItem(key, value);
    },
    [trainingKey, text] as const,
  );
}

/** What the browser would keep had somebody answered the questions of all pages of the list, or of the first few. */
async function answerAll(page: Page, most = Infinity): Promise<string> {
  const questions = await page
    .locator('[data-module]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.questions?.split(' ') ?? []));
  return JSON.stringify(
    Object.fromEntries(
      questions
        .slice(0, most)
        .flat()
        .map((id) => [id, '2026-09-14']),
    ),
  );
}
