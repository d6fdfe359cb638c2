import { describe, expect, inject, it } from 'vitest';
import { findViolations, loadAxe, rulesOfColor } from '../support/axe.ts';
import { desktop, phone, useSampleSite } from '../support/browser.ts';
import { measureShift } from '../support/layout-shift.ts';
import { pageBudgets } from '../support/page-budgets.ts';
import { isPhotograph, weighPage } from '../support/weigh-page.ts';

/** One page of each kind. */
const kinds = [
  '/',
  '/handbook/',
  '/handbook/hard-moments/suicide-risk/',
  '/handbook/cases/',
  '/handbook/cases/texts-at-2-a-m/',
  '/handbook/cases/print/',
  '/sessions/',
  '/sessions/stamina-holidays-money/',
  '/sessions/arriving/run/',
  '/sessions/arriving/brief/',
  '/sessions/handouts/',
  '/sessions/handouts/situation-cards/',
  '/sessions/handouts/week-grid/',
  '/sessions/handouts/break-plan/',
  '/sessions/handouts/money-page/',
  '/sessions/handouts/constellation/',
  '/mentors/',
  '/mentors/theo-lacombe/',
  '/mentors/jesse-whitfield/',
  '/mentors/who-might-suit-me/',
  '/mentors/face-book/',
  '/training/',
  '/training/record/',
  '/safety/',
  '/safety/pocket/',
  '/statistics/2023-2024/',
  '/statistics/method/',
  '/privacy/',
  '/kits/',
  '/kits/evaluate/',
  '/kits/evaluate/survey/',
  '/kits/evaluate/data-dictionary/',
  '/schools/',
  '/schools/statistics/',
  '/schools/editing/',
  '/schools/editor/',
  '/schools/adopt/',
  '/schools/tour/',
  '/schools/security/',
  '/accessibility/',
  '/licenses/',
  '/schools/embed/',
  '/schools/languages/',
  '/schools/hosting/',
  '/schools/links/',
  '/schools/remove-for-good/',
  '/schools/updates/',
  '/404.html',
  '/offline/',
];

// On a narrow screen, `every-page.test.ts` looks at all of them.
// One browser for all of them.
const site = useSampleSite();

describe.each(kinds)('%s', (path) => {
  it('has no accessibility violation on a large screen, light and dark, and fits it', async () => {
    const page = await site.open(path, { viewport: desktop });
    await loadAxe(page);
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(desktop.width);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findViolations(page, { runOnly: [...rulesOfColor] })).toEqual([]);
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });

  it('can be touched: nothing to tap is smaller than 24 pixels', async () => {
    const page = await site.open(path, { viewport: phone });
    const small = await page.locator('main button, main summary, main select, nav a, .button').evaluateAll((targets) =>
      targets
        .map(
          (target) =>
            ({ text: target.textContent.trim(), ...target.getBoundingClientRect().toJSON() }) as {
              text: string;
              width: number;
              height: number;
            },
        )
        .filter(({ width, height }) => width > 0 && height > 0 && Math.min(width, height) < 24)
        .map(({ text }) => text),
    );
    expect(small).toEqual([]);
    await page.context().close();
  });
});

describe('before anybody does anything', () => {
  it.each(pageBudgets)('$path fetches what its budget counts, from here, and nothing moves', async ({ path }) => {
    const page = await site.open(path, { viewport: phone });
    await page.waitForLoadState('networkidle');
    const fetched = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    const { files } = await weighPage(getFolder(), '/', path);
    // A browser without windows has no place for the icon.
    const counted = files.map(({ name }) => name).filter((name) => name !== '/brand/favicon.svg');
    expect(fetched.filter((name) => !isPhotograph(name)).sort()).toEqual(counted.sort());
    expect(await measureShift(page)).toBeLessThan(0.01);
    expect(site.complaints).toEqual([]);
    await page.context().close();
  });
});

function getFolder(): string {
  return inject('sampleSites').find(({ base }) => base === '/')?.folder ?? '';
}

describe('a printed guide', () => {
  it.each(['Letter', 'A4'])('takes at most two pages of %s, every one of them', async (format) => {
    const list = await site.open('/sessions/');
    const guides = await list.locator('a.title').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(guides).toHaveLength(10);
    const long = [];
    for (const guide of guides) {
      const page = await site.open(guide ?? '');
      const pdf = await page.pdf({ format });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      if (pages < 1 || pages > 2) long.push(`${String(guide)}: ${pages} pages`);
      await page.close();
    }
    expect(long).toEqual([]);
  });
});
