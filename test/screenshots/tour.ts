import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';

/** Where the pictures of the tour for other schools are kept. */
export const tourFolder = 'src/assets/tour';
export const tourNames = ['tour-directory', 'tour-phones', 'tour-statistics'] as const;

const desk = { width: 1200, height: 760 };
const phone = { width: 360, height: 740 };
/** Half past five in the town of the sample, when its groups meet. */
const now = new Date('2026-12-09T22:30:00Z');
/** Between phones that stand side by side, in pixels. */
const gap = 60;

/** Takes the pictures of the tour from a site that is served at `url`. */
export async function takeTour(browser: Browser, url: string): Promise<[(typeof tourNames)[number], Buffer][]> {
  const open = async (path: string, viewport: typeof desk) => {
    const context = await browser.newContext({
      viewport,
      deviceScaleFactor: 1,
      colorScheme: 'light',
      locale: 'en-US',
      timezoneId: 'America/New_York',
    });
    await context.clock.install({ time: now });
    const page = await context.newPage();
    await page.goto(url + path);
    return page;
  };
  const shoot = async (page: Page) => {
    const png = await page.screenshot({ animations: 'disabled' });
    await page.context().close();
    return png;
  };

  const directory = await open('mentors/?path=first-in-medicine', desk);
  const statistics = await open('statistics/', desk);
  const run = await open('sessions/arriving/run/', phone);
  await run.getByRole('button', { name: 'Start' }).first().click();
  const handbook = await open('handbook/hard-moments/suicide-risk/', phone);
  const card = await open('safety/', phone);
  const phones = [await shoot(run), await shoot(handbook), await shoot(card)];
  return [
    ['tour-directory', await shoot(directory)],
    ['tour-phones', await standSideBySide(phones)],
    ['tour-statistics', await shoot(statistics)],
  ];
}

async function standSideBySide(pictures: readonly Buffer[]): Promise<Buffer> {
  const width = pictures.length * phone.width + (pictures.length + 1) * gap;
  return sharp({ create: { width, height: phone.height + 2 * gap, channels: 3, background: '#e8e6e0' } })
    .composite(pictures.map((input, i) => ({ input, left: gap + i * (phone.width + gap), top: gap })))
    .png()
    .toBuffer();
}
