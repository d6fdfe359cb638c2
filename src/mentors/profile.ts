import type { Mentor } from '../schemas/mentor.ts';
import type { Region } from '../schemas/region.ts';
import { availabilities, interests, languages, paths } from '../schemas/vocabulary.ts';
import type { Label } from '../language/labels.ts';
import { fold } from './fold.ts';

/** What mentors can be found by. The keys are also the names in the address. */
export const facets = ['interest', 'path', 'language', 'region', 'year', 'availability'] as const;

export type Facet = (typeof facets)[number];

/** For each facet the keys that fit a mentor, or that somebody looks for. */
export type Traits = Readonly<Record<Facet, readonly string[]>>;

/** A mentor as far as finding them goes. */
export interface Profile {
  /** The name of the file, and of the page. */
  id: string;
  name: string;
  traits: Traits;
  /** All that words are looked for in, folded (see `fold`). */
  text: string;
}

export interface Choice {
  value: string;
  label: string;
}

/** Traits of nobody, to begin with. */
export const noTraits: Traits = makeTraits(() => []);

export function makeTraits(read: (facet: Facet) => readonly string[]): Traits {
  return Object.fromEntries(facets.map((facet) => [facet, read(facet)])) as unknown as Traits;
}

export function getTraits(mentor: Mentor): Traits {
  return {
    interest: mentor.interests,
    path: mentor.path,
    language: mentor.languages,
    region: mentor.region === undefined ? [] : [mentor.region],
    year: mentor.class_year === undefined ? [] : [String(mentor.class_year)],
    availability: [mentor.availability],
  };
}

/** The lists of the vocabulary that facets choose from. */
const lists = { interests, paths, languages, availabilities };

export interface ProfileSetting {
  /** The school’s own list, from `program.yml`. */
  regions: readonly Region[];
  label: Label;
  /** A field with its facts filled in. */
  toText: (field: string) => string;
}

/** A mentor as far as finding them goes. */
export function toProfile(id: string, mentor: Mentor, { regions, label, toText }: ProfileSetting): Profile {
  const { name, home_town = '', earlier_studies = '', ask_me_about, class_year = '' } = mentor;
  const region = regions.find((candidate) => candidate.id === mentor.region)?.name ?? '';
  const traits = [
    ...mentor.interests.map((key) => label('interests', key)),
    ...mentor.path.map((key) => label('paths', key)),
    ...mentor.languages.map((key) => label('languages', key)),
    label('availabilities', mentor.availability),
  ];
  const text = [name, home_town, region, earlier_studies, class_year, ...ask_me_about, ...traits];
  return { id, name, traits: getTraits(mentor), text: fold(toText(text.join(' '))) };
}

/**
 * What may be chosen in each facet: only what at least one of the mentors has, in the order of the vocabulary, of the
 * school’s regions, and of the years.
 */
export function listChoices(
  mentors: readonly Mentor[],
  { regions, label }: Pick<ProfileSetting, 'regions' | 'label'>,
): Record<Facet, Choice[]> {
  const had = mentors.map(getTraits);
  const keep = (facet: Facet, values: readonly string[], name: (value: string) => string) =>
    values
      .filter((value) => had.some((traits) => traits[facet].includes(value)))
      .map((value) => ({ value, label: name(value) }));
  const keepOf = (facet: Facet, list: keyof typeof lists) =>
    keep(facet, Object.keys(lists[list]), (key) => label(list, key as never));
  const years = [...new Set(had.flatMap(({ year }) => year))].sort();
  return {
    interest: keepOf('interest', 'interests'),
    path: keepOf('path', 'paths'),
    language: keepOf('language', 'languages'),
    region: keep(
      'region',
      regions.map(({ id }) => id),
      (id) => regions.find((region) => region.id === id)?.name ?? id,
    ),
    year: years.map((year) => ({ value: year, label: year })),
    availability: keepOf('availability', 'availabilities'),
  };
}
