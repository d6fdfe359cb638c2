import { describe, expect, it } from 'vitest';
import { isMatch, readFilters, writeFilters, type Filters } from '../../src/mentors/filter.ts';

const traits = {
  interest: ['cardiology', 'research'],
  path: ['rural'],
  language: [],
  availability: ['open'],
};

describe('a mentor', () => {
  it.each<[string, Filters, boolean]>([
    ['is found by nothing in particular', {}, true],
    ['is found by one of several interests', { interest: 'research' }, true],
    ['is found by all filters at once', { interest: 'cardiology', path: 'rural', availability: 'open' }, true],
    ['is not found by an interest of somebody else', { interest: 'surgery' }, false],
    ['is not found where one of two filters does not fit', { interest: 'research', path: 'military' }, false],
    ['without languages is not found by any', { language: 'spanish' }, false],
    ['is not found by a part of a word', { interest: 'card' }, false],
  ])('%s', (_, filters, found) => {
    expect(isMatch(traits, filters)).toBe(found);
  });
});

describe('the address of a filtered directory', () => {
  it.each<Filters>([
    {},
    { interest: 'emergency-medicine' },
    { interest: 'research', path: 'first-generation', language: 'haitian-creole', availability: 'open' },
    { language: 'a&b=c d+é' },
  ])('gives back the filters it was made from: %o', (filters) => {
    expect(readFilters(writeFilters(filters))).toEqual(filters);
  });

  it('is empty without filters', () => {
    expect(writeFilters({})).toBe('');
    expect(writeFilters({ interest: '' })).toBe('');
  });

  it('names the filters in the same order whichever came first', () => {
    expect(writeFilters({ availability: 'open', interest: 'research' })).toBe('?interest=research&availability=open');
  });

  it.each([
    ['names it does not know', '?interest=research&utm_source=mail&__proto__=x', { interest: 'research' }],
    ['empty values', '?interest=&path=rural', { path: 'rural' }],
    ['all but the first of a name given twice', '?path=rural&path=military', { path: 'rural' }],
    ['everything of an empty query', '', {}],
  ])('leaves out %s', (_, query, filters) => {
    expect(readFilters(query)).toEqual(filters);
  });
});
