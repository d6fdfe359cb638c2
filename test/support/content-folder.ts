import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { onTestFinished } from 'vitest';
import { checkContent } from '../../src/checks/check.ts';
import type { Problem } from '../../src/checks/problem.ts';
import { formatReport } from '../../src/checks/report.ts';

/** Files of a content folder; `undefined` takes one away. */
export type ContentFiles = Readonly<Record<string, string | Buffer | undefined>>;

export const programFile = 'content/program.yml';
export const adaFile = 'content/mentors/ada-okafor.md';
export const benFile = 'content/mentors/ben-tran.md';
export const adaPortrait = 'content/images/mentors/ada-okafor.jpg';
const benPortrait = 'content/images/mentors/ben-tran.jpg';
export const septemberFile = 'content/sessions/arriving.md';
export const octoberFile = 'content/sessions/first-exam.md';
export const handbookFile = 'content/handbook/role/boundaries.md';
export const caseFile = 'content/cases/texts-at-night.md';
export const handoutFile = 'content/handouts/week-grid.md';
export const pageFile = 'content/pages/privacy.md';

/** Texts of a valid content folder for September and October 2026, with nothing due before 2027. */
export const validTexts: Readonly<Record<string, string>> = {
  [programFile]: `name: { long: Northfield Peer Mentors, short: Peers }
school: { long: Northfield School of Medicine, short: Northfield }
terms:
  mentor: mentor
  mentors: mentors
  mentee: mentee
  mentees: mentees
  session: session
  sessions: sessions
audience:
  wording: own
  who: every first-year student
  aim: nobody starts alone
academic_year:
  starts_in: 2026
  first_month: september
  last_month: october
sessions_a_month: 1
groups: { min: 6, max: 8 }
time_zone: America/New_York
language: en
email_domains: [northfield.example]
contacts:
  coordinator: { name: Program Office, phone: (502) 555-0110, email: office@northfield.example }
  faculty_lead: { name: Dr. Lee, email: lee@northfield.example }
  counseling: { name: Student Counseling, phone: (502) 555-0142 }
  academic_support: { name: Learning Center, phone: (502) 555-0163 }
  after_hours: { name: Counselor on call, phone: (502) 555-0177 }
  security: { name: Campus Security, phone: (502) 555-0199 }
  title_ix: { name: Title IX Office, phone: (502) 555-0125 }
crisis_lines:
  - id: lifeline
    name: 988 Lifeline
    for: Any crisis
    phone: "988"
    verified_on: 2026-08-01
policy:
  mandatory_reporter: ask
brand:
  color: "#0b5f5a"
repository: { name: northfield/mentors, branch: main }
`,
  [adaFile]: makeMentorText('Ada Okafor', 'ada-okafor'),
  [benFile]: makeMentorText('Ben Tran', 'ben-tran'),
  [septemberFile]: makeSessionText('Arriving', 'september'),
  [octoberFile]: makeSessionText('After the first exam', 'october'),
  [handbookFile]: `---
title: Boundaries
description: What a mentor is not.
section: role
order: 1
audience: mentors
review_by: 2027-06-01
---

Call {{contacts.counseling.phone}} when it is too much for you.
`,
  [pageFile]: `---
title: Privacy
description: What is written down.
review_by: 2027-06-01
---

Almost nothing is written down.
`,
};

/** A case that fits the valid folder, which has none. */
export const caseText = `---
title: A text at night
themes:
  - boundaries
  - distress
questions:
  - What do you write?
  - What can wait?
ways:
  - do: Write one line.
    gain: It is quick.
    cost: You hear no voice.
  - do: Call {{contacts.counseling.phone}} together.
    gain: You hear a voice.
    cost: Both sleep less.
watch:
  - They do not answer.
  - It is the third night.
pages:
  - role/boundaries
aliases:
  - late
  - night
  - phone
review_by: 2027-06-01
---

${'It is late and your phone lights up. '.repeat(8)}
`;

/** A handout, which the folder has none of by itself. */
export const handoutText = `---
title: Week grid
description: A week to fill in.
readers: person
grid:
  columns:
    - Monday
  rows:
    - Morning
---
`;

const portrait = await makePicture().jpeg().toBuffer();

/** A plain picture, as small as a portrait may be unless told otherwise. */
export function makePicture({ width = 400, height = 400 } = {}): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#0b5f5a' } });
}

/**
 * Writes a small valid `content/` with the given files added or replaced. It is gone when the test is over.
 *
 * @returns the folder that holds `content/`
 */
export function makeContentFolder(files: ContentFiles = {}): string {
  return writeFiles({ ...validTexts, [adaPortrait]: portrait, [benPortrait]: portrait, ...files });
}

/** Writes files into a fresh folder, which is gone when the test is over. */
export function writeFiles(files: ContentFiles): string {
  const root = mkdtempSync(join(tmpdir(), 'medmentors-test-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const [file, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  }
  return root;
}

/** A file of the valid folder with some of its text replaced: `{ before: after }`. */
export function edit(file: string, changes: Readonly<Record<string, string>>): Record<string, string> {
  return { [file]: change(file, validTexts[file] ?? '', changes) };
}

/** The same for the case. */
export function editCase(changes: Readonly<Record<string, string>>): Record<string, string> {
  return { [caseFile]: change(caseFile, caseText, changes) };
}

function change(file: string, whole: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((current, [before, after]) => {
    if (!current.includes(before)) throw new Error(`${file} has no “${before}” to replace.`);
    return current.replace(before, () => after);
  }, whole);
}

/** What somebody reads who checks a content folder with these files. */
export async function getReport(files: ContentFiles, today?: string): Promise<string> {
  return formatReport(await getProblems(files, today));
}

/** What the checks find in a content folder with these files. */
export function getProblems(files: ContentFiles, today = '2026-09-15'): Promise<Problem[]> {
  const root = makeContentFolder(files);
  return checkContent(root, { env: { BUILD_DATE: today }, now: new Date(0) });
}

function makeMentorText(name: string, slug: string): string {
  return `---
name: ${name}
pronouns: they/them
class_year: 2029
interests:
  - surgery
languages:
  - english
ask_me_about:
  - Finding a quiet place to study
contact:
  email: ${slug}@northfield.example
availability: open
portrait:
  image: ../images/mentors/${slug}.jpg
  alt: A plain green square
confirmed_on: 2026-08-20
consent:
  given_on: 2026-08-01
  until: 2027-06-30
---

I grew up on a farm and learned early to ask before I touch a machine that I do not know. In my first month here I
asked nobody anything, and it cost me a whole exam. Ask me the small questions that feel too small to ask, because I
had all of them too.
`;
}

function makeSessionText(title: string, month: string): string {
  return `---
title: ${title}
month: ${month}
order: 1
objective: everybody can name one person to ask for help.
minutes: 60
steps:
  - title: Check in
    minutes: 20
    do:
      - Say hello to each person.
  - title: Talk
    minutes: 40
    do:
      - Ask how the week went.
if_three_come: Sit in a circle.
online: Use one shared room.
take_away: Nobody has to work it out alone.
---

Start on time.
`;
}
