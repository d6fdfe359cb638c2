import fc from 'fast-check';
import { fold } from '../../src/mentors/fold.ts';
import { makeTraits, type Facet, type Profile, type Traits } from '../../src/mentors/profile.ts';

/** A few keys for each facet: few enough that mentors and answers often share one. */
const keys: Readonly<Record<Facet, readonly string[]>> = {
  interest: ['cardiology', 'pediatrics', 'research', 'surgery'],
  path: ['first-generation', 'parent', 'rural'],
  language: ['english', 'korean', 'spanish'],
  region: ['north', 'south'],
  year: ['2028', '2029'],
  availability: ['open', 'limited', 'away'],
};

export function makeProfile(id: string, traits: Partial<Traits> = {}, text = id): Profile {
  const all = makeTraits((facet) => traits[facet] ?? (facet === 'availability' ? ['open'] : []));
  return { id, name: id, traits: all, text: fold(text) };
}

export const anyTraits: fc.Arbitrary<Traits> = fc.record({
  interest: fc.subarray([...keys.interest]),
  path: fc.subarray([...keys.path]),
  language: fc.subarray([...keys.language]),
  region: fc.subarray([...keys.region], { maxLength: 1 }),
  year: fc.subarray([...keys.year], { maxLength: 1 }),
  availability: fc.subarray([...keys.availability], { minLength: 1, maxLength: 1 }),
});

/** What somebody chooses or answers: any keys, in any order. */
export const anyChoice: fc.Arbitrary<Traits> = fc.record({
  interest: fc.shuffledSubarray([...keys.interest]),
  path: fc.shuffledSubarray([...keys.path]),
  language: fc.shuffledSubarray([...keys.language]),
  region: fc.shuffledSubarray([...keys.region]),
  year: fc.shuffledSubarray([...keys.year]),
  availability: fc.shuffledSubarray([...keys.availability]),
});

/** Up to twelve mentors, each with an id of their own. */
export const anyProfiles: fc.Arbitrary<Profile[]> = fc
  .array(anyTraits, { maxLength: 12 })
  .map((list) => list.map((traits, i) => makeProfile(`mentor-${i}`, traits)));
