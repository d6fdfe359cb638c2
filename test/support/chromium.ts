import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findChromium as lookForChromium, thisComputer } from '../../src/books/chromium.ts';

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
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isThere('apt-get')) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-liberation']);
    return;
  }
  run(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium']);
}

function isThere(command: string): boolean {
  return spawnSync(command, ['--version']).status === 0;
}

/** A failed installation is not the last word: the search that follows it is. */
function run(command: string, args: string[]): void {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  } catch (cause) {
    console.log(`${command} failed: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
