/**
 * Every closed list of the project: what may stand in a file (the key) and what people read (the label).
 * Adding a choice here adds it to the schemas, the editor's form, the filters and the error messages.
 */

export const months = {
  january: 'January',
  february: 'February',
  march: 'March',
  april: 'April',
  may: 'May',
  june: 'June',
  july: 'July',
  august: 'August',
  september: 'September',
  october: 'October',
  november: 'November',
  december: 'December',
} as const;

/** What mentors like to talk about: fields of medicine first, then the rest of student life. */
export const interests = {
  anesthesiology: 'Anesthesiology',
  cardiology: 'Cardiology',
  dermatology: 'Dermatology',
  'emergency-medicine': 'Emergency medicine',
  'family-medicine': 'Family medicine',
  'internal-medicine': 'Internal medicine',
  neurology: 'Neurology',
  'obstetrics-gynecology': 'Obstetrics and gynecology',
  oncology: 'Oncology',
  ophthalmology: 'Ophthalmology',
  orthopedics: 'Orthopedic surgery',
  pathology: 'Pathology',
  pediatrics: 'Pediatrics',
  psychiatry: 'Psychiatry',
  radiology: 'Radiology',
  surgery: 'Surgery',
  advocacy: 'Advocacy and policy',
  'community-service': 'Community service',
  'global-health': 'Global health',
  'public-health': 'Public health',
  research: 'Research',
  'rural-medicine': 'Rural medicine',
  teaching: 'Teaching',
  'arts-humanities': 'Arts and humanities',
  outdoors: 'Outdoors and sport',
  technology: 'Technology and data',
} as const;

/** How somebody came to medical school. Always the mentor's own choice to share. */
export const paths = {
  'first-generation': 'First in the family at college',
  'first-in-medicine': 'No doctors in the family',
  'career-changer': 'Came from another career',
  'gap-years': 'Took time between college and medical school',
  'straight-from-college': 'Came straight from college',
  'community-college': 'Started at a community college',
  transfer: 'Changed schools on the way',
  'second-application': 'Applied more than once',
  rural: 'Grew up in a rural place',
  'out-of-state': 'Moved here from another state',
  international: 'Grew up in another country',
  military: 'Served in the military',
  parent: 'Parent or caregiver',
  commuter: 'Lives at home and commutes',
} as const;

export const languages = {
  amharic: 'Amharic',
  arabic: 'Arabic',
  asl: 'American Sign Language',
  bengali: 'Bengali',
  cantonese: 'Cantonese',
  english: 'English',
  french: 'French',
  german: 'German',
  gujarati: 'Gujarati',
  'haitian-creole': 'Haitian Creole',
  hindi: 'Hindi',
  igbo: 'Igbo',
  japanese: 'Japanese',
  korean: 'Korean',
  mandarin: 'Mandarin',
  nepali: 'Nepali',
  persian: 'Persian',
  polish: 'Polish',
  portuguese: 'Portuguese',
  punjabi: 'Punjabi',
  russian: 'Russian',
  somali: 'Somali',
  spanish: 'Spanish',
  swahili: 'Swahili',
  tagalog: 'Tagalog',
  tamil: 'Tamil',
  telugu: 'Telugu',
  ukrainian: 'Ukrainian',
  urdu: 'Urdu',
  vietnamese: 'Vietnamese',
  yoruba: 'Yoruba',
} as const;

export const availabilities = {
  open: 'Happy to hear from you',
  limited: 'Replies within a week',
  away: 'Not taking new conversations',
} as const;

/** Sections of the handbook, in reading order. The key is the folder in `content/handbook/`. */
export const handbookSections = {
  'start-here': 'Start here',
  role: 'The role',
  skills: 'Skills',
  groups: 'Groups',
  'hard-moments': 'Hard moments',
  belonging: 'Belonging and access',
  'medical-school': 'Medical school, decoded',
  'academic-careers': 'Academic careers',
  'your-record': 'Your record',
  'first-years': 'For first-years',
} as const;

/** The kits for coordinators, from the start of a program to its hand-over. The key is the folder in `content/kits/`. */
export const kits = {
  start: 'Start a program',
  select: 'Select mentors',
  train: 'Train mentors',
  run: 'Run the year',
  evaluate: 'Evaluate',
  recognize: 'Recognize mentors',
  'hand-over': 'Hand over and sustain',
} as const;

