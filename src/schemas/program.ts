import * as z from 'zod';
import { contact, crisisLineSchema } from './contact.ts';
import { choice, day, languageTag, link, longText, text, webAddress, wholeNumber, yesNo } from './field.ts';
import { logFormAddress } from './log-form.ts';
import { regionSchema } from './region.ts';
import { audienceWordings, months, reporterDuties } from './vocabulary.ts';

const longAndShort = (what: string) =>
  z.strictObject({
    long: text({ label: 'Full name', hint: `The name of the ${what} in full.` }),
    short: text({ label: 'Short name', hint: `What people call the ${what} in a sentence.` }, { max: 40 }),
  });

const term = (label: string, example: string) =>
  text({ label, hint: `The word this school uses, in lower case, for instance “${example}”.` }, { max: 30 });

const color = (label: string, hint: string) =>
  z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'Write the color as # and six digits, for instance #0b6e69.')
    .meta({ label, hint, control: 'color' });

const brandFile = (label: string, hint: string) =>
  z
    .string()
    .regex(
      /^\/brand\/[^\s]+\.(svg|png|jpg|jpeg|webp|ico)$/,
      'Put the file into public/brand/ and write /brand/ and its name.',
    )
    .meta({ label, hint, control: { folder: 'public/brand', address: '/brand', isPhoto: false } });

