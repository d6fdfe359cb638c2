import type { Mentor } from '../schemas/mentor.ts';
import { mentorIndexSchema, type IndexedMentor, type MentorIndex } from '../schemas/mentor-index.ts';
import type { Program } from '../schemas/program.ts';
import type { Label } from '../language/labels.ts';
import { facets, listChoices, toProfile, type ProfileSetting } from './profile.ts';

/** The files of the open data, from the root of the site. */
export const openDataPaths = {
  index: '/mentors/index.json',
  schema: '/mentors/index.schema.json',
  script: '/mentors/directory.js',
} as const;

/** A profile that may be shown, with its picture as the site serves it. */
export interface PublishedProfile {
  id: string;
  mentor: Mentor;
  portrait: { src: string; width: number; height: number } | undefined;
}

export interface OpenDataSetting {
  program: Pick<Program, 'name' | 'school' | 'language' | 'regions'>;
  /** `YYYY-MM-DD` */
  today: string;
  /** Sentences in the language of the site. */
  words: MentorIndex['words'] & Pick<MentorIndex, 'terms'>;
  label: Label;
  /** A page or file of this site from its root as an address. */
  toAddress: (path: string) => string;
  /** A field with its facts filled in. */
  toText: (field: string) => string;
}

/**
 * The directory as data. Each field is taken by its name and the schema refuses any other, so that a new field of a
 * profile stays out until somebody decides otherwise.
 *
 * @param profiles only those that may be shown, in the order of the directory
 */
export function getMentorIndex(profiles: readonly PublishedProfile[], setting: OpenDataSetting): MentorIndex {
  const { program, today, words, toAddress } = setting;
  const labels = getLabels(profiles, { regions: program.regions, label: setting.label });
  return mentorIndexSchema.parse({
    format: 1,
    schema: toAddress(openDataPaths.schema),
    address: toAddress(openDataPaths.index),
    directory: toAddress('/mentors/'),
    program: program.name.long,
    school: program.school.long,
    language: program.language,
    built_on: today,
    terms: words.terms,
    words: { all: words.all, nobody: words.nobody },
    labels,
    mentors: profiles.map((profile) => getIndexedMentor(profile, setting)),
  });
}

type Labels = MentorIndex['labels'];

function getLabels(profiles: readonly PublishedProfile[], setting: Pick<ProfileSetting, 'regions' | 'label'>): Labels {
  const choices = listChoices(
    profiles.map(({ mentor }) => mentor),
    setting,
  );
  const entries = facets.map((facet) => [
    facet,
    Object.fromEntries(choices[facet].map(({ value, label }) => [value, label])),
  ]);
  return Object.fromEntries(entries) as Labels;
}

function getIndexedMentor(
  { id, mentor, portrait }: PublishedProfile,
  { program, label, toAddress, toText }: OpenDataSetting,
): IndexedMentor {
  const { name, name_sounds, pronouns, class_year, home_town, confirmed_on } = mentor;
  const { traits, text } = toProfile(id, mentor, { regions: program.regions, label, toText });
  const place = program.regions.find((region) => region.id === mentor.region);
  return {
    id,
    name,
    name_sounds,
    pronouns,
    class_year,
    home_town,
    region: place && { id: place.id, name: place.name },
    url: toAddress(`/mentors/${id}/`),
    portrait: portrait && mentor.portrait && { ...portrait, alt: mentor.portrait.alt },
    ask_me_about: mentor.ask_me_about.map(toText),
    traits,
    availability: label('availabilities', mentor.availability),
    confirmed_on,
    text,
  };
}
