import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, phone, useSampleSite } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';

const site = useSampleSite();
const path = '/handbook/skills/listening-first/';

describe('the pages beside a page, on a phone', () => {
  it('open with the keyboard, keep the page behind out of reach, and close with Escape', async () => {
    const page = await site.open(path, { viewport: phone });
    const menu = page.getByRole('button', { name: 'Menu' });
    await menu.focus();
    await page.keyboard.press('Enter');
    const next = page.getByRole('link', { name: 'Good questions', exact: true }).first();
    await next.waitFor();
    expect(await page.locator('.main-frame').getAttribute('inert')).not.toBeNull();
    await page.keyboard.press('Escape');
    await next.waitFor({ state: 'hidden' });
    await eventually(() => page.locator('.main-frame').getAttribute('inert')).toBeNull();
  });

  it('open without JavaScript', async () => {
    const page = await site.open(path, { viewport: phone, javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Good questions', exact: true }).first().click();
    expect(new URL(page.url()).pathname).toBe('/handbook/skills/good-questions/');
  });
});

describe('the contents of a page', () => {
  it('are one list, which a phone opens, and puts away once somebody chose from it', async () => {
    const page = await site.open(path, { viewport: phone });
    const contents = page.getByRole('navigation', { name: 'On this page' });
    const link = contents.getByRole('link', { name: '2. Wait' });
    expect(await link.isVisible()).toBe(false);
    await contents.getByRole('button', { name: 'On this page' }).click();
    await link.click();
    await link.waitFor({ state: 'hidden' });
    // Below both bars, not behind them.
    const top = await page.getByRole('heading', { name: '2. Wait' }).evaluate((h) => h.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(112);
    expect(await page.locator('a[href="#2-wait"]:not(.sl-anchor-link)').count()).toBe(1);
    await eventually(() => page.locator('.contents-bar span').textContent()).toBe('2. Wait');
  });

  it('say on a large screen where somebody reads', async () => {
    const page = await site.open(path, { viewport: desktop });
    const current = page.locator('.contents [aria-current]');
    expect(await current.allTextContents()).toEqual(['Overview']);
    await page.getByRole('heading', { name: 'See their strength' }).evaluate((heading) => {
      heading.scrollIntoView();
    });
    await eventually(() => current.allTextContents()).toEqual(['See their strength']);
  });

  it('open without JavaScript', async () => {
    const page = await site.open(path, { viewport: phone, javaScriptEnabled: false });
    await page.locator('.contents-bar button').click();
    await page.locator('.contents').getByRole('link', { name: '2. Wait' }).click();
    expect(new URL(page.url()).hash).toBe('#2-wait');
  });
});

describe('the theme', () => {
  const readTheme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);

  it('is the device’s until somebody chooses, then theirs on every page, and the device’s again after “Auto”', async () => {
    const page = await site.open('/', { colorScheme: 'light' });
    expect(await readTheme(page)).toBe('light');
    const choice = page.getByRole('combobox', { name: 'Select theme' });
    await choice.selectOption('dark');
    expect(await readTheme(page)).toBe('dark');
    await page.goto(new URL('/safety/', page.url()).href);
    expect(await readTheme(page)).toBe('dark');
    expect(await choice.inputValue()).toBe('dark');
    await choice.selectOption('auto');
    expect(await readTheme(page)).toBe('light');
    expect(await page.evaluate(() => localStorage.getItem('starlight-theme'))).toBeNull();
    await page.emulateMedia({ colorScheme: 'dark' });
    await eventually(() => readTheme(page)).toBe('dark');
  });

  it('is there before anything is drawn, without waiting for a script to be fetched', async () => {
    const page = await site.open('/', { colorScheme: 'light' });
    await page.evaluate(() => {
      localStorage.setItem('starlight-theme', 'dark');
    });
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(new URL('/safety/', page.url()).href, { waitUntil: 'domcontentloaded' });
    expect(await readTheme(page)).toBe('dark');
    await page.context().close();
  });
});

describe('a page that somebody is about to open', () => {
  const listFetched = (page: Page) =>
    page.locator('link[rel=prefetch]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

  it('is fetched ahead when the pointer or the focus is on its link, once; the editor and files are not', async () => {
    const page = await site.open(path, { viewport: desktop });
    expect(await listFetched(page)).toEqual([]);
    const nav = page.getByRole('navigation', { name: 'Site' }).first();
    await nav.getByRole('link', { name: 'Sessions' }).hover();
    await eventually(() => listFetched(page)).toEqual(['/sessions/']);
    await page.getByRole('link', { name: 'Edit page' }).hover();
    await nav.getByRole('link', { name: 'Sessions' }).hover();
    await nav.getByRole('link', { name: 'Mentors' }).focus();
    await eventually(() => listFetched(page)).toEqual(['/sessions/', '/mentors/']);
    expect(site.complaints.filter((complaint) => !complaint.includes('ERR_FAILED'))).toEqual([]);
  });
});