/** The one settings file of a school, `content/program.yml`. */
export const programSchema = z.strictObject({
  sample: yesNo(
    { label: 'Sample', hint: 'On while the people and figures are invented. Every page then says so.' },
    { default: false },
  ),
  sample_date: day({
    label: 'Date of the sample',
    hint: 'A sample is a snapshot: its calendar stands still on this day. Not used once the sample switch is off.',
  }).optional(),
  name: longAndShort('program').meta({
    label: 'Program',
    hint: 'What the mentorship program is called.',
    summary: '{{long}}',
  }),
  school: longAndShort('school').meta({ label: 'School', hint: 'What the school is called.', summary: '{{long}}' }),
  website: webAddress({
    label: 'Address of this site',
    hint: 'Where the site is published, for instance https://mentors.school.edu/.',
  }).optional(),
  terms: z
    .strictObject({
      mentor: term('One mentor', 'mentor'),
      mentors: term('Several mentors', 'mentors'),
      mentee: term('One mentee', 'mentee'),
      mentees: term('Several mentees', 'mentees'),
      session: term('One session', 'session'),
      sessions: term('Several sessions', 'sessions'),
    })
    .meta({
      label: 'Words',
      hint: 'What this school calls the people and the meetings.',
      summary: '{{mentors}}, {{mentees}}, {{sessions}}',
    }),
  audience: z
    .strictObject({
      wording: choice(audienceWordings, {
        label: 'Wording',
        hint: 'Whom the program is made for. Law differs by state: ask your counsel which wording you may use.',
      }),
      who: text(
        {
          label: 'Who it is for',
          hint: 'For “In our own words” only. Ends the sentence “The program is for …”, for instance “every first-year student”.',
        },
        { max: 120 },
      ).optional(),
      eligibility: text(
        {
          label: 'Who may take part',
          hint: 'For “In our own words” only. One or two whole sentences. Left empty, pages say whom the program is for.',
        },
        { max: 300 },
      ).optional(),
      aim: text({ label: 'What it is for', hint: 'Ends the sentence “It is there so that …”.' }, { max: 200 }),
    })
    .superRefine(({ wording, who, eligibility }, context) => {
      if (wording === 'own' && !who)
        context.addIssue({
          code: 'custom',
          path: ['who'],
          message: 'Say who the program is for, or choose one of the ready wordings.',
        });
      if (wording !== 'own' && (who ?? eligibility) !== undefined)
        context.addIssue({
          code: 'custom',
          path: [who === undefined ? 'eligibility' : 'who'],
          message: 'A ready wording is chosen, so this would never be shown. Empty it, or choose “In our own words”.',
        });
    })
    .meta({
      label: 'Audience',
      hint: 'How this school words whom the program serves.',
      summary: '{{wording}}',
    }),
  academic_year: z
    .strictObject({
      starts_in: wholeNumber(
        { label: 'Starts in', hint: 'The calendar year of the first session, for instance 2026.' },
        { min: 2000, max: 2100 },
      ),
      first_month: choice(months, { label: 'First month', hint: 'The month of the first session.' }),
      last_month: choice(months, { label: 'Last month', hint: 'The month of the last session.' }),
    })
    .meta({
      label: 'Academic year',
      hint: 'The year this site is about.',
      summary: '{{first_month}} {{starts_in}} to {{last_month}}',
    }),
  sessions_a_month: wholeNumber(
    { label: 'Sessions a month', hint: 'How many sessions every group holds each month.' },
    { min: 1, max: 4 },
  ),
  groups: z
    .strictObject({
      min: wholeNumber({ label: 'Smallest group', hint: 'Mentees in the smallest group.' }, { min: 2, max: 50 }),
      max: wholeNumber({ label: 'Largest group', hint: 'Mentees in the largest group.' }, { min: 2, max: 50 }),
    })
    .refine(({ min, max }) => min <= max, {
      path: ['max'],
      error: 'The largest group is smaller than the smallest. Swap the two numbers.',
    })
    .meta({
      label: 'Group size',
      hint: 'How many mentees one mentor meets with.',
      summary: '{{min}} to {{max}}',
    }),
  time_zone: z
    .string()
    .refine(isTimeZone, 'Write a time zone by its city, for instance America/New_York.')
    .meta({ label: 'Time zone', hint: 'By its city, for instance America/New_York.' }),
  language: languageTag({ label: 'Language', hint: 'The language tag of the site, for instance en.' }),
  email_domains: z
    .array(
      z
        .string()
        .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'Write the part after the @ in small letters, for instance school.edu.')
        .meta({ label: 'Domain', hint: 'The part after the @.' }),
    )
    .min(1)
    .max(10)
    .meta({ label: 'E-mail domains', hint: 'Mentors’ addresses must end in one of these.', item: 'domain' }),
  regions: z
    .array(regionSchema)
    .max(30)
    .refine(
      (regions) => new Set(regions.map(({ id }) => id)).size === regions.length,
      'Two regions have the same short key. Give each its own.',
    )
    .default([])
    .meta({
      label: 'Regions',
      hint: 'Where mentors may say they come from, nearest first. Few and large ones help most. Left empty, nobody is asked.',
      item: 'region',
      summary: '{{name}}',
    }),
  contacts: z
    .strictObject({
      coordinator: contact('Coordinator', 'Runs the program day to day.', 'phone', 'email'),
      faculty_lead: contact('Faculty lead', 'The faculty member responsible for the program.', 'email'),
      counseling: contact('Counseling', 'The counseling or student well-being service.', 'phone'),
      academic_support: contact('Academic support', 'Tutoring, study skills and advising.', 'phone'),
      after_hours: contact(
        'After hours',
        'Who answers at night and on weekends. Where nobody does, name campus security or the 988 Lifeline here.',
        'phone',
      ),
      security: contact('Campus security', 'Campus police or security.', 'phone'),
      title_ix: contact('Title IX coordinator', 'Receives reports of sexual misconduct and sex discrimination.'),
    })
    .meta({ label: 'Contacts', hint: 'Shown on the safety card and wherever a page names them.' }),
  crisis_lines: z
    .array(crisisLineSchema)
    .min(1)
    .max(10)
    .refine(
      (lines) => new Set(lines.map(({ id }) => id)).size === lines.length,
      'Two crisis lines have the same short key. Give each its own.',
    )
    .meta({
      label: 'Crisis lines',
      hint: 'National or local lines, the most important first.',
      item: 'crisis line',
      summary: '{{name}}',
    }),
  quick_exit: webAddress({
    label: 'Quick exit',
    hint: 'Where “Leave quickly” on the safety card and on pages about hard moments leads: a page of another site that raises no question. Left empty, it is the weather at weather.gov.',
  }).optional(),
  policy: z
    .strictObject({
      mandatory_reporter: choice(reporterDuties, {
        label: 'Must peer mentors report?',
        hint: 'Whether mentors must pass on what they hear of sexual misconduct. Ask your Title IX coordinator. There is no default, since a wrong one does harm.',
      }),
      note: longText(
        {
          label: 'In the school’s own words',
          hint: 'Shown with the rule on the safety card, for instance a link to the policy or its exact wording.',
        },
        { max: 600 },
      ).optional(),
    })
    .meta({
      label: 'Policy',
      hint: 'Rules of this school that change what a mentor must do: first of all whether mentors must report (required, not_required or ask).',
    }),
  brand: z
    .strictObject({
      color: color('Color', 'The school’s main color. It is darkened or lightened where text needs it.'),
      logo: brandFile('Logo', 'A file in public/brand/, for instance /brand/logo.svg.').optional(),
      logo_dark: brandFile('Logo on dark', 'The logo for dark mode, if the usual one is hard to see there.').optional(),
    })
    .meta({ label: 'Brand', hint: 'How the school looks.' }),
  links: z
    .strictObject({
      survey: link({ label: 'Survey', hint: 'Where students answer the yearly survey.' }).optional(),
      log_form: logFormAddress({
        label: 'Log form',
        hint: 'Where mentors log a session. {month} (such as 2026-09), {guide} and {group} in the address are filled in. Left empty, each guide has a small form that makes a row for encounters.csv.',
      }).optional(),
    })
    .optional()
    .meta({ label: 'Links', hint: 'Forms of the school that pages point to.' }),
  repository: z
    .strictObject({
      name: z
        .string()
        .regex(/^[\w.-]+\/[\w.-]+$/, 'Write owner/name, for instance your-school/medmentors.')
        .meta({ label: 'Repository', hint: 'On GitHub, as owner/name.' }),
      branch: text({ label: 'Branch', hint: 'The branch that is published, usually main.' }),
      login: webAddress({
        label: 'Sign-in service',
        hint: 'The address of the small service through which editors sign in. Left empty, the site can be edited on a computer that holds its files, and nowhere else.',
      }).optional(),
    })
    .meta({ label: 'Repository', hint: 'Where the content is kept. Edit links lead there.', summary: '{{name}}' }),
  statistics: z
    .strictObject({
      min_group: wholeNumber(
        {
          label: 'Smallest group of people',
          hint: 'Figures about fewer people are not published. At least 5; 10 is usual.',
        },
        { min: 5, max: 100 },
      ),
      min_cell: wholeNumber(
        { label: 'Smallest count', hint: 'Smaller counts of people are hidden. At least 5.' },
        { min: 5, max: 100 },
      ),
      min_mentors: wholeNumber(
        {
          label: 'Smallest number of mentors',
          hint: 'How many mentors must stand behind a count of meetings. At least 3.',
        },
        { min: 3, max: 100 },
      ),
    })
    .default({ min_group: 10, min_cell: 5, min_mentors: 3 })
    .meta({ label: 'Statistics', hint: 'The rules that protect people in published figures.' }),
});

export type Program = z.output<typeof programSchema>;
export type Contact = Program['contacts']['coordinator'];

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}
