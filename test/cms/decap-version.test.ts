import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

/**
 * The versions that everything in `test/browser/editor-*` has passed with. Bad releases of Decap have locked editors out
 * before. To raise a version: change it in package.json, run `npm test`, try the editor by hand, then change it here.
 */
const tried = { 'decap-cms': '3.16.3', 'decap-server': '3.11.3' };

const require = createRequire(import.meta.url);
const { devDependencies } = require('../../package.json') as { devDependencies: Record<string, string> };

it.each(Object.entries(tried))('%s is the very version that the editor was tried with', (name, version) => {
  expect(devDependencies[name]).toBe(version);
  const installed = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as { version: string };
  expect(installed.version).toBe(version);
});
