import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/mentors/view.ts';
import { findNeighbors, readVisit } from '../../src/mentors/neighbors.ts';
import { makeTraits, noTraits, type Profile } from '../../src/mentors/profile.ts';

const everybody: View = { chosen: noTraits, words: '', sort: 'name' };

const profiles = [
  make('ana', { path: ['rural'], interest: ['surgery'] }),
  make('ben', { path: ['parent'] }),
  make('cleo', { path: ['rural'], interest: ['surgery', 'research'] }),
  make('dana', { path: ['rural'] }),
];

describe('the neighbors of a mentor', () => {
  it.each([
    ['the first', 'ana', undefined, 'ben', 4],
    ['one between', 'ben', 'ana', 'cleo', 4],
    ['the last', 'dana', 'cleo', undefined, 4],
  ])('of %s are found by name', (_, id, previous, next, count) => {
    expect(find(everybody, id)).toEqual({ previous, next, count });
  });

  it('are only those who fit', () => {
    const rural = { ...everybody, chosen: choose({ path: ['rural'] }) };
    expect(find(rural, 'cleo')).toEqual({ previous: 'ana', next: 'dana', count: 3 });
    expect(find({ ...rural, words: 'cle' }, 'cleo')).toEqual({ previous: undefined, next: undefined, count: 1 });
  });

  it('stand in the order of the directory', () => {
    const view: View = { ...everybody, chosen: choose({ interest: ['research', 'surgery'] }), sort: 'common' };
    expect(find(view, 'cleo')).toEqual({ previous: undefined, next: 'ana', count: 2 });
  });

  it('are none for somebody who is not in the directory as it was narrowed', () => {
    expect(find({ ...everybody, chosen: choose({ path: ['rural'] }) }, 'ben')).toBeUndefined();
    expect(find(everybody, 'nobody')).toBeUndefined();
  });

  it('lead from the first to the last, past everybody once', () => {
    fc.assert(
      fc.property(
        fc.subarray(['rural', 'parent']),
        fc.constantFrom('name' as const, 'common' as const),
        (path, sort) => {
          const view: View = { chosen: choose({ path }), words: '', sort };
          const starts = profiles.filter(({ id }) => {
            const neighbors = findNeighbors(profiles, view, id);
            return neighbors && !neighbors.previous;
          });
          expect(starts).toHaveLength(1);
          const walked = [];
          for (let here = starts[0]; here; here = findNeighbors(profiles, view, here.id)?.next) walked.push(here.id);
          expect(walked).toHaveLength(findNeighbors(profiles, view, walked[0] ?? '')?.count ?? 0);
          expect(new Set(walked).size).toBe(walked.length);
        },
      ),
    );
  });
});

describe('a visit from the directory', () => {
  it('is read from the address, and leads back to it', () => {
    const { view, query } = readVisit('?path=rural&words=cle&sort=common', profiles);
    expect(view).toEqual({ chosen: choose({ path: ['rural'] }), words: 'cle', sort: 'common' });
    expect(query).toBe('?path=rural&words=cle&sort=common');
  });

  it.each(['', '?', '?utm=x', '?path=astronaut', '?path=%3Cscript%3E', '?sort=best', '?words=%20'])(
    'is none where the address is %j',
    (query) => {
      expect(readVisit(query, profiles).query).toBe('');
    },
  );
});

function find(view: View, id: string) {
  const neighbors = findNeighbors(profiles, view, id);
  return neighbors && { ...neighbors, previous: neighbors.previous?.id, next: neighbors.next?.id };
}

function make(id: string, traits: Partial<Profile['traits']>): Profile {
  return { id, name: id, traits: choose(traits), text: id };
}

function choose(traits: Partial<Profile['traits']>): Profile['traits'] {
  return makeTraits((facet) => traits[facet] ?? []);
}
