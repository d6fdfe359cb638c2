import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openLastPages, type LastPages } from '../../src/build/last-pages.ts';
import { readPage, readPages } from '../../src/checks/built-pages.ts';

const page = '/handbook/index.html';
const template = '/kits/start/budget.docx';
const html = '<html data-revision="abc"><a id="x" href="/y/">Y</a><script>a</script></html>';

let root: string;
let fresh: string;

const at = (file: string) => join(fresh, file);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Begins a site with its scripts and styles, which are there before the pages. */
function begin(...assets: readonly string[]): LastPages {
  rmSync(fresh, { recursive: true, force: true });
  for (const name of ['page.a1.css', 'page.b2.js', ...assets]) write(at(`assets/${name}`), '');
  return openLastPages(root, fresh);
}

/** Builds a site of a page and a template under these keys, and publishes it. Says which had to be made. */
function build(keys = { page: 'one', template: 'one' }): string[] {
  const last = begin();
  const files = { [page]: keys.page, [template]: keys.template };
  const made = Object.entries(files).flatMap(([file, key]) => (last.take(file, key) ? [] : [file]));
  for (const file of made) write(at(file), file === page ? html : 'a document');
  last.save(readPages(fresh, last.getReading));
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  return made;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'medmentors-last-'));
  fresh = join(root, '.cache', 'site', '1');
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
});

describe('the pages of the last site', () => {
  it('are made once more where nobody can say of what they are made', () => {
    const last = begin();
    expect(last.take(page, 'one')).toBe(false);
    last.leave(page);
    write(at(page), html);
    last.save(readPages(fresh, last.getReading));
    renameSync(fresh, join(root, 'dist'));
    expect(begin().take(page, 'one')).toBe(false);
  });

  it('are taken as they are, with what stands in them, where their key is the same', () => {
    expect(build()).toEqual([page, template]);
    expect(build()).toEqual([]);
    const last = begin();
    expect(last.take(page, 'one')).toBe(true);
    expect(readFileSync(at(page), 'utf8')).toBe(html);
    expect(last.getReading(page)).toEqual(readPage(html));
    // A second name, not a copy.
    expect(statSync(at(page)).ino).toBe(statSync(join(root, 'dist', page)).ino);
  });

  it('are made anew under another key, each by itself', () => {
    build();
    expect(build({ page: 'two', template: 'one' })).toEqual([page]);
    expect(build({ page: 'one', template: 'one' })).toEqual([page]);
  });

  it.each([
    ['a style sheet', 'other.c3.css', false],
    ['a script', 'other.c3.js', false],
    ['a picture', 'other.c3.webp', true],
  ])('where there is %s more: taken is %s', (_, name, isTaken) => {
    build();
    expect(begin(name).take(page, 'one')).toBe(isTaken);
  });

  it('are left where a file is not the one that was made', () => {
    build();
    writeFileSync(join(root, 'dist', page), html.replace('Y', 'Z'));
    expect(begin().take(page, 'one')).toBe(false);
    expect(statSync(at(page), { throwIfNoEntry: false })).toBeUndefined();
    expect(build()).toEqual([page]);
    expect(readFileSync(join(root, 'dist', page), 'utf8')).toBe(html);
  });

  it('are left where another build has put its site there, of which the list says nothing', () => {
    build();
    const other = mkdtempSync(join(tmpdir(), 'medmentors-other-'));
    onTestFinished(() => {
      rmSync(other, { recursive: true, force: true });
    });
    cpSync(join(root, 'dist'), join(other, 'dist'), { recursive: true });
    rmSync(join(root, 'dist'), { recursive: true });
    renameSync(join(other, 'dist'), join(root, 'dist'));
    expect(begin().take(page, 'one')).toBe(false);
  });

  it('do not take the place of what is there', () => {
    build();
    const last = begin();
    write(at(page), 'from public/');
    expect(last.take(page, 'one')).toBe(false);
    expect(readFileSync(at(page), 'utf8')).toBe('from public/');
  });

  it('are not there where no site is', () => {
    build();
    rmSync(join(root, 'dist'), { recursive: true });
    expect(build()).toEqual([page, template]);
  });

  it.each([
    ['no JSON', '{'],
    ['something else', '{"a":1}'],
    ['half of it', '[["/handbook/index.html",{"key":'],
  ])('are made anew where the list is %s', (_, text) => {
    build();
    writeFileSync(join(root, '.cache', 'pages.json'), text);
    expect(build()).toEqual([page, template]);
    expect(build()).toEqual([]);
  });

  it('are forgotten once a site does without them', () => {
    build();
    const last = begin();
    last.take(template, 'one');
    last.save(readPages(fresh, last.getReading));
    expect(readFileSync(join(root, '.cache', 'pages.json'), 'utf8')).not.toContain(page);
  });

  it('are not listed where a file was asked for and not made', () => {
    const last = begin();
    last.take(page, 'one');
    last.save(readPages(fresh));
    expect(readFileSync(join(root, '.cache', 'pages.json'), 'utf8')).toBe('[]');
  });
});
