import { join } from 'node:path';
import { findChromium as lookForChromium, thisComputer } from '../../src/books/chromium.ts';
import { installPackages, run } from './packages.ts';

export { launchBrowser } from '../../src/books/chromium.ts';

/**
 * The path of a Chromium to test with. Where there is none it is installed: Debian’s with apt-get for root, else
 * Playwright’s. Throws with one sentence on what to do.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const found = lookForChromium(thisComputer(env));
  if (found) return found;
  await install();
  const installed = lookForChromium(thisComputer(env));
  if (installed) return installed;
  throw new Error('There is no Chromium to test with. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.');
}

async function install(): Promise<void> {
  console.log('There is no Chromium yet; installing one for the browser tests…');
  if (await installPackages(['chromium-headless-shell', 'fonts-liberation'])) return;
  await run(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
}
