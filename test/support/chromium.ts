import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/**
 * The path of a Chromium to test with: `CHROMIUM_PATH`, then one on the PATH, then Playwright’s own. Where there is
 * none it is installed: Debian’s with apt-get for root, else Playwright’s. Throws with one sentence on what to do.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const found = lookForChromium(env);
  if (found) return found;
  install();
  const installed = lookForChromium(env);
  if (installed) return installed;
  throw new Error('There is no Chromium to test with. Install Chromium or Google Chrome, or set CHROMIUM_PATH to one.');
}

/** The browser for a test file; nothing of an earlier run is in it, and it calls nobody by itself. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [
      // Chromium’s sandbox refuses to run as root, which is who CI often is.
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function lookForChromium(env: NodeJS.ProcessEnv): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which is not there. Correct it or unset it.`);
  }
  // First the one without windows: it opens a page in a quarter of the time.
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'chrome.exe',
  ];
  const folders = (env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find((path) => existsSync(path));
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
