import { describe, expect, it } from 'vitest';
import { addSearch, mayKeep, parseSearches } from '../../src/search/recent.ts';

describe('recent searches', () => {
  it('are six at most, the newest first, each once', () => {
    const searches = ['a', 'b', 'c', 'd', 'e', 'f'].reduce<string[]>(addSearch, []);
    expect(searches).toEqual(['f', 'e', 'd', 'c', 'b', 'a']);
    expect(addSearch(searches, 'g')).toEqual(['g', 'f', 'e', 'd', 'c', 'b']);
    expect(addSearch(searches, 'B')).toEqual(['B', 'f', 'e', 'd', 'c', 'a']);
  });

  it.each([
    [null, []],
    ['{"a":1}', []],
    ['nonsense', []],
    ['["a",1,"b"]', ['a', 'b']],
    ['["1","2","3","4","5","6","7"]', ['1', '2', '3', '4', '5', '6']],
  ])('are read from %s', (kept, searches) => {
    expect(parseSearches(kept)).toEqual(searches);
  });

  it.each([
    ['asked on the safety card', ['/safety/', '/mentors/'], ['/sessions/']],
    ['that opened a page on a hard moment', ['/', '/handbook/hard-moments/suicide-risk/'], ['/sessions/']],
    ['that opened a case', ['/', '/handbook/cases/texts-at-2-a-m/'], []],
    ['that could have', ['/', '/sessions/'], ['/sessions/', '/handbook/role/boundaries/', '/safety/pocket/']],
  ])('are never kept where they were %s', (_, visited, best) => {
    expect(mayKeep(visited, best)).toBe(false);
  });

  it('are kept otherwise', () => {
    expect(mayKeep(['/', '/handbook/role/boundaries/'], ['/handbook/cases/only-two-come/', '/mentors/'])).toBe(true);
  });
});
