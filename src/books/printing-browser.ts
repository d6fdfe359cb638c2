import type { Browser } from 'playwright-core';
import { BrowserError, findChromium, launchBrowser, type Computer } from './chromium.ts';

/** The first version that prints what a style sheet puts into the margins of a page: the numbers of pages. */
const oldest = 131;

const missing = `There is no Chromium to print with. Install one, and start again:

  Debian           sudo apt-get install chromium
  Ubuntu           npx playwright-core install --with-deps chromium
  macOS            brew install --cask google-chrome, or https://www.google.com/chrome/
  Windows          winget install Google.Chrome, or https://www.google.com/chrome/
  everywhere else  npx playwright-core install chromium

Chrome, Chromium and Edge are found by themselves. The variable CHROMIUM_PATH names one that is not.`;

/** Opens the browser of a computer to print with. Throws a `BrowserError` where there is none, or none that can. */
export async function openPrintingBrowser(computer: Computer): Promise<Browser> {
  const path = findChromium(computer);
  if (path === undefined) throw new BrowserError(missing);
  const browser = await launchBrowser(path).catch((cause: unknown) => {
    const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new BrowserError(`${path} does not start: ${reason}\nThe variable CHROMIUM_PATH names another.`);
  });
  if (Number.parseInt(browser.version(), 10) >= oldest) return browser;
  await browser.close();
  throw new BrowserError(
    `${path} is version ${browser.version()}, which does not print page numbers. Update it to ${oldest} or newer.`,
  );
}
