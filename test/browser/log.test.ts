import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { logColumns } from '../../src/schemas/logs.ts';
import { groupCodeKey } from '../../src/sessions/group-code.ts';
import { readFiles } from '../stats/read/read-files.ts';
import { desktop, phone, useSampleSite } from '../support/browser.ts';
import { measureShift } from '../support/layout-shift.ts';

const guide = '/sessions/after-the-first-exam/';
const header = logColumns.encounters.map(({ name }) => name).join(',');
const year = { starts_in: 2026, first_month: 'august', last_month: 'may' } as const;
const groups = 'group_code,mentor_code,size\nG05,M05,7\n';

const sizes = [
  ['a phone', phone],
  ['a large screen', desktop],
] as const;

describe.each(['/', '/larkfield-mentors/'])('logging a session at %s', (base) => {
  const site = useSampleSite(base);

  it.each(sizes)('makes a file that the reader of the logs takes, on %s', async (_, viewport) => {
    const page = await site.open(guide, { viewport });
    const month = await page.getByLabel('Month').inputValue();
    await fill(page);
    await log(page).getByText('Stress and well-being').click();
    await log(page).getByText('In person').click();
    await make(page);
    expect(await getRow(page)).toBe(
      `,2026-2027,${month},G05,held,,in_person,55,7,6,after-the-first-exam,stress,,,2026-12-01`,
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`encounters-${month}-G05.csv`);
    const file = await readFile(await download.path(), 'utf8');
    expect(file).toBe(`${header}\r\n${await getRow(page)}\r\n`);
    const { problems, warnings, encounters } = await readFiles(
      { 'encounters.csv': file, 'groups.csv': groups },
      { year, today: '2026-12-01' },
    );
    expect(problems + warnings).toBe('');
    expect(encounters).toEqual([{ group: 'g05', month, isHeld: true, invited: 7, attended: 6, topics: ['stress'] }]);
    expect(site.complaints).toEqual([]);
  });

  it('is about the month and the guide of the page', async () => {
    const page = await site.open('/sessions/arriving/');
    expect(await page.getByLabel('Month').inputValue()).toBe('2026-08');
    await fill(page);
    await make(page);
    expect(await getRow(page)).toContain(',2026-08,G05,held,');
    expect(await getRow(page)).toContain(',arriving,');
  });

  it('copies the row, with the names of the columns if somebody wants them', async () => {
    const page = await site.open(guide, { permissions: ['clipboard-read', 'clipboard-write'] });
    await fill(page);
    await make(page);
    await page.getByRole('button', { name: 'Copy the row' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await getRow(page));
    await page.getByLabel('With the names of the columns').check();
    await expect.poll(() => getRow(page)).toContain(`${header}\n`);
    await page.getByRole('button', { name: 'Copy the row' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await getRow(page));
  });

  it('selects the row where the browser does not let it copy', async () => {
    const page = await site.open(guide);
    await fill(page);
    await make(page);
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('Not allowed'));
    });
    await page.getByRole('button', { name: 'Copy the row' }).click();
    await page.getByRole('status').filter({ hasText: 'copy it by hand' }).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('G05');
  });

  it('names what to mend by its label, and leads there', async () => {
    const page = await site.open(guide);
    await fill(page);
    await page.getByLabel('Came').fill('eight');
    await log(page).getByLabel('Minutes').fill('0');
    await log(page).getByRole('button', { name: 'Make the row' }).click();
    await page.getByText('Came: Write a whole number from 0 to 50.').waitFor();
    await page.getByText('Minutes: Write a whole number from 1 to 600.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('attended_n');
    expect(await page.getByLabel('Your row').isVisible()).toBe(false);
    await page.getByLabel('Came').fill('8');
    await log(page).getByLabel('Minutes').fill('');
    await log(page).getByRole('button', { name: 'Make the row' }).click();
    await page.getByText('More came than were invited').waitFor();
    await page.getByLabel('Came').fill('7');
    await make(page);
    expect(await page.locator('[aria-invalid]').count()).toBe(0);
  });

  it('does not ask who came to a session that was canceled', async () => {
    const page = await site.open(guide);
    // Its script is fetched once the form is near.
    await page.locator('log-row-form').scrollIntoViewIfNeeded();
    await page.locator('log-row-form:defined').waitFor();
    await page.getByLabel('Group', { exact: true }).fill('G05');
    await log(page).getByText('Canceled').click();
    await page.getByLabel('Came').waitFor({ state: 'hidden' });
    await make(page);
    expect(await getRow(page)).toMatch(/,G05,canceled,,,,,,after-the-first-exam,,,,2026-12-01$/);
  });

  it('takes a row away once an answer is changed', async () => {
    const page = await site.open(guide);
    await fill(page);
    await make(page);
    await page.getByLabel('Came').fill('5');
    await page.getByLabel('Your row').waitFor({ state: 'hidden' });
  });

  it('sends nothing, and keeps nothing but the code of the group', async () => {
    const page = await site.open(guide);
    await page.locator('log-row-form').scrollIntoViewIfNeeded();
    await page.locator('log-row-form:defined').waitFor();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const before = await readStorage(page);
    await fill(page);
    await make(page);
    const address = page.url();
    // The sign in the tab is fetched whenever the browser likes.
    expect(requests.filter((url) => !url.endsWith('/favicon.svg') && !url.startsWith('blob:'))).toEqual([]);
    expect(address).not.toContain('G05');
    expect(await readStorage(page)).toEqual([...before, [groupCodeKey, 'G05']].sort());
    await page.goto(new URL('../arriving/', page.url()).href);
    // Its script is fetched when somebody comes near.
    await page.locator('log-row-form').scrollIntoViewIfNeeded();
    await expect.poll(() => page.getByLabel('Group', { exact: true }).inputValue()).toBe('G05');
    expect(await page.getByLabel('Came').inputValue()).toBe('');
  });

  it.each(['Group 5', '<b>', 'a@b.example'])('takes %s in the storage for nothing', async (stored) => {
    const page = await site.open(guide);
    await page.evaluate(
      ([key, value]) => {
        localStorage.setItem(key, value);
      },
      [groupCodeKey, stored] as const,
    );
    await page.reload();
    // Its script is fetched once the form is near.
    await page.locator('log-row-form').scrollIntoViewIfNeeded();
    await page.locator('log-row-form:defined').waitFor();
    expect(await page.getByLabel('Group', { exact: true }).inputValue()).toBe('');
    expect(site.complaints).toEqual([]);
  });

  it('can be done from the keyboard alone', async () => {
    const page = await site.open(`${guide}#log`);
    // Its script is fetched once the form is near.
    await page.locator('log-row-form').scrollIntoViewIfNeeded();
    await page.locator('log-row-form:defined').waitFor();
    await page.getByLabel('Group', { exact: true }).focus();
    await page.keyboard.type('G05');
    await pressTabUntil(page, 'invited_n');
    await page.keyboard.type('7');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await page.getByLabel('Your row').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Your row for encounters.csv');
  });

  it('puts nothing into the address, not even of somebody who is faster than the script', async () => {
    const page = await site.open(guide);
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    const address = page.url();
    await page.getByLabel('Group', { exact: true }).fill('G05');
    await page.getByLabel('Group', { exact: true }).press('Enter');
    await log(page).getByRole('button', { name: 'Make the row' }).click();
    await page.waitForLoadState('networkidle');
    expect(page.url()).toBe(address);
    expect(await page.getByLabel('Group', { exact: true }).inputValue()).toBe('G05');
    // Those are of the scripts that were kept away.
    site.complaints.length = 0;
  });

  it('says what to do instead where there is no JavaScript', async () => {
    const page = await site.open(guide, { javaScriptEnabled: false });
    await page.getByText('Tell MedMentors Office instead how many came.').waitFor();
    expect(await page.getByRole('button', { name: 'Make the row' }).count()).toBe(0);
  });

  it('does not move the page while it loads, and is not printed', async () => {
    const page = await site.open(guide);
    await page.waitForLoadState('networkidle');
    expect(await measureShift(page)).toBeLessThan(0.01);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#log').isVisible()).toBe(false);
  });
});

function log(page: Page) {
  return page.locator('#log');
}

async function fill(page: Page): Promise<void> {
  // Its script is fetched once the form is near.
  await page.locator('log-row-form').scrollIntoViewIfNeeded();
  await page.locator('log-row-form:defined').waitFor();
  await page.getByLabel('Group', { exact: true }).fill('G05');
  await page.getByLabel('Invited').fill('7');
  await page.getByLabel('Came').fill('6');
  await log(page).getByLabel('Minutes').fill('55');
}

async function make(page: Page): Promise<void> {
  await log(page).getByRole('button', { name: 'Make the row' }).click();
  await page.getByLabel('Your row').waitFor();
}

function getRow(page: Page): Promise<string> {
  return page.getByLabel('Your row').inputValue();
}

/** What the browser keeps for the site, by its key. */
function readStorage(page: Page): Promise<[string, unknown][]> {
  return page.evaluate(() =>
    [...Object.entries<unknown>(localStorage), ...Object.entries<unknown>(sessionStorage)].sort(),
  );
}

async function pressTabUntil(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('name'))) === name) return;
  }
  throw new Error(`Nothing called ${name} is reached.`);
}
