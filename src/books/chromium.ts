import { existsSync } from 'node:fs';
import { delimiter, posix, win32 } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** What is wrong with the browser of this computer, and what to do about it, in words for whoever uses it. */
export class BrowserError extends Error {}

export interface Computer {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** Whether there is a file. */
  isThere: (path: string) => boolean;
}

/**
 * The path of a Chromium, Chrome or Edge: `CHROMIUM_PATH`, then one on the PATH or where the system keeps programs, then
 * Playwright’s own; `undefined` where there is none. Throws with one sentence where `CHROMIUM_PATH` is wrong.
 */
export function findChromium({ env, platform, isThere }: Computer): string | undefined {
  if (env.CHROMIUM_PATH) {
    if (isThere(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new BrowserError(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, which is not there. Correct it or unset it.`);
  }
  const folders = (env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  return [...onPath, ...getUsualPlaces(platform, env), chromium.executablePath()].find(isThere);
}

export const thisComputer = (env: NodeJS.ProcessEnv): Computer => ({
  env,
  platform: process.platform,
  isThere: existsSync,
});

// First the one without windows: it opens a page in a quarter of the time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome.exe',
];

/** Programs that no PATH leads to. Every Windows has Edge. */
function getUsualPlaces(platform: NodeJS.Platform, env: Computer['env']): string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) =>
      posix.join('/Applications', `${name}.app`, 'Contents', 'MacOS', name),
    );
  if (platform !== 'win32') return [];
  const homes = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((home) => home !== undefined);
  return [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ].flatMap((parts) => homes.map((home) => win32.join(home, ...parts)));
}

/** A browser in which nothing of an earlier run is left, and which calls nobody by itself. It ends with this process. */
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
