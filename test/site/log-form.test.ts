import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite, type RunningSite } from '../../src/build/serve.ts';
import { groupCodeKey } from '../../src/sessions/group-code.ts';
import { launchBrowser } from '../support/chromium.ts';
import { copyProject, runCommand } from '../support/site-folder.ts';

const form = 'https://forms.example/x?month={month}&guide={guide}&group={group}';

/** The sample sets no form of its own, so that it shows the other one. */
describe('the guides of a school with a log form of its own', () => {
  let browser: Browser;
  let site: RunningSite;

  beforeAll(async () => {
    const settings = readFileSync('content/program.yml', 'utf8');
    const root = await copyProject('log-form', {
      'content/program.yml': `${settings}links:\n  log_form: ${form}\n`,
    });
    const { status, output } = await runCommand('build', root, { BASE_PATH: '/' });
    expect(status, output).toBe(0);
    site = await serveSite({ folder: join(root, 'dist'), base: '/', port: 0 });
    browser = await launchBrowser(inject('chromiumPath'));
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = async (options = {}) => {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(`${site.url}sessions/arriving/`);
    return page;
  };
  const filled = (group: string) => `https://forms.example/x?month=2026-08&guide=arriving&group=${group}`;

  it('open it in a new tab with month, guide and group filled in, and remember the group', async () => {
    const page = await open();
    const link = page.getByRole('link', { name: 'Open the log form' });
    expect(await link.getAttribute('href')).toBe(filled(''));
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
    await page.getByText('It opens in a new tab').waitFor();
    await page.locator('log-form-link:defined').waitFor();
    const group = page.getByLabel('Group', { exact: true });
    await group.fill('G.5_a');
    await expect.poll(() => link.getAttribute('href')).toBe(filled('G.5_a'));
    await group.blur();
    expect(await page.evaluate((key) => localStorage.getItem(key), groupCodeKey)).toBe('G.5_a');
    await page.reload();
    await expect.poll(() => link.getAttribute('href')).toBe(filled('G.5_a'));
    expect(await group.inputValue()).toBe('G.5_a');
    expect(await page.locator('log-row-form').count()).toBe(0);
  });

  it('put no name into it', async () => {
    const page = await open();
    await page.locator('log-form-link:defined').waitFor();
    await page.getByLabel('Group', { exact: true }).fill('Ana Reyes & co');
    await page.getByLabel('Group', { exact: true }).blur();
    await page.getByText('Write a code, never a name').waitFor();
    expect(await page.getByRole('link', { name: 'Open the log form' }).getAttribute('href')).toBe(filled(''));
    expect(await page.evaluate((key) => localStorage.getItem(key), groupCodeKey)).toBeNull();
  });

  it('leave the group open where there is no JavaScript', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.getByRole('link', { name: 'Open the log form' }).getAttribute('href')).toBe(filled(''));
    expect(await page.getByLabel('Group', { exact: true }).isVisible()).toBe(false);
  });
});
