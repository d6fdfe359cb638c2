import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getSourceDigest } from '../../src/build/source-digest.ts';

let root: string;

const setting = { today: '2026-11-29', base: '/', words: { 'nav.handbook': 'Handbook' } };
const texts = {
  'src/pages/index.astro': 'a',
  'src/content/i18n/en.json': '{}',
  'content/program.yml': 'name: A',
  'content/pages/privacy.md': 'a',
  'package-lock.json': '{}',
  'tsconfig.json': '{}',
  'astro.config.mjs': '',
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'medmentors-digest-'));
  write(texts);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

describe('what a build may use of the last one', () => {
  it.each([
    'src/pages/index.astro',
    'src/content/i18n/en.json',
    'content/program.yml',
    'package-lock.json',
    'tsconfig.json',
  ])('is nothing once %s is another', (file) => {
    const before = getSourceDigest(root, setting);
    write({ [file]: 'changed' });
    expect(getSourceDigest(root, setting)).not.toBe(before);
    write({ [file]: texts[file as keyof typeof texts] });
    expect(getSourceDigest(root, setting)).toBe(before);
  });

  it('is nothing once a file of the software is there that was not, or is called something else', () => {
    const before = getSourceDigest(root, setting);
    write({ 'src/new.ts': '' });
    expect(getSourceDigest(root, setting)).not.toBe(before);
  });

  it.each([{ today: '2026-11-30' }, { base: '/mentors/' }, { words: { 'nav.handbook': 'Manual' } }])(
    'is nothing on another day, at another place and with other words: %o',
    (change) => {
      expect(getSourceDigest(root, { ...setting, ...change })).not.toBe(getSourceDigest(root, setting));
    },
  );

  it('is all but its own page when a text is another', () => {
    const before = getSourceDigest(root, setting);
    write({ 'content/pages/privacy.md': 'b' });
    expect(getSourceDigest(root, setting)).toBe(before);
  });
});
