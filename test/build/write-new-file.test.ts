import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeNewFile } from '../../src/build/write-new-file.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'medmentors-new-file-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

it('writes a file with the folders that it needs', () => {
  const file = join(root, 'handbook/role/index.html');
  expect(writeNewFile(file, 'caf\u00e9')).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('caf\u00e9');
});

it('leaves what is there as it is, and says so', () => {
  const file = join(root, 'index.html');
  writeFileSync(file, 'before');
  expect(writeNewFile(file, 'after')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('before');
});

it('throws where nothing can be written', () => {
  writeFileSync(join(root, 'handbook'), '');
  expect(() => writeNewFile(join(root, 'handbook/role/index.html'), '')).toThrow();
  expect(() => writeNewFile(join(root, 'a'.repeat(300)), '')).toThrow();
});
