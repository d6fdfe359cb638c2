import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, phone, useSampleSite } from '../support/browser.ts';
import { heading, openRun, slug, start, text, wait } from '../support/run-page.ts';

/** Five minutes, ten, twelve, six, twelve, ten, five; short forms save four, three and two. */
const steps = ['Arrive', 'Check in', 'Sort your own misses', 'A bad exam of mine', 'Who helps with what', 'Take away'];

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
    expect(await page.getByRole('link', { name: 'Log this session' }).getAttribute('href')).toMatch(
      /\/sessions\/[^/]+\/#log$/,
    );
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
      expect(await findViolations(page)).toEqual([]);
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

/** Browsers differ in the space before “PM”. */
function withAnySpace(time: string): unknown {
  return expect.stringMatching(new RegExp(`^${time.replace(' ', '\\s')}$`));
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  // With a clock that stands, what axe waits for would never come.
  await page.clock.resume();
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
