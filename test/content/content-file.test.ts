import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { listContentFolder, readContentFile } from '../../src/content/content-file.ts';
import { watchTexts } from '../../src/content/page-texts.ts';

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'medmentors-file-'));
  mkdirSync(join(root, 'content/stats'), { recursive: true });
  writeFileSync(join(root, 'content/stats/2023-2024.json'), '{ "year": 1 }\n');
  vi.stubGlobal('__ROOT__', root);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    rmSync(root, { recursive: true });
  });
});

it('is read to the byte, and nothing where there is none', () => {
  expect(readContentFile('content/stats/2023-2024.json')).toBe('{ "year": 1 }\n');
  expect(readContentFile('content/links.json')).toBeUndefined();
});

it('is a text, of which a page that asks for it may show something', async () => {
  const file = await watchTexts(() => Promise.resolve(readContentFile('content/links.json')));
  expect(file).toEqual({ value: undefined, showsText: true });
});

it('has a name in its folder, which may not be there', () => {
  expect(listContentFolder('content/stats')).toEqual(['2023-2024.json']);
  expect(listContentFolder('content/logs')).toEqual([]);
});
