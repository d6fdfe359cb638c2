import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { getRunKey } from '../../src/sessions/kept-run.ts';
import { desktop, phone, useSampleSite, type Visit } from '../support/browser.ts';

const slug = 'after-the-first-exam';
/** Five minutes, ten, twelve, six, twelve, ten, five; short forms save four, three and two. */
const steps = ['Arrive', 'Check in', 'Sort your own misses', 'A bad exam of mine', 'Who helps with what', 'Take away'];
const evening = new Date('2026-10-14T17:30:00');

const sizes = [
  ['a phone', phone],
  ['a large screen', desktop],
] as const;

describe.each(['/', '/larkfield-mentors/'])('running a guide at %s', (base) => {
  const site = useSampleSite(base);

  it('begins at the guide, goes step by step to the end, and back to the guide', async () => {
    const page = await openRun(site, { viewport: phone });
    expect(await text(page, '[data-left]')).toBe('60 min left');
    await start(page);
    for (const title of steps) {
      await heading(page, title).waitFor();
      await wait(page, 60);
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await heading(page, 'Close and log').waitFor();
    expect(await text(page, '[data-next]')).toBe('The end');
    await page.getByRole('button', { name: 'Next' }).click();
    await heading(page, 'That was the hour').waitFor();
    await page.getByText('Find the fullest box, change one thing').waitFor();
    await page.getByText('The steps took 6 min; the guide has 60.').waitFor();
    expect(await page.getByRole('link', { name: 'The whole safety card' }).getAttribute('href')).toBe(`${base}safety/`);
    await page.getByRole('link', { name: 'Back to the guide' }).last().click();
    await page.waitForURL(`**${base}sessions/${slug}/`);
    expect(site.complaints).toEqual([]);
  });

  it('without JavaScript is the whole agenda, with a sentence and a way back', async () => {
    const page = await site.open(`/sessions/${slug}/run/`, { javaScriptEnabled: false });
    await page.getByText('needs JavaScript').waitFor();
    for (const title of steps) await heading(page, title).waitFor();
    expect(await page.locator('button:visible').count()).toBe(0);
    const back = page.getByRole('link', { name: 'Back to the guide' });
    expect(await back.getAttribute('href')).toBe(`${base}sessions/${slug}/`);
  });
});

describe.each(sizes)('a run on %s', (_, viewport) => {
  const site = useSampleSite();
  const open = (options: BrowserContextOptions = {}) => openRun(site, { viewport, ...options });

  it('counts the minutes of a step down, and goes over them honestly', async () => {
    const page = await open();
    await start(page);
    await wait(page, 60);
    expect(await text(page, '[data-timer]')).toBe('3:59');
    await wait(page, 4 * 60);
    await expect.poll(() => text(page, '[data-timer]')).toBe('Time is up');
    await wait(page, 2 * 60);
    await expect.poll(() => text(page, '[data-timer]')).toBe('2 min over');
    expect(await text(page, '[data-behind]')).toBe('2 min late');
    expect(await text(page, '[data-left]')).toBe('55 min left');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => text(page, '[data-timer]')).toBe('10:00');
  });

  it('is where it was after a reload, and after a phone was locked', async () => {
    const page = await open();
    await start(page);
    await wait(page, 60);
    await page.getByRole('button', { name: 'Next' }).click();
    await wait(page, 60);
    await page.reload();
    await heading(page, 'Check in').waitFor();
    await expect.poll(() => text(page, '[data-timer]')).toBe('9:00');
    // As after a night of sleep, timers fire once at most.
    await page.clock.fastForward(5 * 60_000);
    await expect.poll(() => text(page, '[data-timer]')).toBe('4:00');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.reload();
    await wait(page, 60);
    await expect.poll(() => text(page, '[data-timer]')).toBe('4:00');
    await page.getByRole('button', { name: 'Go on' }).click();
    await wait(page, 60);
    await expect.poll(() => text(page, '[data-timer]')).toBe('3:00');
  });

  it('makes the plan shorter when the group is late, shows it first, and takes it back', async () => {
    const page = await open();
    await start(page);
    await page.getByRole('button', { name: 'We are running late' }).click();
    const dialog = page.getByRole('dialog', { name: 'Running late' });
    await dialog.getByText('The short forms save 5 min. That is enough.').waitFor();
    expect(await dialog.locator('[data-cut]').allInnerTexts()).toEqual([
      expect.stringMatching(/Sort your own misses\s+12 min 9 min/),
      expect.stringMatching(/A bad exam of mine\s+6 min 4 min/),
    ]);
    expect(await dialog.locator('dd').allInnerTexts()).toEqual(['6:30 PM', '6:25 PM'].map(withAnySpace));
    expect(await text(page, '[data-left]')).toBe('60 min left');
    await dialog.getByRole('button', { name: 'Use this plan' }).click();
    await expect.poll(() => text(page, '[data-left]')).toBe('55 min left');
    await page.getByText('The plan is 5 min shorter.').waitFor();
    expect(await text(page, '[data-plan-step="2"] [data-minutes]')).toBe('9 min');
    for (const title of steps.slice(0, 3)) {
      await heading(page, title).waitFor();
      if (title !== 'Sort your own misses') await page.getByRole('button', { name: 'Next' }).click();
    }
    await page.getByText('Keep the sorting and let people write the one change at home.').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => text(page, '[data-timer]')).toBe('12:00');
    await page.getByText('The plan is 5 min shorter.').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
  });

  it('says by how much it will be late all the same, where the short forms do not suffice', async () => {
    const page = await open();
    await start(page);
    await wait(page, 22 * 60);
    await page.getByRole('button', { name: 'We are running late' }).click();
    const dialog = page.getByRole('dialog', { name: 'Running late' });
    expect(await text(page, '[data-minutes-late]')).toBe('17 min');
    await dialog.getByRole('button', { name: 'One minute more' }).click();
    await dialog.getByText('save 9 min. You will still end 9 min late. Tell the group now.').waitFor();
    await dialog.getByRole('button', { name: 'Use this plan' }).click();
    await expect.poll(() => text(page, '[data-behind]')).toBe('9 min late');
    // Nothing more to shorten.
    await page.getByRole('button', { name: 'We are running late' }).click();
    await dialog.getByText('Nothing ahead has a short form. You will end 9 min late.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Use this plan' }).isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await text(page, '[data-behind]')).toBe('9 min late');
  });

  it('asks before it starts over', async () => {
    const page = await open();
    await start(page);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Start over' }).click();
    const dialog = page.getByRole('dialog', { name: 'Start over?' });
    await dialog.getByRole('button', { name: 'Go on' }).click();
    await heading(page, 'Check in').waitFor();
    await page.getByRole('button', { name: 'Start over' }).click();
    await dialog.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  });

  it('has no accessibility violation at any moment, in light and in dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open({ colorScheme });
      await start(page);
      expect(await findViolations(page)).toEqual([]);
      await wait(page, 7 * 60);
      await page.getByRole('button', { name: 'We are running late' }).click();
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Use this plan' }).click();
      for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Next' }).click();
      expect(await findViolations(page)).toEqual([]);
      for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
      await heading(page, 'That was the hour').waitFor();
      expect(await findViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      await page.context().close();
    }
  });

  it('has buttons for a thumb: nothing to press is smaller than 44 pixels', async () => {
    const page = await open();
    await start(page);
    const sides = await page
      .locator('.run button:visible, .ways-out a, .bar a')
      .evaluateAll((targets) => targets.map((target) => Math.round(target.getBoundingClientRect().height)));
    expect(sides.length).toBeGreaterThan(6);
    expect(Math.min(...sides)).toBeGreaterThanOrEqual(44);
    expect(site.complaints).toEqual([]);
  });
});

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

/** From the guide to the page that runs it, with a clock that moves when the test moves it. */
async function openRun(site: Visit, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await site.open(`/sessions/${slug}/`, options);
  await page.clock.install({ time: evening });
  await page.clock.pauseAt(evening.getTime() + 1000);
  await page.getByRole('link', { name: 'Run it' }).click();
  await page.waitForURL('**/run/');
  await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
  return page;
}

async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await heading(page, 'Arrive').waitFor();
  await wait(page, 1);
}

function wait(page: Page, seconds: number): Promise<void> {
  return page.clock.runFor(seconds * 1000);
}

function heading(page: Page, name: string) {
  return page.getByRole('heading', { name, exact: true }).and(page.locator(':visible')).first();
}

async function text(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).innerText()).trim();
}

/** Browsers differ in the space before “PM”. */
function withAnySpace(time: string): unknown {
  return expect.stringMatching(new RegExp(`^${time.replace(' ', '\\s')}$`));
}

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

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  // With a clock that stands, what axe waits for would never come.
  await page.clock.resume();
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
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
