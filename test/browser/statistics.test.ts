import axe from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dimensions, statisticsSchema } from '../../src/schemas/statistics.ts';
import { desktop, phone, useSampleSite } from '../support/browser.ts';
import { openSearch } from '../support/search-dialog.ts';

const file = 'content/stats/2023-2024.json';
const text = readFileSync(file, 'utf8');
const year = statisticsSchema.parse(JSON.parse(text));
const totals = year.tables.totals[0];

/** Every published figure: an exact one as a number, all others as what they are. */
const published = Object.values(year.tables).flatMap((rows) =>
  rows.flatMap((row) =>
    Object.entries(row)
      .filter(([key]) => key !== 'release' && !(dimensions as readonly string[]).includes(key))
      .map(([, figure]) => (typeof figure === 'number' ? String(figure) : figure === 'hidden' ? 'hidden' : 'band')),
  ),
);

async function openTables(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

function isOnScreen(page: Page, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** Where the Tab key stops on the way through a page. */
interface Stop {
  name: string;
  /** Whether an outline shows where the focus is. */
  isMarked: boolean;
  /** Whether something, such as a fixed bar, lies over its beginning or its end. */
  isCovered: boolean;
  isInMain: boolean;
  /** From the top of the page, in pixels. */
  top: number;
}

/** Presses Tab from the top of a page until the focus leaves it. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      // A link may run over several lines; each of them is a box.
      const boxes = [...element.getClientRects()];
      const isCovered = [boxes.at(0), boxes.at(-1)].some((box) => {
        const top =
          box && document.elementFromPoint(box.left + Math.min(box.width, innerWidth) / 2, box.top + box.height / 2);
        return !top || !(element.contains(top) || top.contains(element));
      });
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        name: element.textContent.trim(),
        isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        isCovered,
        isInMain: element.closest('main') !== null,
        top: Math.round((boxes[0]?.top ?? 0) + scrollY),
      };
    });
    if (!stop) return stops;
    stops.push(stop);
  }
}

describe.each(['/', '/larkfield-mentors/'])('the statistics at %s', (base) => {
  const site = useSampleSite(base);

  it('answer on the first screen whether it worked', async () => {
    const page = await site.open('/statistics/', { viewport: desktop });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Did it work in 2023–2024?');
    for (const figure of [`${JSON.stringify(totals?.held)} of`, JSON.stringify(totals?.meetings)]) {
      const box = await page.locator('.findings strong', { hasText: figure }).boundingBox();
      expect(box && box.y + box.height).toBeLessThan(desktop.height);
    }
    expect(await page.getByText('there is no comparison group').isVisible()).toBe(true);
  });

  it('answer on the first screen of a phone too: what took place, and how answers changed', async () => {
    const page = await site.open('/statistics/', { viewport: phone });
    const bar = await page.locator('.bottom-nav').boundingBox();
    const answers = await page.locator('.activity .figure, .activity span').all();
    expect(answers).toHaveLength(6);
    for (const answer of [...answers, page.locator('.change dd').first()]) {
      const box = await answer.boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(bar?.y ?? 0);
    }
  });

  it('are one page with two addresses: the one of the year is canonical', async () => {
    for (const path of ['/statistics/', '/statistics/2023-2024/']) {
      const page = await site.open(path);
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
        `https://mentors.larkfield.example${base}statistics/2023-2024/`,
      );
      expect(await page.locator('[data-pagefind-body]').count()).toBe(path === '/statistics/' ? 0 : 1);
    }
  });

  it('are offered as files, and the page says how to cite them', async () => {
    const page = await site.open('/statistics/2023-2024/');
    const links = await page
      .locator('.files li a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links).toHaveLength(4);
    const answers = await Promise.all(links.map((link) => fetch(link)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const [csv = '', json, dataPackage = '', schema = ''] = await Promise.all(answers.map((answer) => answer.text()));
    expect(json).toBe(text);
    expect(csv.split('\r\n')).toHaveLength(published.length + 2);
    expect(JSON.parse(dataPackage)).toMatchObject({ resources: [{ path: '2023-2024.csv' }] });
    expect(JSON.parse(schema)).toMatchObject({
      $id: `https://mentors.larkfield.example${base}statistics/schema.json`,
    });
    expect(await page.locator('.citation').textContent()).toContain(
      `https://mentors.larkfield.example${base}statistics/2023-2024/`,
    );
    const dataset = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(dataset ?? '')).toMatchObject({
      '@type': 'Dataset',
      distribution: [
        { contentUrl: `https://mentors.larkfield.example${base}statistics/2023-2024.csv` },
        { contentUrl: `https://mentors.larkfield.example${base}statistics/2023-2024.json` },
      ],
    });
  });

  it('are reached from the home page and from the foot of every page', async () => {
    const page = await site.open('/');
    await page.getByRole('link', { name: 'See the figures' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Did it work');
    await page.goBack();
    await page.getByRole('navigation', { name: 'More' }).getByRole('link', { name: 'Statistics' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Did it work');
  });

  it('explain a hidden figure where it stands', async () => {
    const page = await site.open('/statistics/2023-2024/');
    await openTables(page);
    const hidden = page.getByRole('link', { name: 'not shown, to protect people' });
    expect(await hidden.count()).toBe(published.filter((figure) => figure === 'hidden').length);
    await hidden.first().click();
    await page.waitForURL(`**${base}statistics/method/#not-shown`);
    expect(await page.getByRole('heading', { name: 'What “not shown” means' }).isVisible()).toBe(true);
  });
});

describe.each(['/statistics/2023-2024/', '/statistics/method/', '/schools/statistics/'])('%s', (path) => {
  const site = useSampleSite();

  it('can be walked with the Tab key: each stop is marked, under no bar, and below the one before it', async () => {
    const page = await site.open(path, { viewport: phone });
    const stops = await walk(page);
    expect(stops.length).toBeGreaterThan(12);
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    expect(stops.filter(({ isCovered }) => isCovered)).toEqual([]);
    const places = stops.filter(({ isInMain }) => isInMain).map(({ top }) => top);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('fits 320 pixels, and what scrolls by itself can be reached with the keyboard', async () => {
    const page = await site.open(path, { viewport: { width: 320, height: 640 } });
    await openTables(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const unreachable = await page.locator('main *').evaluateAll((all) =>
      all
        .filter((each) => each.scrollWidth > each.clientWidth + 1)
        .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
        .filter((each) => (each as HTMLElement).tabIndex < 0)
        .map((each) => each.textContent),
    );
    expect(unreachable).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('passes axe on a phone (%s)', async (colorScheme) => {
    const page = await site.open(path, { viewport: phone, colorScheme });
    expect(await findViolations(page)).toEqual([]);
    expect(site.complaints).toEqual([]);
  });
});

describe('how the figures are made', () => {
  const site = useSampleSite();

  it('leads from each number in brackets to its source, and names no source that it does not use', async () => {
    const page = await site.open('/statistics/method/');
    const links = await page
      .locator('main a[href^="#source-"]')
      .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href') ?? ''] as const));
    for (const [text, href] of links) expect(`#source-${/\d+/.exec(text)?.[0] ?? ''}`).toBe(href);
    const sources = await page.locator('.sources li').evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect([...new Set(links.map(([, href]) => href))].toSorted()).toEqual(sources.toSorted());
    await page.locator('a[href="#source-7"]').click();
    await expect.poll(() => isOnScreen(page, '#source-7')).toBe(true);
  });

  it('says which rules the school goes by', async () => {
    const page = await site.open('/statistics/method/');
    const rules = await page.locator('main table').textContent();
    for (const rule of [
      `${year.rules.min_group} people`,
      `${year.rules.min_cell} on`,
      `${year.rules.min_mentors} mentors`,
    ])
      expect(rules).toContain(rule);
  });
});

describe('the search', () => {
  const site = useSampleSite();

  it('offers the figures as a kind of their own, within the screen of a phone and by arrow keys', async () => {
    const page = await openSearch(site, '/', { viewport: phone });
    const kinds = page.locator('dialog .kinds label');
    expect(await kinds.allTextContents().then((all) => all.map((text) => text.trim()))).toEqual([
      'Everything',
      'Handbook',
      'Cases',
      'Sessions',
      'Mentors',
      'Kits',
      'Statistics',
    ]);
    for (const kind of await kinds.all()) {
      const box = await kind.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= phone.width).toBe(true);
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole('searchbox').fill('attendance');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // The last of a group of radio buttons is one step back from the first.
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('radio', { name: 'Statistics' }).isChecked()).toBe(true);
    const shown = () => page.getByRole('dialog').getByRole('heading').allTextContents();
    await expect.poll(shown).toEqual(['Statistics']);
  });
});

describe('the page of a year', () => {
  const site = useSampleSite();

  it('shows in its tables every figure of the file, and no other number', async () => {
    const page = await site.open('/statistics/2023-2024/');
    await openTables(page);
    const cells = await page.locator('main td').allTextContents();
    const figures = cells
      .map((cell) => cell.trim())
      .filter((cell) => cell !== 'in other topics')
      .map((cell) => {
        if (cell.startsWith('not shown')) return 'hidden';
        if (/ (or more|or less|to) ?/.test(cell)) return 'band';
        return String(Number(cell.replace('−', '-').replace(/[,%+]/g, '')));
      });
    expect(figures.toSorted()).toEqual(published.toSorted());
  });

  it('opens and closes its tables by key, each under a name of its own', async () => {
    const page = await site.open('/statistics/2023-2024/', { viewport: phone });
    const summaries = page.locator('main summary');
    const names = await summaries.allTextContents();
    expect(new Set(names).size).toBe(names.length);
    const table = page.locator('main details table').first();
    await summaries.first().focus();
    expect(await table.isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await table.isVisible()).toBe(true);
    await page.keyboard.press('Space');
    expect(await table.isVisible()).toBe(false);
  });

  it('draws its charts without a script', async () => {
    const page = await site.open('/statistics/2023-2024/', { javaScriptEnabled: false });
    const charts = page.locator('main svg.chart');
    expect(await charts.count()).toBeGreaterThan(8);
    for (const chart of await charts.all()) expect(await chart.isVisible()).toBe(true);
  });

  it('says at every chart that the figures are synthetic', async () => {
    const page = await site.open('/statistics/2023-2024/');
    const exhibits = page.locator('figure');
    for (const exhibit of await exhibits.all()) {
      expect(await exhibit.locator('figcaption').textContent()).toContain('Synthetic figures');
    }
    expect(await page.getByText('the logs were invented').first().isVisible()).toBe(true);
  });

  it('fits a phone with all its tables open, cuts no words off, and passes axe', async () => {
    const page = await site.open('/statistics/2023-2024/', { viewport: phone });
    await openTables(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    const cut = await page.locator('svg.chart').evaluateAll((charts) =>
      charts.flatMap((chart) => {
        const frame = chart.getBoundingClientRect();
        return [...chart.querySelectorAll('text')]
          .filter((words) => {
            const { left, right, top, bottom } = words.getBoundingClientRect();
            return left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1;
          })
          .map((words) => words.textContent);
      }),
    );
    expect(cut).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'has enough contrast in its charts: words 4.5 to 1, marks 3 to 1 (%s)',
    async (colorScheme) => {
      const page = await site.open('/statistics/2023-2024/', { colorScheme });
      const colors = await page.locator('svg.chart').evaluateAll((charts) => {
        const background = getComputedStyle(document.body).backgroundColor;
        const get = (selector: string, property: 'fill' | 'stroke') =>
          charts.flatMap((chart) =>
            [...chart.querySelectorAll(selector)].map((part) => getComputedStyle(part)[property]),
          );
        return {
          background,
          words: [...new Set(get('text', 'fill'))],
          marks: [...new Set(get('[stroke="var(--brand-fill)"] line, line[stroke="var(--brand-fill)"]', 'stroke'))],
        };
      });
      expect(colors.words.length).toBeGreaterThan(0);
      expect(colors.marks.length).toBeGreaterThan(0);
      for (const color of colors.words) expect(getContrast(color, colors.background)).toBeGreaterThanOrEqual(4.5);
      for (const color of colors.marks) expect(getContrast(color, colors.background)).toBeGreaterThanOrEqual(3);
    },
  );

  it('prints on a few pages, charts and all', async () => {
    const page = await site.open('/statistics/2023-2024/');
    const pdf = await page.pdf({ format: 'Letter' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(6);
  });

  it('is found by what people call it', async () => {
    const page = await site.open('/');
    await page.getByRole('button', { name: 'Search' }).click();
    for (const [question, answer] of [
      ['outcomes evaluation', '/statistics/2023-2024/'],
      ['differential privacy', '/statistics/method/'],
    ] as const) {
      await page.getByRole('searchbox').fill(question);
      await page.locator(`a.result[href$="${answer}"]`).waitFor();
      expect(await page.locator('a.result[href="/statistics/"]').count()).toBe(0);
    }
  });
});

/** Contrast of two colors written `rgb(…)`, by WCAG 2.2. */
function getContrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [getLuminance(a), getLuminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function getLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
