import * as z from 'zod';
import { choice, choices, day, email, someLines, text, wholeNumber, yesNo } from './field.ts';
import { availabilities, interests, languages, paths } from './vocabulary.ts';

/** How many words a mentor's own text has, at least and at most. */
export const mentorBodyWords = { min: 40, max: 200 } as const;

/**
 * One mentor's profile, `content/mentors/<slug>.md`. The text under it is the mentor's own, 40 to 200 words.
 * Beyond the name every personal field is the mentor's choice; nothing here asks for a protected attribute.
 */
export const mentorSchema = z.strictObject({
  name: text({ label: 'Name', hint: 'As the mentor likes to be called, first and last name.' }, { max: 80 }),
  name_sounds: text(
    { label: 'How the name sounds', hint: 'Write it so that a stranger says it right, for instance “see-OH-ban”.' },
    { max: 80 },
  ).optional(),
  pronouns: text(
    { label: 'Pronouns', hint: 'For instance “she/her”. Only if the mentor wants them shown.' },
    { max: 30 },
  ).optional(),
  class_year: wholeNumber(
    {
      label: 'Class of',
      hint: 'The year of graduation, for instance 2029. The profile is taken down when that class ends.',
    },
    { min: 2000, max: 2100 },
  ).optional(),
  interests: choices(
    interests,
    { label: 'Interests', hint: 'What the mentor likes to talk about. Up to six.' },
    { max: 6 },
  ),
  path: choices(
    paths,
    {
      label: 'Path to medicine',
      hint: 'Only what the mentor chose to share. It helps a new student find somebody with the same road behind them.',
    },
    { max: 6 },
  ),
  languages: choices(
    languages,
    { label: 'Languages', hint: 'Languages the mentor can hold a conversation in.' },
    { max: 8 },
  ),
  home_town: text(
    { label: 'Home town', hint: 'Town and state or country, for instance “Hazard, Kentucky”.' },
    { max: 80 },
  ).optional(),
  region: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'Choose one of the regions in the program settings.')
    .optional()
    .meta({
      label: 'Region',
      hint: 'Where the mentor comes from, if they want to be found by it. The choices stand in the program settings.',
      control: { choicesOf: 'regions' },
    }),
  earlier_studies: text(
    {
      label: 'Before medical school',
      hint: 'Studies or work, in one line, for instance “Chemistry, then two years as an EMT”.',
    },
    { max: 120 },
  ).optional(),
  ask_me_about: someLines(
    { label: 'Ask me about', hint: 'One to five short lines that make it easy to write a first message.' },
    { max: 5, length: 90 },
  ),
  contact: z
    .strictObject({
      email: email({ label: 'E-mail', hint: 'The school address. It is shown on the mentor’s page.' }).optional(),
    })
    .optional()
    .meta({ label: 'Contact', hint: 'Left empty, the page sends students to the coordinator instead.' }),
  availability: choice(availabilities, { label: 'Availability', hint: 'Whether new students may write now.' }),
  portrait: z
    .strictObject({
      image: z
        .string()
        .regex(
          /^\.\.\/images\/mentors\/[^/]+$/,
          'Put the picture into content/images/mentors/ and write ../images/mentors/ and its file name.',
        )
        .meta({
          label: 'Picture',
          hint: 'A JPEG, PNG, WebP or AVIF of at least 400 by 400 pixels and at most 4 MB.',
          control: { folder: 'content/images/mentors', address: '../images/mentors', isPhoto: true },
        }),
      alt: text({ label: 'What the picture shows', hint: 'One sentence for people who cannot see it.' }, { max: 160 }),
    })
    .optional()
    .meta({ label: 'Portrait', hint: 'Left empty, the page shows the mentor’s initials.' }),
  confirmed_on: day({
    label: 'Confirmed on',
    hint: 'The day the mentor last said that all of this is right. After 12 months the profile is taken down.',
  }),
  consent: z
    .strictObject({
      given_on: day({ label: 'Given on', hint: 'The day the mentor agreed to a public profile.' }),
      until: day({ label: 'Until', hint: 'The day the agreement ends; the profile is taken down after it.' }),
    })
    .refine(({ given_on, until }) => given_on <= until, {
      path: ['until'],
      error: 'The end of the agreement stands before its start. Write a later day.',
    })
    .meta({ label: 'Agreement to be shown', hint: 'A profile is public only while the mentor agrees.' }),
  active: yesNo({ label: 'Active', hint: 'Switch off to take the profile down. Do not delete it.' }, { default: true }),
});

export type Mentor = z.output<typeof mentorSchema>;
