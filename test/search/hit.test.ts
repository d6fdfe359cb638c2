import { describe, expect, it } from 'vitest';
import { groupHits, isAbout, readHit, type Hit } from '../../src/search/hit.ts';
import type { PageData, SectionData } from '../../src/search/pagefind.ts';

const section = (title: string, element: string, score: number): SectionData => ({
  title,
  url: `/page/#${title.toLowerCase()}`,
  anchor: { element },
  excerpt: `${title}. The <mark>words</mark> below it`,
  weighted_locations: [{ balanced_score: score }],
});

const page = (sub_results: SectionData[]): PageData => ({
  url: '/page/',
  meta: { title: 'A page', description: 'About words and more.' },
  filters: { kind: ['Handbook'] },
  excerpt: 'some <mark>words</mark>',
  sub_results,
});

const hit = (href: string, kind: string): Hit => ({ href, kind, title: href, text: [], section: undefined });

describe('a page that was found', () => {
  it('names the part with the most of what was asked for, and does not say its heading twice', () => {
    const found = readHit(page([section('One', 'h2', 2), section('Two', 'h3', 5)]));
    expect(found.section?.href).toBe('/page/#two');
    expect(found.section?.heading.map(({ text }) => text).join('')).toBe('Two');
    expect(found.section?.text.map(({ text }) => text).join('')).toBe('The words below it');
  });

  it('is itself the part that stands under its title', () => {
    const found = readHit(page([section('Top', 'h1', 9)]));
    expect(found.section).toBeUndefined();
    expect(found.text).toContainEqual({ text: 'words', isMarked: true });
  });
});

describe('a page has to do with a question', () => {
  const found = { ...page([]), meta: { title: 'Feelings', description: 'Of an impostor.' } };

  it.each([
    ['imposter', true],
    ['feeling low', true],
    ['a WORD that helps', true],
    ['féélings', true],
    ['acomodations', false],
    ['zebra', false],
    ['学校生活', true],
  ])('%s: %s', (question, isIt) => {
    expect(isAbout(found, question)).toBe(isIt);
  });
});

describe('groups', () => {
  it('are the kinds, the one with the best page first', () => {
    const { best, groups } = groupHits([hit('a', 'X'), hit('b', 'X'), hit('c', 'X'), hit('d', 'Y'), hit('e', 'X')]);
    expect(best).toEqual([]);
    expect(groups.map(({ kind, hits }) => [kind, ...hits.map(({ href }) => href)])).toEqual([
      ['X', 'a', 'b', 'c', 'e'],
      ['Y', 'd'],
    ]);
  });

  it('come after the best three where those are of several kinds', () => {
    const { best, groups } = groupHits([hit('a', 'X'), hit('b', 'Y'), hit('c', 'X'), hit('d', 'Y')]);
    expect(best.map(({ href }) => href)).toEqual(['a', 'b', 'c']);
    expect(groups.map(({ kind, hits }) => [kind, ...hits.map(({ href }) => href)])).toEqual([['Y', 'd']]);
  });
});
