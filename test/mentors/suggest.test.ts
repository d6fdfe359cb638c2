import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facets, makeTraits, noTraits, type Traits } from '../../src/mentors/profile.ts';
import { isEmpty, listShared, suggestMentors } from '../../src/mentors/suggest.ts';
import { anyChoice, anyProfiles, makeProfile } from '../support/profiles.ts';

const runs = { seed: 2026, numRuns: 300 };
const answers = (given: Partial<Traits>) => makeTraits((facet) => given[facet] ?? []);
const name = (suggestions: ReturnType<typeof suggestMentors>) => suggestions.map(({ profile }) => profile.id);

describe('who might suit somebody', () => {
  const ana = makeProfile('ana', { interest: ['pediatrics'], path: ['first-generation'], language: ['spanish'] });
  const ben = makeProfile('ben', { interest: ['pediatrics'] });
  const cleo = makeProfile('cleo', { interest: ['surgery'] });

  it('is whoever shares an answer, those who share more first, with what they share', () => {
    const given = answers({ interest: ['pediatrics'], path: ['first-generation'], language: ['spanish'] });
    expect(suggestMentors([cleo, ben, ana], given, 'seed')).toEqual([
      {
        profile: ana,
        shared: answers({ interest: ['pediatrics'], path: ['first-generation'], language: ['spanish'] }),
      },
      { profile: ben, shared: answers({ interest: ['pediatrics'] }) },
    ]);
  });

  it('is nobody where nothing was answered', () => {
    expect(suggestMentors([ana, ben, cleo], noTraits, 'seed')).toEqual([]);
  });

  it('is nobody who takes no new conversations', () => {
    const away = makeProfile('away', { interest: ['surgery'], availability: ['away'] });
    const given = answers({ interest: ['surgery'], availability: ['away'] });
    expect(name(suggestMentors([away, cleo], given, 'seed'))).toEqual(['cleo']);
  });

  it('carries no number that could be taken for a mark', () => {
    const [first] = suggestMentors([ana], answers({ interest: ['pediatrics'] }), 'seed');
    expect(Object.keys(first ?? {})).toEqual(['profile', 'shared']);
  });
});

describe('the rule', () => {
  const seed = fc.string();

  it('never moves a mentor back for sharing one answer more', () => {
    fc.assert(
      fc.property(
        anyProfiles,
        anyChoice,
        seed,
        fc.nat(),
        fc.constantFrom(...facets),
        (profiles, given, draw, i, facet) => {
          const mentor = profiles[i % Math.max(profiles.length, 1)];
          const gained = mentor && given[facet].find((key) => !mentor.traits[facet].includes(key));
          if (!mentor || gained === undefined || facet === 'availability') return;
          const traits = { ...mentor.traits, [facet]: [...mentor.traits[facet], gained] };
          const place = (list: typeof profiles) => {
            const found = name(suggestMentors(list, given, draw)).indexOf(mentor.id);
            return found < 0 ? Infinity : found;
          };
          const after = place(profiles.map((profile) => (profile === mentor ? { ...mentor, traits } : profile)));
          expect(after).toBeLessThanOrEqual(place(profiles));
        },
      ),
      runs,
    );
  });

  it('puts those who share more first', () => {
    fc.assert(
      fc.property(anyProfiles, anyChoice, seed, (profiles, given, draw) => {
        const counts = suggestMentors(profiles, given, draw).map(({ shared }) => Object.values(shared).flat().length);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
      runs,
    );
  });

  it('is not swayed by what nobody asked about', () => {
    fc.assert(
      fc.property(anyProfiles, anyChoice, seed, (profiles, given, draw) => {
        const more = profiles.map((profile, i) => ({
          ...profile,
          traits: { ...profile.traits, interest: [...profile.traits.interest, `unheard-of-${i % 3}`] },
        }));
        expect(name(suggestMentors(more, given, draw))).toEqual(name(suggestMentors(profiles, given, draw)));
      }),
      runs,
    );
  });

  it('comes to the same whatever the order of answers and of mentors', () => {
    fc.assert(
      fc.property(anyProfiles, anyChoice, seed, (profiles, given, draw) => {
        const turned = makeTraits((facet) => [...given[facet]].reverse());
        expect(name(suggestMentors([...profiles].reverse(), turned, draw))).toEqual(
          name(suggestMentors(profiles, given, draw)),
        );
      }),
      runs,
    );
  });

  it('names nobody without a reason, and every reason is on both sides', () => {
    fc.assert(
      fc.property(anyProfiles, anyChoice, seed, (profiles, given, draw) => {
        for (const { profile, shared } of suggestMentors(profiles, given, draw)) {
          expect(isEmpty(shared)).toBe(false);
          expect(shared).toEqual(listShared(profile.traits, given));
          for (const facet of facets) for (const key of shared[facet]) expect(given[facet]).toContain(key);
        }
      }),
      runs,
    );
  });

  it('leaves nobody always last among those who share as much', () => {
    const equals = Array.from({ length: 8 }, (_, i) => makeProfile(`mentor-${i}`, { interest: ['surgery'] }));
    const given = answers({ interest: ['surgery'] });
    const firsts = new Map<string, number>();
    const lasts = new Map<string, number>();
    for (let i = 0; i < 4000; i++) {
      const order = name(suggestMentors(equals, given, `visitor ${i}`));
      for (const [counts, id] of [
        [firsts, order[0]],
        [lasts, order.at(-1)],
      ] as const)
        if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    // 500 each on average; five standard deviations of a fair draw are about 105.
    for (const counts of [firsts, lasts])
      for (const { id } of equals) expect(Math.abs((counts.get(id) ?? 0) - 500)).toBeLessThan(105);
  });

  it('shows one visitor the same order every time', () => {
    const equals = Array.from({ length: 8 }, (_, i) => makeProfile(`mentor-${i}`, { interest: ['surgery'] }));
    const draw = () => name(suggestMentors(equals, answers({ interest: ['surgery'] }), 'one visitor'));
    expect(draw()).toEqual(draw());
  });
});
