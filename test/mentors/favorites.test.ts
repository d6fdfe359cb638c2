import { describe, expect, it } from 'vitest';
import { parseFavorites, toggleFavorite } from '../../src/mentors/favorites.ts';

describe('saved mentors', () => {
  it('are added and taken away again', () => {
    expect(toggleFavorite(['ana'], 'ben')).toEqual(['ana', 'ben']);
    expect(toggleFavorite(['ana', 'ben'], 'ana')).toEqual(['ben']);
  });

  it.each([
    [null, []],
    ['["ana","ben","ana"]', ['ana', 'ben']],
    ['["ana",1,null]', ['ana']],
    ['{"ana":true}', []],
    ['not JSON', []],
  ])('that were kept as %j are %j', (text, favorites) => {
    expect(parseFavorites(text)).toEqual(favorites);
  });
});
