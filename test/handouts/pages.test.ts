import { describe, expect, it } from 'vitest';
import { countPages, countSheets, getCopies, layOutCards } from '../../src/handouts/pages.ts';

const makeCards = (count: number, answer?: string) => ({
  size: 'small' as const,
  cards: Array.from({ length: count }, (_, i) => ({ text: `Card ${i}`, answer })),
});

describe('cards', () => {
  it('go on as many pages as they need, in their order', () => {
    expect(layOutCards([1, 2, 3, 4, 5], 'large')).toEqual([[1, 2, 3, 4], [5]]);
    expect(layOutCards([1, 2, 3, 4, 5, 6], 'medium')).toEqual([[1, 2, 3, 4, 5, 6]]);
  });

  it('fill the page with copies where there is one', () => {
    expect(layOutCards(['a'], 'large')).toEqual([['a', 'a', 'a', 'a']]);
  });

  it('have one more page where there are answers', () => {
    expect(countPages({ cards: makeCards(9) })).toBe(2);
    expect(countPages({ cards: makeCards(9, 'Yes.') })).toBe(3);
    expect(countPages({ cards: undefined })).toBe(1);
  });
});

describe('the sheets to print', () => {
  it.each([
    ['a page for each person', { cards: undefined, readers: 'person' }, 7, 7],
    ['a page for the group', { cards: undefined, readers: 'group' }, 7, 1],
    ['a page for each pair, the odd one too', { cards: undefined, readers: 'pair' }, 7, 4],
    ['copies of one card, which several share', { cards: makeCards(1), readers: 'person' }, 9, 2],
    ['two of one card for each person', { cards: makeCards(1), readers: 'twice' }, 8, 2],
    ['a set of cards for each pair, and the answers once', { cards: makeCards(9, 'Yes.'), readers: 'pair' }, 8, 9],
    ['one card with an answer', { cards: makeCards(1, 'Yes.'), readers: 'pair' }, 8, 2],
  ] as const)('are counted for %s', (_, printed, people, sheets) => {
    expect(countSheets(printed, people)).toBe(sheets);
  });

  it('are as many as people or pairs', () => {
    expect((['person', 'twice', 'pair', 'group'] as const).map((readers) => getCopies(readers, 8))).toEqual([
      8, 16, 4, 1,
    ]);
  });
});