/** What people do with a page of a kit: read it, take its text, take its table, or show it. */
export const kitPageKinds = {
  guide: 'Guide',
  template: 'Template',
  table: 'Table',
  slides: 'Slides',
} as const;

/** How a school says whom its program serves. The words are in `src/program/audience.ts`. */
export const audienceWordings = {
  all_students: 'All students',
  first_generation_and_rural: 'First-generation and rural students',
  underrepresented: 'Students underrepresented in medicine',
  own: 'In our own words',
} as const;
export type AudienceWording = keyof typeof audienceWordings;

export const audiences = {
  mentors: 'Mentors',
  mentees: 'Mentees',
  everyone: 'Everyone',
} as const;

/** What the cases of the library are about, in the order in which they stand there. */
export const caseThemes = {
  distress: 'Distress and safety',
  boundaries: 'Boundaries and messages',
  privacy: 'Privacy and reporting',
  group: 'Running the group',
  studying: 'Studying and exams',
  belonging: 'Belonging and fairness',
  life: 'Money, family and health',
  mentor: 'The mentor’s own limits',
} as const;

/** For how many people one copy of a handout is. */
export const handoutReaders = {
  person: 'One for each person',
  twice: 'Two for each person',
  pair: 'One for each pair',
  group: 'One for the whole group',
} as const;

/** How large the cards of a handout are. The figures are in `src/handouts/pages.ts`. */
export const cardSizes = {
  small: 'Small, 8 on a page',
  medium: 'Medium, 6 on a page',
  large: 'Large, 4 on a page',
} as const;

/** Whether peer mentors must report what they hear of sexual misconduct. Set by each school. */
export const reporterDuties = {
  required: 'Yes, mentors must report',
  not_required: 'No, mentors need not report',
  ask: 'Not settled: mentors ask the Title IX coordinator first',
} as const;

/** The halves of an academic year. Their names follow from the months; see `getTerms`. */
export const terms = {
  first: 'First term',
  second: 'Second term',
} as const;

/** What conversations were about, in the logs and in the statistics. Kin stand side by side: see `topicBlocks`. */
export const topics = {
  studying: 'Studying',
  time: 'Time and routines',
  coursework: 'Trouble in a course',
  'licensing-exams': 'Licensing exams',
  stress: 'Stress and well-being',
  belonging: 'Belonging and friends',
  money: 'Money and housing',
  family: 'Family and health',
  specialties: 'Choosing a specialty',
  clinical: 'Work with patients',
  research: 'Research',
  teaching: 'Teaching and academic careers',
  service: 'Service and leadership',
  'fair-treatment': 'Fair treatment',
  other: 'Other topics',
} as const;

/** What a group encounter came to. */
export const encounterStatuses = {
  held: 'Held',
  canceled: 'Canceled',
  rescheduled: 'Rescheduled',
} as const;

/** What the address of a school’s own log form may leave open, in braces. */
export const logFormBlanks = {
  month: 'Month, as 2026-09',
  guide: 'Guide, by the last part of its address',
  group: 'Code of the group',
} as const;

/** How people met. */
export const meetingModes = {
  in_person: 'In person',
  virtual: 'Online',
  hybrid: 'Both',
} as const;

/** The two sides of the program. */
export const roles = {
  mentee: 'Mentees',
  mentor: 'Mentors',
} as const;

/** The yearly survey is asked twice. */
export const waves = {
  pre: 'Before the year',
  post: 'After the year',
} as const;

/** What the survey measures, each the mean of its items on a scale from 1 to 5. */
export const scales = {
  confidence: 'Confidence',
  belonging: 'Belonging',
  academic: 'Interest in teaching and academic careers',
  help: 'Readiness to seek help',
  skills: 'Mentoring skills',
} as const;

export type Month = keyof typeof months;
export type LogFormBlank = keyof typeof logFormBlanks;
export type Term = keyof typeof terms;
export type Topic = keyof typeof topics;
export type Role = keyof typeof roles;
export type Wave = keyof typeof waves;
export type Scale = keyof typeof scales;
export type CaseTheme = keyof typeof caseThemes;
export type CardSize = keyof typeof cardSizes;
export type HandoutReader = keyof typeof handoutReaders;
export type HandbookSection = keyof typeof handbookSections;
export type Kit = keyof typeof kits;
export type KitPageKind = keyof typeof kitPageKinds;
