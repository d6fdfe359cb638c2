import { countShared } from './wish.ts';
import { facets, makeTraits, type Profile, type Traits } from './profile.ts';

export interface Suggestion {
  profile: Profile;
  /** The answers that the mentor shares: why they are named. */
  shared: Traits;
}

/**
 * Mentors who share something with the answers, and what it is.
 *
 * The rule: every answer that a mentor shares counts one, whatever it is about, and those who share more come first.
 * Among those who share as much chance decides, by the seed, so that nobody is always last. The number is never shown:
 * it says how much somebody happened to write down, not how good a mentor they are. Mentors who take no new
 * conversations are not named.
 *
 * So a further trait that a mentor shares never moves them back, and the order of the answers makes no difference.
 *
 * @param answers keys of the vocabulary; a facet without an answer was left out
 * @param seed any text, another one for each visitor
 */
export function suggestMentors(profiles: readonly Profile[], answers: Traits, seed: string): Suggestion[] {
  return profiles
    .filter(({ traits }) => !traits.availability.includes('away'))
    .map((profile) => ({
      profile,
      shared: listShared(profile.traits, answers),
      count: countShared(profile.traits, answers),
      // By seed and mentor alone, so that a draw between two stays as it is when somebody else's traits change.
      draw: hash(`${seed}\n${profile.id}`),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.draw - b.draw || (a.profile.id < b.profile.id ? -1 : 1))
    .map(({ profile, shared }) => ({ profile, shared }));
}

/** The keys that stand on both sides, in the order of the mentor’s. */
export function listShared(traits: Traits, answers: Traits): Traits {
  return makeTraits((facet) => traits[facet].filter((key) => answers[facet].includes(key)));
}

export function isEmpty(traits: Traits): boolean {
  return facets.every((facet) => traits[facet].length === 0);
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), mixed once more so that like texts come out unlike. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
