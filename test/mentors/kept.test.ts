import { describe, expect, it } from 'vitest';
import { parseAnswers } from '../../src/mentors/answers.ts';
import { parseFavorites, toggleFavorite } from '../../src/mentors/favorites.ts';
import { noTraits } from '../../src/mentors/profile.ts';

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

describe('answers', () => {
  it.each([
    ['of nobody', null],
    ['that are not JSON', 'interest=surgery'],
    ['of another kind', '[1, 2]'],
    ['that are nothing', 'null'],
    ['with a facet of another kind', '{"interest": "surgery"}'],
  ])('%s are none', (_, text) => {
    expect(parseAnswers(text)).toEqual(noTraits);
  });

  it('are read as they were kept, without what does not belong', () => {
    expect(parseAnswers('{"interest": ["surgery", 3], "extra": ["x"], "__proto__": {"path": ["rural"]}}')).toEqual({
      ...noTraits,
      interest: ['surgery'],
    });
  });
});
