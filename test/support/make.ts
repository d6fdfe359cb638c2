import type * as z from 'zod';
import { caseSchema, type Case } from '../../src/schemas/case.ts';
import { handbookPageSchema, type HandbookPage } from '../../src/schemas/handbook-page.ts';
import { kitPageSchema, type KitPage } from '../../src/schemas/kit-page.ts';
import type { handoutSchema } from '../../src/schemas/handout.ts';
import { mentorSchema, type Mentor } from '../../src/schemas/mentor.ts';
import { programSchema, type Program } from '../../src/schemas/program.ts';
import { sessionSchema, type Session } from '../../src/schemas/session.ts';

/** Any part of a valid input; lists are replaced whole, objects are merged, `undefined` takes a field out. */
type Overrides<Input> = Input extends readonly unknown[]
  ? Input
  : Input extends object
    ? { [Key in keyof Input]?: Overrides<Input[Key]> }
    : Input;

type MentorInput = Overrides<z.input<typeof mentorSchema>>;
type SessionInput = Overrides<z.input<typeof sessionSchema>>;
type CaseInput = Overrides<z.input<typeof caseSchema>>;
type HandbookPageInput = Overrides<z.input<typeof handbookPageSchema>>;
type KitPageInput = Overrides<z.input<typeof kitPageSchema>>;
type HandoutInput = Overrides<z.input<typeof handoutSchema>>;
type ProgramInput = Overrides<z.input<typeof programSchema>>;

/** The smallest inputs that each schema accepts. */
export const mentorInput: MentorInput = {
  name: 'Ana Reyes',
  ask_me_about: ['Finding a quiet place to study'],
  availability: 'open',
  confirmed_on: '2026-08-15',
  consent: { given_on: '2026-08-15', until: '2027-06-30' },
};

export const sessionInput: SessionInput = {
  title: 'Arriving',
  month: 'august',
  order: 1,
  objective: 'everybody can name one person to ask for help.',
  minutes: 60,
  steps: [
    { title: 'Welcome', minutes: 20, do: ['Say hello to each person.'] },
    { title: 'Talk', minutes: 40, do: ['Ask how the first week went.'] },
  ],
  if_three_come: 'Sit in a circle and skip the pairs.',
  online: 'Use one shared room.',
  take_away: 'Nobody has to work it out alone.',
};

export const handbookPageInput: HandbookPageInput = {
  title: 'Listening first',
  description: 'How to listen before you answer.',
  section: 'skills',
  order: 1,
  audience: 'mentors',
  review_by: '2027-06-01',
};

export const caseInput: CaseInput = {
  title: 'A mentee texts at night',
  themes: ['boundaries'],
  questions: ['What do you write?', 'What can wait?'],
  ways: [
    { do: 'Write one line.', gain: 'It is quick.', cost: 'You hear no voice.' },
    { do: 'Call.', gain: 'You hear a voice.', cost: 'Both sleep less.' },
  ],
  watch: ['They do not answer.', 'It is the third night.'],
  pages: ['role/boundaries'],
  aliases: ['late', 'night', 'phone'],
  review_by: '2027-06-01',
};

export const kitPageInput: KitPageInput = {
  title: 'Call for mentors',
  description: 'A call that says the hours honestly.',
  kit: 'select',
  order: 1,
  kind: 'guide',
  review_by: '2027-06-01',
};

export const handoutInput: HandoutInput = {
  title: 'Worry cards',
  description: 'Cards that all look the same.',
  readers: 'person',
  cards: { size: 'small', cards: [{ text: 'A worry, without a name.' }] },
};

const office = { name: 'Student Office', phone: '(859) 555-0100' };

export const programInput: ProgramInput = {
  name: { long: 'Northfield Near-Peer Mentorship Program', short: 'NearPeers' },
  school: { long: 'Northfield School of Medicine', short: 'Northfield' },
  terms: {
    mentor: 'mentor',
    mentors: 'mentors',
    mentee: 'mentee',
    mentees: 'mentees',
    session: 'session',
    sessions: 'sessions',
  },
  audience: { wording: 'own', who: 'every first-year student', aim: 'nobody starts alone' },
  academic_year: { starts_in: 2026, first_month: 'august', last_month: 'may' },
  sessions_a_month: 1,
  groups: { min: 6, max: 8 },
  time_zone: 'America/New_York',
  language: 'en',
  email_domains: ['northfield.example'],
  contacts: {
    coordinator: { ...office, email: 'office@northfield.example' },
    faculty_lead: { name: 'Dr. Lee', email: 'lee@northfield.example' },
    counseling: { name: 'Student Counseling', phone: '(859) 555-0142', email: 'counseling@northfield.example' },
    academic_support: office,
    after_hours: office,
    security: office,
    title_ix: office,
  },
  crisis_lines: [
    { id: 'emergency', name: 'Emergency', for: 'Danger right now', phone: '911', verified_on: '2026-08-01' },
    { id: 'lifeline', name: '988 Lifeline', for: 'Any crisis', phone: '988', verified_on: '2026-08-01' },
  ],
  policy: { mandatory_reporter: 'required' },
  brand: { color: '#0b6e69' },
  repository: { name: 'northfield/mentors', branch: 'main' },
};

export function makeMentor(overrides: MentorInput = {}): Mentor {
  return mentorSchema.parse(merge(mentorInput, overrides));
}

export function makeSession(overrides: SessionInput = {}): Session {
  return sessionSchema.parse(merge(sessionInput, overrides));
}

export function makeHandbookPage(overrides: HandbookPageInput = {}): HandbookPage {
  return handbookPageSchema.parse(merge(handbookPageInput, overrides));
}

export function makeCase(overrides: CaseInput = {}): Case {
  return caseSchema.parse(merge(caseInput, overrides));
}

export function makeKitPage(overrides: KitPageInput = {}): KitPage {
  return kitPageSchema.parse(merge(kitPageInput, overrides));
}

export function makeProgram(overrides: ProgramInput = {}): Program {
  return programSchema.parse(merge(programInput, overrides));
}

/** A copy of `base` with some of it replaced: also for making inputs that a schema should refuse. */
export function merge(base: unknown, overrides: unknown): unknown {
  if (!isRecord(base) || !isRecord(overrides)) return overrides;
  const changes = Object.entries(overrides).map(([key, value]) => [key, merge(base[key], value)] as const);
  return { ...base, ...Object.fromEntries(changes) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
