import { describe, expect, it } from 'vitest';
import english from '../../src/content/i18n/en.json' with { type: 'json' };
import { ask, getTellingWords, sumScores } from '../../src/search/ask.ts';
import type { SearchResult } from '../../src/search/pagefind.ts';

const result = (id: string, score: number): SearchResult => ({ id, score, data: () => Promise.reject(new Error(id)) });

const fillers = new Set(english['search.fillers'].split(' '));
const options = { kind: '', fillers };

/** A search over words that stand on pages, which wants every word as Pagefind does. */
function makeSearch(pages: Readonly<Record<string, string>>) {
  const search = (query: string) => {
    const words = query.split(' ');
    const found = Object.entries(pages).filter(([, text]) => words.every((word) => text.split(' ').includes(word)));
    return Promise.resolve({ results: found.map(([id]) => result(id, 1)) });
  };
  return { search };
}

describe('a question', () => {
  it('is answered by the pages that have every word first, then by those that have the most', async () => {
    const pages = makeSearch({
      one: 'student crying',
      both: 'mentee crying night',
      other: 'mentee night',
      none: 'books',
    });
    const answers = await Array.fromAsync(ask(pages, 'mentee crying night', options));
    expect(answers.map(({ results }) => results.map(({ id }) => id))).toEqual([['both'], ['both', 'other', 'one']]);
    expect(answers.map(({ whole }) => whole)).toEqual([1, 1]);
  });

  it('is not widened when enough pages have every word', async () => {
    const pages = makeSearch({ a: 'bad exam', b: 'bad exam', c: 'bad exam', d: 'bad luck' });
    const answers = await Array.fromAsync(ask(pages, 'bad exam', options));
    expect(answers.map(({ results }) => results.map(({ id }) => id))).toEqual([['a', 'b', 'c']]);
  });
});

it('has no answer where no page has any of its words', async () => {
  expect(await Array.fromAsync(ask(makeSearch({ a: 'bad exam' }), 'purple zebra', options))).toEqual([]);
});

describe('the words that tell what a question is about', () => {
  it.each([
    ['How many hours a week does it take?', 'hours week take?'],
    ['who do I call at night', 'call at night'],
    ['who is it', 'who is it'],
    ['imposter', 'imposter'],
  ])('%s', (question, words) => {
    expect(getTellingWords(question, fillers)).toEqual(words.split(' '));
  });
});

describe('sumScores', () => {
  it('names each page once and puts the ones that several words agree on first', () => {
    const merged = sumScores([[result('a', 3), result('b', 2)], [result('b', 2)]]);
    expect(merged.map(({ id, score }) => [id, score])).toEqual([
      ['b', 4],
      ['a', 3],
    ]);
  });
});
