import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { phone, useSampleSite } from '../support/browser.ts';

const site = useSampleSite();
let page: Page;

beforeAll(async () => {
  page = await site.open('/');
  await page.getByRole('button', { name: 'Search' }).click();
});

async function ask(question: string): Promise<void> {
  // What the question before it found must not pass for an answer to this one.
  await page.getByRole('searchbox').fill('');
  await expect.poll(getResults).toEqual([]);
  await page.getByRole('searchbox').fill(question);
}

/** The addresses of the results on the screen, best first. */
function getResults(): Promise<string[]> {
  return page
    .locator('a.result')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
}

describe('the search answers in the first three results', () => {
  it.each([
    ['mentee wants to quit', '/handbook/hard-moments/thinking-of-leaving/'],
    ['drop out of medical school', '/handbook/hard-moments/thinking-of-leaving/'],
    ['imposter', '/handbook/hard-moments/impostor-feelings/'],
    ['not good enough', '/handbook/hard-moments/impostor-feelings/'],
    ['who do I call at night', '/safety/'],
    ['emergency number', '/safety/'],
    ['suicidal', '/handbook/hard-moments/suicide-risk/'],
    ['mentee crying', '/handbook/hard-moments/distress-and-referral/'],
    ['no reply from mentee', '/handbook/hard-moments/a-mentee-who-disappears/'],
    ['ghosting', '/handbook/hard-moments/a-mentee-who-disappears/'],
    ['can I keep a secret', '/handbook/role/confidentiality/'],
    ['title ix', '/handbook/role/what-you-must-report/'],
    ['texting at midnight', '/handbook/role/boundaries/'],
    ['what do I write in a first email', '/handbook/skills/first-messages/'],
    ['somebody talks too much', '/handbook/groups/quiet-and-loud/'],
    ['quiet student', '/handbook/groups/quiet-and-loud/'],
    ['first meeting icebreaker', '/handbook/groups/first-meeting/'],
    ['flashcards', '/handbook/medical-school/studying-that-lasts/'],
    ['step 1 pass fail', '/handbook/medical-school/pass-fail-and-step-exams/'],
    ['unwritten rules', '/handbook/belonging/hidden-curriculum/'],
    ['how many hours a week does it take', '/handbook/start-here/your-year/'],
    ['bad exam grade', '/sessions/after-the-first-exam/'],
    ['holiday break money', '/sessions/stamina-holidays-money/'],
    ['research mentor email', '/sessions/research-service-faculty-mentors/'],
    ['ERAS experience', '/sessions/telling-your-story/'],
    ['printable week plan', '/sessions/handouts/week-grid/'],
    ['myth or fact', '/sessions/handouts/myth-or-fact/'],
    ['what data do you keep about me', '/privacy/'],
    ['change a phone number on the site', '/schools/editing/'],
    ['how do I add a mentor', '/schools/editing/'],
    ['set up sign in for the editor', '/schools/editor/'],
    ['remove a mentor from the git history', '/schools/remove-for-good/'],
    ['embed the directory', '/schools/embed/'],
    ['Théo', '/mentors/theo-lacombe/'],
    ['theo lacombe', '/mentors/theo-lacombe/'],
    ['gumbo', '/mentors/theo-lacombe/'],
  ])('%s', async (question, answer) => {
    await ask(question);
    await expect.poll(async () => (await getResults()).slice(0, 3), { timeout: 3000 }).toContain(answer);
  });
});

describe('the search', () => {
  it('shows one kind of page when asked to', async () => {
    await page.locator('label', { hasText: 'Mentors' }).click();
    await ask('teaching');
    await expect.poll(async () => (await getResults()).length).toBeGreaterThan(1);
    await expect.poll(async () => (await getResults()).filter((path) => !path.startsWith('/mentors/'))).toEqual([]);
    await page.locator('label', { hasText: 'Everything' }).click();
  });

  it('says kindly when nothing is found, and where help is', async () => {
    await ask('zxqvwk');
    await expect
      .poll(() => page.getByRole('dialog').getByRole('status').textContent())
      .toContain('Nothing found for “zxqvwk”');
    expect(await getResults()).toEqual([]);
    expect(
      await page
        .getByRole('dialog')
        .getByRole('link', { name: /safety card/ })
        .isVisible(),
    ).toBe(true);
  });

  it('does not know the page for wrong addresses', async () => {
    await ask('the page has moved, nothing is wrong on your side');
    await expect.poll(async () => (await getResults()).length).toBeGreaterThan(0);
    expect((await getResults()).filter((path) => path.includes('404'))).toEqual([]);
  });

  it('works from the keyboard alone', async () => {
    const keyboardPage = await site.open('/privacy/');
    await keyboardPage.keyboard.press('/');
    await keyboardPage.keyboard.type('ghosting');
    await keyboardPage.locator('a.result').first().filter({ hasText: 'disappears' }).waitFor();
    await keyboardPage.keyboard.press('ArrowDown');
    await keyboardPage.keyboard.press('Enter');
    await keyboardPage.waitForURL('**/a-mentee-who-disappears/');
  });

  it('closes with Escape and gives the focus back', async () => {
    const keyboardPage = await site.open('/privacy/');
    await keyboardPage.getByRole('button', { name: 'Search' }).focus();
    await keyboardPage.keyboard.press('Enter');
    await keyboardPage.getByRole('searchbox').waitFor();
    await keyboardPage.keyboard.press('Escape');
    expect(await keyboardPage.evaluate(() => document.activeElement?.className)).toContain('open');
  });

  it('has no accessibility violation while it is open', async () => {
    await ask('exam');
    await expect.poll(async () => (await getResults()).length).toBeGreaterThan(0);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run('dialog'));
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  });

  it('says so when it cannot be loaded', async () => {
    const offline = await site.open('/', { viewport: phone });
    await offline.route('**/pagefind/**', (route) => route.abort());
    await offline.getByRole('button', { name: 'Search' }).click();
    await offline.getByRole('searchbox').fill('exam');
    await offline.getByText('The search could not be loaded').waitFor();
  });
});
