import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { getRunKey } from '../../src/sessions/kept-run.ts';
import { phone, useSampleSite } from '../support/browser.ts';
import { heading, openRun, slug, start, wait } from '../support/run-page.ts';

describe('a run', () => {
  const site = useSampleSite();

  it('goes from start to end by the keyboard alone', async () => {
    const page = await openRun(site);
    await page.getByRole('button', { name: 'Start', exact: true }).focus();
    await page.keyboard.press('Enter');
    await heading(page, 'Arrive').waitFor();
    await wait(page, 1);
    // The focus is on the way on: Space is a press, once.
    await page.keyboard.press('Space');
    await heading(page, 'Check in').waitFor();
    await page.keyboard.press('PageDown');
    await heading(page, 'Sort your own misses').waitFor();
    await page.keyboard.press('PageUp');
    await heading(page, 'Check in').waitFor();
    await page.keyboard.press('ArrowLeft');
    await heading(page, 'Arrive').waitFor();
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
    });
    await page.keyboard.press('Space');
    await heading(page, 'Check in').waitFor();
    await page.getByRole('button', { name: 'Pause' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    // A dialog has the keys for itself.
    await page.getByRole('button', { name: 'We are running late' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await heading(page, 'Check in').waitFor();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    await heading(page, 'That was the hour').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('end');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await heading(page, 'Close and log').waitFor();
  });

  it('turns by a swipe across, and not by one up or down or a short one', async () => {
    const page = await openRun(site, { viewport: phone, hasTouch: true, isMobile: true });
    await start(page);
    await swipe(page, { x: -40, y: 0 });
    await swipe(page, { x: -80, y: -200 });
    await heading(page, 'Arrive').waitFor();
    await swipe(page, { x: -150, y: 20 });
    await heading(page, 'Check in').waitFor();
    await swipe(page, { x: 150, y: 0 });
    await heading(page, 'Arrive').waitFor();
  });

  it('does not take a second tap on “Start” for the first “Next”', async () => {
    const page = await openRun(site, { viewport: phone });
    const box = await page.getByRole('button', { name: 'Start', exact: true }).boundingBox();
    if (!box) throw new Error('There is no button to start.');
    await page.mouse.dblclick(box.x + box.width * 0.7, box.y + box.height / 2);
    await heading(page, 'Arrive').waitFor();
  });

  it('tells a screen reader of each step and of the end of its time, and of nothing else', async () => {
    const page = await openRun(site);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const place = document.querySelector('[data-announcement]');
      if (place)
        new MutationObserver(() => heard.push(place.textContent)).observe(place, { childList: true, subtree: true });
    });
    const readHeard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    await start(page);
    await page.clock.runFor(7 * 60_000);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.clock.runFor(60_000);
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect
      .poll(readHeard)
      .toEqual(['Step 1 of 7: Arrive, 5 min', 'Time is up. Next: Check in, 10 min', 'Step 2 of 7: Check in, 10 min']);
    const timer = page.getByRole('timer');
    expect(await timer.getAttribute('aria-live')).toBe('off');
  });

  it('keeps the screen awake while it runs, asks again when it is seen again, and lets go in a pause', async () => {
    const page = await site.open('/sessions/');
    await page.addInitScript(() => {
      const calls: string[] = [];
      Object.assign(window, { calls });
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: (type: string) => {
            calls.push(`ask ${type}`);
            const lock = {
              released: false,
              release: () => {
                lock.released = true;
                calls.push('let go');
                return Promise.resolve();
              },
            };
            Object.assign(window, { lock });
            return Promise.resolve(lock);
          },
        },
      });
    });
    const readCalls = () => page.evaluate(() => (window as unknown as { calls: string[] }).calls);
    await page.goto(new URL(`${slug}/run/`, page.url()).href);
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    expect(await readCalls()).toEqual([]);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect.poll(readCalls).toEqual(['ask screen']);
    await page.evaluate(() => {
      // What a browser does when a page is hidden and seen again.
      (window as unknown as { lock: { released: boolean } }).lock.released = true;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(readCalls).toEqual(['ask screen', 'ask screen']);
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect.poll(readCalls).toEqual(['ask screen', 'ask screen', 'let go']);
  });

  it('does without where a browser forbids to keep the screen awake', async () => {
    const page = await site.open('/sessions/');
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'wakeLock', { value: { request: () => Promise.reject(new Error('No.')) } });
    });
    await page.goto(new URL(`${slug}/run/`, page.url()).href);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await heading(page, 'Arrive').waitFor();
    expect(site.complaints).toEqual([]);
  });

  it.each([
    ['no-preference', 'step-in'],
    ['reduce', 'none'],
  ] as const)('where motion is “%s”, a step comes in by %s', async (reducedMotion, name) => {
    const page = await openRun(site, { reducedMotion });
    await start(page);
    const step = page.locator('[data-step="0"]');
    expect(await step.evaluate((element) => getComputedStyle(element).animationName)).toBe(name);
  });

  it.each([
    ['the guide has changed since', 0, 'The guide has changed since you started'],
    ['it is of another day', 13 * 60 * 60, 'more than twelve hours old'],
  ])('is put away with a note when %s', async (_, seconds, note) => {
    const page = await openRun(site);
    await start(page);
    if (seconds === 0)
      await page.evaluate((key) => {
        localStorage.setItem(key, (localStorage.getItem(key) ?? '').replace('Arrive', 'Welcome'));
      }, getRunKey(slug));
    await page.clock.fastForward(seconds * 1000);
    await page.reload();
    await page.getByRole('status').filter({ hasText: note }).waitFor();
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  });

  it('is the same in two tabs', async () => {
    const page = await openRun(site);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await start(page);
    await heading(other, 'Arrive').waitFor();
  });

  it('fills the screen by a button and gives it back', async () => {
    const page = await openRun(site);
    const button = page.getByRole('button', { name: 'Full screen' });
    await button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    expect(await page.evaluate(() => document.fullscreenElement?.localName)).toBe('html');
    await button.click();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
  });

  it('is kept from search engines, and only its own page loads its script', async () => {
    const page = await site.open(`/sessions/${slug}/run/`);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(await readScripts(page)).toContain('wakeLock');
    for (const path of ['/', '/sessions/', `/sessions/${slug}/`, '/safety/'])
      expect(await readScripts(await site.open(path)), path).not.toContain('wakeLock');
  });
});

/** One finger across the step, as the browser itself reports it. */
async function swipe(page: Page, by: { x: number; y: number }): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const from = { x: 180, y: 400 };
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (const part of [0.5, 1])
    await client.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x: from.x + by.x * part, y: from.y + by.y * part }],
    });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** All of its scripts, those that others load too. */
function readScripts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const files = await Promise.all(
      loaded.filter((name) => name.endsWith('.js')).map(async (name) => (await fetch(name)).text()),
    );
    return [...document.scripts]
      .map(({ textContent }) => textContent)
      .concat(files)
      .join('\n');
  });
}
