import { expect, it } from 'vitest';
import { findChromium } from './chromium.ts';

it('a wrong CHROMIUM_PATH is said plainly and never passed over', async () => {
  await expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).rejects.toThrowErrorMatchingInlineSnapshot(
    `[Error: CHROMIUM_PATH names /nowhere/chromium, which is not there. Correct it or unset it.]`,
  );
});

it('CHROMIUM_PATH comes before anything else', async () => {
  expect(await findChromium({ CHROMIUM_PATH: process.execPath, PATH: '/usr/bin' })).toBe(process.execPath);
});
