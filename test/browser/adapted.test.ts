import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, useSampleSite } from '../support/browser.ts';

const site = useSampleSite();

/** Where the errands of mentors, first-years and other schools lead. */
const places = [
  '/',
  '/sessions/arriving/',
  '/handbook/hard-moments/suicide-risk/',
  '/mentors/theo-lacombe/',
  '/mentors/who-might-suit-me/',
  '/safety/',
  '/statistics/2023-2024/',
  '/schools/',
];

interface Stop {
  name: string;
  /** Where it stands in the page. */
  at: number;
  isMarked: boolean;
  isInSight: boolean;
}

describe.each(places)('%s with the keyboard', (path) => {
  it.each([
    ['as it is', undefined],
    ['in the colors of a device', 'active'],
  ] as const)('shows what has the focus, keeps it in sight and follows the page, %s', async (_, forcedColors) => {
    const page = await site.open(path, { forcedColors, reducedMotion: 'reduce' });
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter(({ isMarked }) => !isMarked).map(({ name }) => name)).toEqual([]);
    expect(stops.filter(({ isInSight }) => !isInSight).map(({ name }) => name)).toEqual([]);
    const order = stops.map(({ at }) => at);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    await page.context().close();
  });

  it('fits with text of twice the size', async () => {
    const page = await site.open(path);
    // Not by a style element: the page's policy refuses those that it does not know.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(desktop.width);
    await page.context().close();
  });

  it('does not move where less movement is asked for', async () => {
    const page = await site.open(path, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map((element) => ({ element, style: getComputedStyle(element) }))
        .filter(
          ({ style }) =>
            style.animationName !== 'none' ||
            style.scrollBehavior === 'smooth' ||
            (style.transitionProperty !== 'none' && parseFloat(style.transitionDuration) > 0),
        )
        .map(({ element }) => element.outerHTML.slice(0, 100)),
    );
    expect(moving).toEqual([]);
    await page.context().close();
  });
});

it('where a device sets the colors, the current place and what is ticked still show', async () => {
  const page = await site.open('/mentors/who-might-suit-me/', { forcedColors: 'active' });
  const current = page.locator('header nav [aria-current]');
  expect(await current.evaluate((link) => getComputedStyle(link).borderBlockEndWidth)).toBe('3px');
  const box = page.getByRole('checkbox', { name: 'Pediatrics', exact: true });
  const before = await box.screenshot();
  await box.check();
  await page.locator('h1').click();
  expect((await box.screenshot()).equals(before)).toBe(false);
  const year = await site.open('/', { forcedColors: 'active' });
  const shots = await Promise.all(
    ['.past .dot', '.coming .dot', 'li:not(.past, .coming) .dot'].map((dot) =>
      year.locator(`.year ${dot}`).first().screenshot(),
    ),
  );
  expect(new Set(shots.map((shot) => shot.toString('base64'))).size).toBe(3);
});

/** Tabs from the top to the end of the page. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    const last = stops.at(-1);
    // After the last one a browser goes to its own buttons, or begins again.
    if (!stop || stop.at < (stops[0]?.at ?? 0) || (last && stop.at <= (stops[0]?.at ?? 0))) return stops;
    stops.push(stop);
    if (stops.length > 60) return stops;
  }
}

function lookAtFocus(): Stop | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const isMarked = (element: Element | null): boolean => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  };
  const { left, top, right, bottom } = focused.getBoundingClientRect();
  // A corner may be covered; not all of it.
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y)),
  );
  const isPart = (other: Element | null) =>
    other !== null && (focused.contains(other) || focused.closest('label')?.contains(other));
  return {
    name: focused.outerHTML.slice(0, 140),
    at: [...document.querySelectorAll('*')].indexOf(focused),
    // A box to tick is marked with the words beside it; the browser draws its own ring for lists to choose from.
    isMarked: isMarked(focused) || isMarked(focused.closest('label, .pill, li')),
    isInSight: points.some((point) => isPart(point) === true),
  };
}
