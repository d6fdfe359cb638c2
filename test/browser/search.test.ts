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
    ['ten rules', '/handbook/start-here/ten-rules/'],
    ['hours for mentors', '/handbook/start-here/what-is-expected/'],
    ['evidence for mentoring', '/handbook/role/near-peer-mentoring/'],
    ['a parent calls me', '/handbook/role/ferpa-for-mentors/'],
    ['follow on instagram', '/handbook/role/social-media-and-texting/'],
    ['I want to stop being a mentor', '/handbook/role/when-to-step-back/'],
    ['open questions', '/handbook/skills/good-questions/'],
    ['how to give feedback', '/handbook/skills/giving-feedback/'],
    ['tell my own story', '/handbook/skills/telling-your-own-story/'],
    ['one on one', '/handbook/skills/one-to-one-meetings/'],
    ['set goals', '/handbook/skills/goals-and-follow-up/'],
    ['ground rules', '/handbook/groups/group-norms/'],
    ['two people fighting', '/handbook/groups/conflict/'],
    ['nobody comes', '/handbook/groups/when-three-come/'],
    ['zoom', '/handbook/groups/online-sessions/'],
    ['last meeting of the year', '/handbook/groups/closing-well/'],
    ['failed anatomy', '/handbook/hard-moments/failing-a-course/'],
    ['racist comment', '/handbook/hard-moments/discrimination-and-mistreatment/'],
    ['no friends', '/handbook/hard-moments/loneliness/'],
    ['cannot pay rent', '/handbook/hard-moments/money-illness-family/'],
    ['she was assaulted', '/handbook/hard-moments/harm-disclosed/'],
    ['mentor burnout', '/handbook/hard-moments/looking-after-yourself/'],
    ['first gen', '/handbook/belonging/first-generation-and-low-income/'],
    ['ramadan', '/handbook/belonging/faith-disability-and-parenting/'],
    ['visa', '/handbook/belonging/international-students/'],
    ['how do I find a faculty mentor', '/handbook/medical-school/finding-faculty-mentors/'],
    ['pick a specialty', '/handbook/medical-school/specialties-without-panic/'],
    ['clinician educator', '/handbook/academic-careers/what-academic-physicians-do/'],
    ['MedEdPORTAL', '/handbook/academic-careers/from-mentoring-to-scholarship/'],
    ['MSPE', '/handbook/your-record/noteworthy-characteristics/'],
    ['teaching portfolio', '/handbook/academic-careers/educator-portfolio/'],
    ['switch groups', '/handbook/first-years/changing-groups/'],
    ['how do I ask for help', '/handbook/first-years/how-to-ask/'],
    ['what can I expect from my mentor', '/handbook/first-years/what-to-expect/'],
    ['mentee got pregnant', '/handbook/belonging/faith-disability-and-parenting/'],
    ['microaggression', '/handbook/hard-moments/discrimination-and-mistreatment/'],
    ['venmo', '/handbook/cases/passing-the-hat-for-rent/'],
    ['late night message', '/handbook/cases/texts-at-2-a-m/'],
    ['application form for mentors', '/kits/select/application-form/'],
    ['budget for a program', '/kits/start/budget/'],
    ['certificate for mentors', '/kits/recognize/certificate/'],
    ['redcap', '/kits/evaluate/survey/'],
    ['week grid', '/sessions/handouts/week-grid/'],
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

  it('tells cases from the pages of the handbook, and shows them alone when asked to', async () => {
    await page.locator('label', { hasText: 'Cases' }).click();
    await ask('suicide');
    await expect.poll(async () => (await getResults()).length).toBeGreaterThan(1);
    expect((await getResults()).filter((path) => !path.startsWith('/handbook/cases/'))).toEqual([]);
    expect(await page.getByRole('dialog').getByRole('heading').allTextContents()).toEqual(['Cases']);
    await page.locator('label', { hasText: 'Everything' }).click();
  });

  it('says kindly when nothing is found, and where help is', async () => {
    await ask('zxqvwk');
    await expect
      .poll(() => page.getByRole('dialog').getByRole('status').textContent(), { timeout: 3000 })
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
    await offline.getByText('The search could not be loaded').first().waitFor();
  });
});
