import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listPageFiles } from '../../src/build/page-files.ts';
import { readPages } from '../../src/checks/built-pages.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'medmentors-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

describe('the files that pages need', () => {
  it('are what they load, and what that loads in turn, each once', async () => {
    write({
      'a/index.html':
        '<link rel="stylesheet" href="/base/assets/a.css"><script type="module" src="/base/assets/a.js"></script><img src="/base/brand/logo.svg">',
      'b/index.html':
        '<script type="module" src="../assets/b.js"></script><img srcset="/base/x.png 1x, /base/y.png 2x">',
      'assets/a.css': '@font-face { src: url("./font.woff2") } .a { background: url(../brand/leaf.svg?v=2) }',
      'assets/a.js': 'import { c } from "./c.js"; const later = () => import("./d.js"); c(later);',
      'assets/b.js': 'import"./c.js";',
      'assets/c.js': 'export const c = 1;',
      'assets/d.js': 'import "./a.js";',
      'assets/alone.js': '',
    });
    expect(await listPageFiles(readPages(folder), '/base/', ['/a/index.html', '/b/index.html'])).toEqual([
      '/assets/a.css',
      '/assets/a.js',
      '/assets/b.js',
      '/assets/c.js',
      '/assets/d.js',
      '/assets/font.woff2',
      '/brand/leaf.svg',
      '/brand/logo.svg',
      '/x.png',
      '/y.png',
    ]);
  });

  it('are fewer at first: not what a script imports when it is asked to', async () => {
    write({
      'a/index.html': '<script type="module" src="/assets/a.js"></script>',
      'assets/a.js': 'import { c } from "./c.js"; const later = () => import("./d.js"); c(later);',
      'assets/c.js': 'export const c = 1;',
      'assets/d.js': '',
    });
    const atFirst = await listPageFiles(readPages(folder), '/', ['/a/index.html'], { isWhole: false });
    expect(atFirst).toEqual(['/assets/a.js', '/assets/c.js']);
  });

  it('are not what they lead to, what lies elsewhere, and what stands in the address itself', async () => {
    write({
      'a/index.html': `<a href="/mentors/">Mentors</a><link rel="canonical" href="/a/"><link rel="alternate" href="/feed.xml">
        <img src="data:image/png;base64,AAAA"><script src="https://elsewhere.example/x.js"></script><img src="//elsewhere.example/y.png">`,
    });
    expect(await listPageFiles(readPages(folder), '/', ['/a/index.html'])).toEqual([]);
  });
});
