/** A heading, why its questions are asked, and the settings that they fill in, by path in `content/program.yml`. */
export interface Section {
  title: string;
  why: string;
  questions: readonly string[];
}

export const contactKeys = [
  'coordinator',
  'faculty_lead',
  'counseling',
  'academic_support',
  'after_hours',
  'security',
  'title_ix',
] as const;

const words = ['mentor', 'mentors', 'mentee', 'mentees', 'session', 'sessions'];

/** Asked in this order. Contacts, crisis lines, logos, regions and the sample have questions of their own. */
export const sections = {
  names: {
    title: 'Names',
    why: 'They stand on every page, so that a student sees at once whose program this is.',
    questions: ['school.long', 'school.short', 'name.long', 'name.short'],
  },
  words: {
    title: 'Words',
    why: 'Pages speak of mentors, mentees and sessions in your words. Leave them if you use the same.',
    questions: words.map((word) => `terms.${word}`),
  },
  year: {
    title: 'The year',
    why: 'The line of the year, the calendars and the day on which profiles end follow from these.',
    questions: [
      'academic_year.starts_in',
      'academic_year.first_month',
      'academic_year.last_month',
      'sessions_a_month',
      'groups.min',
      'groups.max',
      'time_zone',
      'language',
    ],
  },
  audience: {
    title: 'Whom it serves',
    why: 'Law on how a program may describe whom it serves differs by state. Ask your counsel before you publish.',
    questions: ['audience.wording', 'audience.aim'],
  },
  contacts: {
    title: 'Who answers',
    why: 'These stand on the safety card, which somebody may open on the worst night of their year. Where you do not know yet, leave telephone and e-mail empty: the coordinator stands in, and npm run doctor reminds you.',
    questions: [],
  },
  policy: {
    title: 'Reporting',
    why: 'A wrong answer does harm. Until your Title IX coordinator has told you, choose the one that tells mentors to ask.',
    questions: ['policy.mandatory_reporter'],
  },
  people: {
    title: 'Mentors',
    why: 'Addresses outside your school are refused, so that a typing mistake leads no student astray.',
    questions: ['email_domains'],
  },
  brand: {
    title: 'Looks',
    why: 'One strong color carries the whole site. It is darkened or lightened where text needs it.',
    questions: ['brand.color'],
  },
  place: {
    title: 'Where it is',
    why: 'Edit links, the editor, calendars and codes on paper need these addresses.',
    questions: ['repository.name', 'repository.branch', 'website'],
  },
} satisfies Record<string, Section>;
