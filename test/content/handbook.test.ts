import { describe, expect, it } from 'vitest';
import { readPages } from './support/pages.ts';

const handbook = readPages('handbook');
const all = readPages();

describe('every page of the handbook', () => {
  it.each(handbook)('asks three questions or more: $file', ({ data }) => {
    expect((data.self_check as unknown[] | undefined)?.length).toBeGreaterThanOrEqual(3);
  });

  it.each(handbook)('is as long as a page should be: $file', ({ body }) => {
    const words = body.split(/\s+/).filter((word) => /\w/.test(word)).length;
    expect(words).toBeGreaterThanOrEqual(400);
    expect(words).toBeLessThanOrEqual(1200);
  });

  it.each(handbook)('can be reached from another page: $file', ({ file }) => {
    const address = `/${file.replace(/\.md$/, '/')}`;
    const from = all.filter((page) => page.file !== file && `${page.front}${page.body}`.includes(address));
    expect(from.map((page) => page.file)).not.toEqual([]);
  });
});

describe('pictures in a text', () => {
  it.each(all)('say what is on them: $file', ({ body }) => {
    expect(body.match(/!\[\s*\]\(/g) ?? []).toEqual([]);
  });
});
