import * as z from 'zod';
import { facets, type Facet } from '../mentors/profile.ts';
import { day, type FieldWords } from './field.ts';

/**
 * The directory as data, `/mentors/index.json`: what the pages show, for other pages of the same school. What is not
 * named here is not published, whatever a profile gains.
 */

const line = (label: string, hint: string) => z.string().min(1).meta({ label, hint });

const address = (label: string, hint: string) =>
  line(label, `${hint} Absolute where the address of the site is known, else from the root of its host.`);

const pixels = (label: string) => z.int().min(1).meta({ label, hint: 'In pixels.' });

/** One field for each thing that mentors can be found by. */
function eachFacet<Field extends z.ZodType>(field: Field, words: FieldWords) {
  const fields = Object.fromEntries(facets.map((facet) => [facet, field])) as Record<Facet, Field>;
  return z.strictObject(fields).meta({ ...words });
}

const portraitSchema = z
  .strictObject({
    src: address('Address', 'A square picture.'),
    width: pixels('Width'),
    height: pixels('Height'),
    alt: line('What the picture shows', 'For people who cannot see it. Leave it out where the name stands beside it.'),
  })
  .meta({ label: 'Portrait', hint: 'Left out where the mentor gave none.' });

const indexedMentorSchema = z
  .strictObject({
    id: line('Short name', 'The name of the page. It stays while the profile does.'),
    name: line('Name', 'As the mentor likes to be called.'),
    name_sounds: line('How the name sounds', 'Written so that a stranger says it right.').optional(),
    pronouns: line('Pronouns', 'For instance “she/her”.').optional(),
    class_year: z.int().meta({ label: 'Class of', hint: 'The year of graduation.' }).optional(),
    home_town: line('Home town', 'Town and state or country.').optional(),
    region: z
      .strictObject({ id: line('Key', 'As under traits.'), name: line('Name', 'What people call it.') })
      .meta({ label: 'Region', hint: 'Where the mentor comes from.' })
      .optional(),
    url: address('Profile', 'The page on which the mentor can be written to.'),
    portrait: portraitSchema.optional(),
    ask_me_about: z
      .array(line('Line', 'One short line.'))
      .min(1)
      .meta({ label: 'Ask me about', hint: 'What makes it easy to write a first message.' }),
    traits: eachFacet(z.array(z.string()).readonly(), {
      label: 'Traits',
      hint: 'What the mentor can be found by, as keys. What people read for them stands under labels.',
    }),
    availability: line('Availability', 'Whether new students may write now, in words.'),
    confirmed_on: day({ label: 'Confirmed on', hint: 'The day the mentor last said that all of this is right.' }),
    text: line('Text', 'All that words are looked for in: small letters, without accents.'),
  })
  .meta({ label: 'Mentor', hint: 'Somebody who agreed to be shown, by name in the order of the directory.' });

export const mentorIndexSchema = z.strictObject({
  format: z.literal(1).meta({ label: 'Format', hint: 'Another number means that fields have changed their meaning.' }),
  schema: address('Schema', 'Where this format is described.'),
  address: address('Address', 'Where this file is, always the newest.'),
  directory: address('Directory', 'The page with all mentors.'),
  program: line('Program', 'What the program is called in full.'),
  school: line('School', 'What the school is called in full.'),
  language: line('Language', 'The language tag of all words in this file.'),
  built_on: day({ label: 'Built on', hint: 'The day of which this is true. Profiles may be gone the next day.' }),
  terms: line('Terms of use', 'What this file is for, and what it is not.'),
  words: z
    .strictObject({
      all: line('All mentors', 'Leads to the directory.'),
      nobody: line('Nobody', 'Said where there is nobody to show.'),
    })
    .meta({ label: 'Words', hint: 'For pages that show the directory, in its language.' }),
  labels: eachFacet(z.record(z.string(), z.string()), {
    label: 'Labels',
    hint: 'What people read for each key that at least one mentor has.',
  }),
  mentors: z.array(indexedMentorSchema).meta({ label: 'Mentors', hint: 'Those who are shown on that day.' }),
});

export type MentorIndex = z.output<typeof mentorIndexSchema>;
export type IndexedMentor = MentorIndex['mentors'][number];
