import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { makeTag, writeAtomFeed, type FeedEntry } from '../../src/handbook/atom-feed.ts';

const setting = {
  id: 'tag:larkfield.github.io,2026:medmentors/handbook/feed.xml',
  title: 'Changes',
  author: 'MedMentors',
  language: 'en',
  self: 'https://mentors.larkfield.example/handbook/feed.xml',
  page: 'https://mentors.larkfield.example/handbook/',
  beginning: Date.UTC(2026, 7, 1) / 1000,
};

const entry = (number: number, changes: Partial<FeedEntry> = {}): FeedEntry => ({
  id: `tag:larkfield.github.io,2026:medmentors/handbook/${number}/`,
  title: `Page ${number}`,
  summary: 'What it says.',
  url: `https://mentors.larkfield.example/handbook/${number}/`,
  time: setting.beginning + number * 60,
  ...changes,
});

describe('a feed of changes', () => {
  it('has what Atom asks for', () => {
    const { feed, entries } = read(writeAtomFeed([entry(1)], setting));
    expect(feed).toMatchObject({ id: setting.id, title: 'Changes', updated: '2026-08-01T00:01:00Z' });
    expect(feed.links).toEqual({ self: setting.self, alternate: setting.page });
    expect(feed.author).toBe('MedMentors');
    expect(entries).toEqual([
      {
        id: entry(1).id,
        title: 'Page 1',
        summary: 'What it says.',
        updated: '2026-08-01T00:01:00Z',
        links: { alternate: entry(1).url },
      },
    ]);
  });

  it('has the 20 newest changes, the last first', () => {
    const { feed, entries } = read(
      writeAtomFeed(
        Array.from({ length: 30 }, (_, i) => entry(i)),
        setting,
      ),
    );
    expect(entries.map(({ title }) => title)).toEqual(Array.from({ length: 20 }, (_, i) => `Page ${29 - i}`));
    expect(feed.updated).toBe(entries[0]?.updated);
  });

  it('is the same in whatever order the pages are read', () => {
    const pages = [entry(1), entry(2, { time: setting.beginning }), entry(3, { time: setting.beginning })];
    expect(writeAtomFeed(pages.toReversed(), setting)).toBe(writeAtomFeed(pages, setting));
  });

  it('is a feed where nothing changed, too', () => {
    const { feed, entries } = read(writeAtomFeed([], setting));
    expect(entries).toEqual([]);
    expect(feed.updated).toBe('2026-08-01T00:00:00Z');
  });

  it('carries every text through, whatever signs are in it', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('<', '>', '&', '"', "'", ']]>', '&amp;', '</title>', '<!--'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, text, (title, summary) => {
        const file = writeAtomFeed([entry(1, { title, summary })], { ...setting, title: summary });
        const { feed, entries } = read(file);
        expect(entries).toHaveLength(1);
        expect(entries[0]).toMatchObject({ title: keepWritable(title), summary: keepWritable(summary) });
        expect(feed.title).toBe(keepWritable(summary));
      }),
      { seed: 6, numRuns: 300 },
    );
    expect(writeAtomFeed([entry(1, { title: 'a\u0000b\u001bc\ud800d' })], setting)).toContain(
      '<title>abc\ufffdd</title>',
    );
  });
});

it('the name of a page in a feed has the form of a tag', () => {
  expect(makeTag({ domain: 'larkfield.github.io', name: 'medmentors' }, '/handbook/role/')).toBe(
    'tag:larkfield.github.io,2026:medmentors/handbook/role/',
  );
});

/** All that XML 1.0 can write. */
function keepWritable(text: string): string {
  return Array.from(text.toWellFormed(), (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const isWritable = code >= 32 ? code !== 0xfffe && code !== 0xffff : [9, 10, 13].includes(code);
    return isWritable ? sign : '';
  }).join('');
}

interface Node {
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

/** Reads a feed with a program that did not write it. */
function read(file: string) {
  const root = parseDocument(file, { xmlMode: true }) as unknown as Node;
  const feed = listChildren(root, 'feed')[0];
  if (!feed) throw new Error('There is no feed.');
  expect(feed.attribs?.xmlns).toBe('http://www.w3.org/2005/Atom');
  return {
    feed: { ...readParts(feed), author: getText(listChildren(feed, 'author')[0]) },
    entries: listChildren(feed, 'entry').map((node) => ({
      ...readParts(node),
      summary: getText(listChildren(node, 'summary')[0]),
    })),
  };
}

function readParts(node: Node) {
  const get = (name: string) => getText(listChildren(node, name)[0]);
  const links = listChildren(node, 'link').map(({ attribs = {} }) => [attribs.rel ?? '', attribs.href ?? ''] as const);
  return { id: get('id'), title: get('title'), updated: get('updated'), links: Object.fromEntries(links) };
}

function listChildren(node: Node, name: string): Node[] {
  return (node.children ?? []).filter((child) => child.name === name);
}

function getText(node: Node | undefined): string {
  return node?.data ?? (node?.children ?? []).map(getText).join('');
}
