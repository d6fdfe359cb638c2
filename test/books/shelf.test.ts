import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { getFingerprint } from '../../src/books/fingerprint.ts';
import { fillShelf, publishShelf, readShelf } from '../../src/books/shelf.ts';
import { listFiles } from '../support/site-folder.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shelf-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const folder of ['content/handbook', 'content/sessions', 'public/brand'])
    cpSync(folder, join(root, folder), { recursive: true });
  cpSync('content/program.yml', join(root, 'content/program.yml'));
});

describe('the shelf', () => {
  it('is empty before anything was printed', () => {
    expect(readShelf(root).books).toEqual({});
  });

  it('says of each book how many pages and bytes it has, and of which day it is', () => {
    fill();
    expect(readShelf(root)).toEqual({
      day: '2026-12-01',
      books: { handbook: { pages: 60, bytes: 5 }, sessions: { pages: 23, bytes: 4 } },
    });
  });

  it.each([
    ['a text changes', 'content/handbook/role/boundaries.md'],
    ['a guide is new', 'content/sessions/new.md'],
    ['the settings change', 'content/program.yml'],
    ['the logo changes', 'public/brand/logo.svg'],
  ])('is as good as empty once %s, and full again when that is undone', (_, file) => {
    fill();
    cpSync(root, `${root}-before`, { recursive: true });
    onTestFinished(() => {
      rmSync(`${root}-before`, { recursive: true });
    });
    writeFileSync(join(root, file), 'other');
    expect(readShelf(root).books).toEqual({});
    rmSync(root, { recursive: true });
    cpSync(`${root}-before`, root, { recursive: true });
    expect(Object.keys(readShelf(root).books)).toEqual(['handbook', 'sessions']);
  });

  it('does not care about what is in no book', () => {
    fill();
    mkdirSync(join(root, 'content/mentors'));
    writeFileSync(join(root, 'content/mentors/ada.md'), 'new');
    writeFileSync(join(root, 'content/handbook/.DS_Store'), 'new');
    expect(Object.keys(readShelf(root).books)).toHaveLength(2);
  });

  it('leaves out a book that somebody took away, and is empty where its card makes no sense', () => {
    fill();
    rmSync(join(root, 'books/handbook.pdf'));
    expect(Object.keys(readShelf(root).books)).toEqual(['sessions']);
    writeFileSync(join(root, 'books/books.json'), '{"day":1}');
    expect(readShelf(root).books).toEqual({});
  });

  it('publishes the books of the content as it is, and no older ones', () => {
    fill();
    publishShelf(root, join(root, 'site'));
    expect(listFiles(join(root, 'site'))).toEqual(['books/handbook.pdf', 'books/sessions.pdf']);
    writeFileSync(join(root, 'content/program.yml'), 'other');
    publishShelf(root, join(root, 'later'));
    mkdirSync(join(root, 'later'));
    expect(listFiles(join(root, 'later'))).toEqual([]);
  });
});

function fill(): void {
  fillShelf(
    root,
    {
      handbook: { pdf: Buffer.from('%PDF1'), pages: 60 },
      sessions: { pdf: Buffer.from('%PDF'), pages: 23 },
    },
    { day: '2026-12-01', fingerprint: getFingerprint(root) },
  );
}
