import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIndex } from '../../src/mentors/index-file.ts';
import { facets, noTraits } from '../../src/mentors/profile.ts';

describe('the index of mentors', () => {
  it('is read as far as finding them goes', () => {
    const mentor = {
      id: 'theo-lacombe',
      name: 'Théo Lacombe',
      url: '/mentors/theo-lacombe/',
      traits: { ...noTraits, path: ['rural'], year: ['2029'] },
    };
    expect(parseIndex({ format: 1, mentors: [mentor, { ...mentor, id: 'other', text: 'trail running' }] })).toEqual([
      { id: 'theo-lacombe', name: 'Théo Lacombe', traits: mentor.traits, text: 'theo lacombe' },
      { id: 'other', name: 'Théo Lacombe', traits: mentor.traits, text: 'trail running' },
    ]);
  });

  it.each([undefined, null, 'x', 7, [], {}, { mentors: null }, { mentors: {} }, { mentors: [null, 7, 'x', []] }])(
    'has nobody where it is %j',
    (json) => {
      expect(parseIndex(json)).toEqual([]);
    },
  );

  it('leaves out who has no name or address, and traits that are no lists of words', () => {
    const mentors = [
      { id: '', name: 'A' },
      { id: 'b' },
      { id: 'c', name: 'C', traits: { path: 'rural', interest: [7, 'x'] } },
    ];
    expect(parseIndex({ mentors })).toEqual([
      { id: 'c', name: 'C', traits: { ...noTraits, interest: ['x'] }, text: 'c' },
    ]);
  });

  it('has the same form whatever the file holds', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.anything(), name: fc.anything(), traits: fc.anything() })), (mentors) => {
        for (const { id, traits } of parseIndex({ mentors })) {
          expect(typeof id).toBe('string');
          expect(Object.keys(traits)).toEqual([...facets]);
        }
      }),
    );
  });
});
