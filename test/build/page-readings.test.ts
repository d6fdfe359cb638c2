import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openPageReadings } from '../../src/build/page-readings.ts';
import { readPage } from '../../src/checks/built-pages.ts';

const page = '<html data-revision="abc"><a id="x" href="/y/">Y</a><img src="/z.png"><script>a</script></html>';
/** Something that nobody would read in that page. */
const mark = { ...readPage('<a href="/mark/">M</a>') };

let root: string;
const getFile = () => join(root, '.cache', 'page-readings.json');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'medmentors-readings-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
});

describe('readings of pages', () => {
  it('are those of reading the page', () => {
    expect(openPageReadings(root).read(page)).toEqual(readPage(page));
  });

  it('are kept for the next build, whole', () => {
    const first = openPageReadings(root);
    first.read(page);
    first.save();
    // From the file, since a page is known by its HTML alone.
    writeFileSync(getFile(), readFileSync(getFile(), 'utf8').replace('/y/', '/kept/'));
    expect(openPageReadings(root).read(page)).toEqual({ ...readPage(page), links: ['/kept/', '/z.png'] });
  });

  it('are taken from whoever has read the page before', () => {
    const readings = openPageReadings(root);
    readings.add(page, mark);
    expect(readings.read(page)).toBe(mark);
    expect(readings.read(`${page} `)).toEqual(readPage(page));
  });

  it('are kept of the pages that the last build asked for, and of no others', () => {
    const first = openPageReadings(root);
    first.read(page);
    first.save();
    const second = openPageReadings(root);
    second.read('<p id="other"></p>');
    second.save();
    expect(readFileSync(getFile(), 'utf8')).not.toContain('/y/');
  });

  it.each([
    ['no JSON', '{'],
    ['something else', '{"a":1}'],
  ])('are read anew where the file is %s', (_, text) => {
    mkdirSync(join(root, '.cache'));
    writeFileSync(getFile(), text);
    expect(openPageReadings(root).read(page)).toEqual(readPage(page));
  });

  it('are read anew where the last build had another way of reading', () => {
    const first = openPageReadings(root);
    first.read(page);
    first.save();
    const text = readFileSync(getFile(), 'utf8').replace('/y/', '/kept/');
    writeFileSync(getFile(), text.replace(/"version":"[^"]+"/, '"version":"old"'));
    expect(openPageReadings(root).read(page)).toEqual(readPage(page));
  });

  it('leave nothing behind before they are saved', () => {
    openPageReadings(root).read(page);
    expect(existsSync(getFile())).toBe(false);
  });
});
