import { fold } from './fold.ts';
import { facets, noTraits, type Facet, type Profile, type Traits } from './profile.ts';

/** What somebody looks for in the directory. */
export interface Wish {
  /** Within a facet any of the choices will do; every facet with a choice has to fit. */
  chosen: Traits;
  /** Words as they were typed, all of which have to be found. */
  words: string;
}

/** Nothing in particular. */
export const everybody: Wish = { chosen: noTraits, words: '' };

/** The mentors who are what somebody looks for, in the order they came. */
export function filterProfiles(profiles: readonly Profile[], { chosen, words }: Wish): Profile[] {
  const hasWords = makeWordsTest(words);
  return profiles.filter(
    (profile) => hasWords(profile) && facets.every((facet) => fits(profile.traits, chosen, facet)),
  );
}

/**
 * How many mentors each choice would show, given everything else that is chosen. Choices of its own facet do not count:
 * there another choice widens the list.
 *
 * @returns for each facet the counts by key; keys that nobody has are left out
 */
export function countChoices(
  profiles: readonly Profile[],
  { chosen, words }: Wish,
): Record<Facet, Map<string, number>> {
  const hasWords = makeWordsTest(words);
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  for (const profile of profiles) {
    if (!hasWords(profile)) continue;
    const missed = facets.filter((facet) => !fits(profile.traits, chosen, facet));
    // Whoever misses one facet is shown as soon as that one is chosen otherwise; whoever misses two is not.
    for (const facet of missed.length === 0 ? facets : missed.length === 1 ? missed : [])
      for (const key of profile.traits[facet]) counts[facet].set(key, (counts[facet].get(key) ?? 0) + 1);
  }
  return counts;
}

/** How many of the chosen keys a mentor has, over all facets. */
export function countShared(traits: Traits, chosen: Traits): number {
  return facets.reduce((sum, facet) => sum + chosen[facet].filter((key) => traits[facet].includes(key)).length, 0);
}

/** The profiles in the order they came, or those with most in common with the choices first. */
export function sortByShared(profiles: readonly Profile[], chosen: Traits): Profile[] {
  return profiles
    .map((profile) => ({ profile, shared: countShared(profile.traits, chosen) }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ profile }) => profile);
}

function fits(traits: Traits, chosen: Traits, facet: Facet): boolean {
  return chosen[facet].length === 0 || chosen[facet].some((key) => traits[facet].includes(key));
}

function makeWordsTest(words: string): (profile: Profile) => boolean {
  const parts = fold(words).split(' ');
  return ({ text }) => parts.every((part) => text.includes(part));
}
