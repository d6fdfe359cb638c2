import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readView, writeView } from '../../src/mentors/address.ts';
import type { View } from '../../src/mentors/view.ts';
import { makeTraits, noTraits, type Traits } from '../../src/mentors/profile.ts';

const choices: Traits = {
  interest: ['cardiology', 'research', 'surgery'],
  path: ['rural'],
  language: ['haitian-creole', 'spanish'],
  region: ['north'],
  year: ['2029'],
  availability: ['open'],
};
const everybody: View = { chosen: noTraits, words: '', sort: 'name' };
const choose = (chosen: Partial<Traits>): View => ({
  ...everybody,
  chosen: makeTraits((facet) => chosen[facet] ?? []),
});

const anyView: fc.Arbitrary<View> = fc.record({
  chosen: fc.record({
    interest: fc.subarray([...choices.interest]),
    path: fc.subarray([...choices.path]),
    language: fc.subarray([...choices.language]),
    region: fc.subarray([...choices.region]),
    year: fc.subarray([...choices.year]),
    availability: fc.subarray([...choices.availability]),
  }),
  words: fc.string({ maxLength: 60 }).map((words) => words.trim()),
  sort: fc.constantFrom('name', 'common'),
});

describe('the address of the directory', () => {
  it('gives back the view it was made from', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(readView(writeView(view), choices)).toEqual({ view, unknown: [] });
      }),
      { seed: 2026, numRuns: 200 },
    );
  });

  it('is empty for everybody by name', () => {
    expect(writeView(everybody)).toBe('');
    expect(writeView({ ...everybody, words: '  ' })).toBe('');
  });

  it('is the same whichever was chosen first', () => {
    const { view } = readView('?availability=open&interest=surgery&interest=cardiology', choices);
    expect(writeView(view)).toBe('?interest=cardiology&interest=surgery&availability=open');
  });

  it.each<[string, string, View, string[]]>([
    ['names it does not know', '?path=rural&utm_source=mail&__proto__=x', choose({ path: ['rural'] }), []],
    ['empty values', '?interest=&path=rural', choose({ path: ['rural'] }), []],
    ['values given twice', '?path=rural&path=rural', choose({ path: ['rural'] }), []],
    ['values that are gone, and says which', '?path=astronaut&path=rural', choose({ path: ['rural'] }), ['astronaut']],
    ['an order that there is none of', '?sort=age', everybody, ['age']],
    ['code, which it passes on as the text it is', '?path=<img src=x>', everybody, ['<img src=x>']],
    ['everything of an empty query', '', everybody, []],
  ])('leaves out %s', (_, query, view, unknown) => {
    expect(readView(query, choices)).toEqual({ view, unknown });
  });

  it('cuts words that no person would type', () => {
    expect(readView(`?words=${'x'.repeat(5000)}`, choices).view.words).toHaveLength(100);
  });
});
