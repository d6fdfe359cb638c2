import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facets, makeTraits, noTraits, type Traits } from '../../src/mentors/profile.ts';
import { countChoices, everybody, filterProfiles, sortByShared, type Wish } from '../../src/mentors/wish.ts';
import { anyChoice, anyProfiles, makeProfile } from '../support/profiles.ts';

const ana = makeProfile('ana', { interest: ['cardiology', 'research'], path: ['rural'] }, 'Ana Reyes, Hazard');
const ben = makeProfile('ben', { interest: ['surgery'], language: ['spanish'] }, 'Bén Tran, Pikeville');
const all = [ana, ben];

const wish = (chosen: Partial<Traits>, words = ''): Wish => ({
  chosen: makeTraits((facet) => chosen[facet] ?? []),
  words,
});
const find = (chosen: Partial<Traits>, words?: string) => filterProfiles(all, wish(chosen, words)).map(({ id }) => id);

describe('the directory', () => {
  it.each<[string, Partial<Traits>, string[]]>([
    ['shows everybody where nothing is chosen', {}, ['ana', 'ben']],
    ['shows whoever has one of two choices of the same kind', { interest: ['research', 'surgery'] }, ['ana', 'ben']],
    ['shows only who fits every kind', { interest: ['research', 'surgery'], path: ['rural'] }, ['ana']],
    ['shows nobody where no one fits both kinds', { interest: ['surgery'], path: ['rural'] }, []],
    ['does not take a part of a key for the key', { interest: ['card'] }, []],
    ['leaves out whoever says nothing of that kind', { language: ['spanish'] }, ['ben']],
  ])('%s', (_, chosen, found) => {
    expect(find(chosen)).toEqual(found);
  });

  it.each([
    ['ben', ['ben']],
    ['BEN tran', ['ben']],
    ['pikeville ben', ['ben']],
    ['ben hazard', []],
    ['haz', ['ana']],
    ['  ', ['ana', 'ben']],
    ['<script>', []],
  ])('looks for each of the words “%s”, whatever their case, accents and order', (words, found) => {
    expect(find({}, words)).toEqual(found);
  });

  it('puts together words and choices', () => {
    expect(find({ interest: ['surgery', 'research'] }, 'hazard')).toEqual(['ana']);
  });
});

describe('the number beside a choice', () => {
  it('is how many have it, where nothing is chosen', () => {
    const counts = countChoices(all, everybody);
    expect([...counts.interest]).toEqual([
      ['cardiology', 1],
      ['research', 1],
      ['surgery', 1],
    ]);
    expect(counts.availability.get('open')).toBe(2);
  });

  it('follows the other filters, and not the choices of its own kind', () => {
    const counts = countChoices(all, wish({ interest: ['surgery'] }));
    expect(counts.interest.get('research')).toBe(1);
    expect(counts.path.get('rural')).toBeUndefined();
    expect(counts.language.get('spanish')).toBe(1);
  });

  it('is the length of the list that it leads to', () => {
    fc.assert(
      fc.property(anyProfiles, anyChoice, fc.constantFrom('', 'mentor-1', 'nobody'), (profiles, chosen, words) => {
        const counts = countChoices(profiles, { chosen, words });
        for (const facet of facets)
          for (const key of new Set(profiles.flatMap(({ traits }) => traits[facet]))) {
            const only = { ...chosen, [facet]: [key] };
            expect(counts[facet].get(key) ?? 0).toBe(filterProfiles(profiles, { chosen: only, words }).length);
          }
      }),
      { seed: 2026, numRuns: 200 },
    );
  });
});

describe('“most in common”', () => {
  it('puts who has more of the choices first, and leaves the others as they came', () => {
    const cleo = makeProfile('cleo', { interest: ['research', 'surgery'] });
    const sorted = sortByShared([ana, ben, cleo], wish({ interest: ['research', 'surgery'] }).chosen);
    expect(sorted.map(({ id }) => id)).toEqual(['cleo', 'ana', 'ben']);
  });

  it('is the order they came in where nothing is chosen', () => {
    expect(sortByShared(all, noTraits)).toEqual(all);
  });
});
