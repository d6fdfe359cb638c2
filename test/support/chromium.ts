import { join } from 'node:path';
import { findChromium as lookForChromium, thisComputer } from '../../src/books/chromium.ts';
import { installPackages, run } from './packages.ts';

export { launchBrowser } from '../../src/books/chromium.ts';

/**
 * The path of a Chromium to test with. Where there is none it is installed: Debian’s with apt-get for root, else
 * Playwright’s. Throws with one sentence on what to do.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const found = lookForChromium(thisComputer(env));
  if (found) return found;
  install();
  const installed = lookForChromium(thisComputer(env));
  if (installed) return installed;
  throw new Error('There is no Chromium to test with. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.');
}

function install(): void {
  console.log('There is no Chromium yet; installing one for the browser tests…');
  if (installPackages('chromium-headless-shell', 'fonts-liberation')) return;
  run(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
}
