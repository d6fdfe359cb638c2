import { describe, expect, it } from 'vitest';
import { findChromium } from '../../src/books/chromium.ts';
import { openPrintingBrowser } from '../../src/books/printing-browser.ts';

describe('a browser is found', () => {
  it.each([
    ['on the PATH', 'linux', { PATH: '/opt/x:/usr/bin' }, '/usr/bin/chromium'],
    ['among the programs of a Mac', 'darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'among the programs of Windows',
      'win32',
      { ProgramFiles: 'C:\\Program Files' },
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    [
      'in the Edge of Windows',
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ] as const)('%s', (_, platform, env, expected) => {
    expect(findChromium({ platform, env, isThere: (path) => path === expected })).toBe(expected);
  });
});

describe('without a browser to print with', () => {
  it('says how to install one on each system, and how to name one', async () => {
    const opening = openPrintingBrowser({ platform: 'linux', env: {}, isThere: () => false });
    await expect(opening).rejects.toThrow(
      /apt-get install chromium[\s\S]*macOS[\s\S]*winget install[\s\S]*CHROMIUM_PATH/,
    );
  });

  it('says so where CHROMIUM_PATH names a program that is none', async () => {
    const env = { CHROMIUM_PATH: process.execPath };
    const opening = openPrintingBrowser({ platform: 'linux', env, isThere: () => true });
    await expect(opening).rejects.toThrow(`${process.execPath} does not start`);
  });
});
