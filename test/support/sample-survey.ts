import { scaleItems } from '../../src/schemas/logs.ts';
import type { Month, Role, Scale, Wave } from '../../src/schemas/vocabulary.ts';
import type { Random } from './random.ts';
import { formatCode, repeat, sortBy, type SampleRow } from './sample-csv.ts';
import { addDays, sampleYear } from './sample-year.ts';

type AskedTwice = Exclude<Scale, 'skills'>;
type SurveyRow = SampleRow<'survey'>;

const askedTwice = ['confidence', 'belonging', 'academic', 'help'] as const satisfies AskedTwice[];

/** Mentees and mentors. Everybody has a code, though not everybody answers. */
const people = 137 + 22;

/** Who answers when: 118 and 104 of 137 mentees, 21 and 20 of 22 mentors. The rest never do. */
const turnout: Record<Role, Record<'both' | Wave, number>> = {
  mentee: { both: 97, pre: 21, post: 7 },
  mentor: { both: 19, pre: 2, post: 1 },
};

/** Where people stand before the year on the scale from 1 to 5, and by how much they rise. */
const levels: Record<Role, Record<AskedTwice, { before: number; rise: number }>> = {
  mentee: {
    confidence: { before: 3.3, rise: 0.45 },
    belonging: { before: 3.4, rise: 0.45 },
    academic: { before: 3, rise: 0.2 },
    help: { before: 3.4, rise: 0.25 },
  },
  mentor: {
    confidence: { before: 3.7, rise: 0.2 },
    belonging: { before: 3.7, rise: 0.2 },
    academic: { before: 3.2, rise: 0.45 },
    help: { before: 3.7, rise: 0.1 },
  },
};

const skillLevels = { then: 3.2, now: 4.1 };

/** First day of each wave, and how many days it stays open. */
const waveDays: Record<Wave, { from: string; days: number }> = {
  pre: { from: '2023-08-14', days: 18 },
  post: { from: '2024-05-06', days: 18 },
};

const usefulMonths: readonly Month[] = ['august', 'september', 'october', 'october', 'november', 'january', 'march'];

const wishes = [
  'A little more time for questions at the end.',
  'Meet earlier in the evening, please.',
  'More snacks.',
  'Swap one of the talks for a walk outside.',
  'I liked it as it is.',
  'Send the materials a day before, so that we can look at them.',
  'More about research, less about exams.',
  'Say "pass" out loud more often, it helped.',
];

/** Items left out, at most one a response, so that every scale of three or six items still counts. */
const gaps = 12;

interface Person {
  code: string;
  role: Role;
  /** How far above or below the others of the same role this person stands. */
  lean: Record<AskedTwice | 'skills', number>;
}

/** The answers to both waves in the order in which they came in. */
export function makeSurvey(random: Random): SurveyRow[] {
  const codes = makeCodes(random);
  const rows = (Object.keys(turnout) as Role[]).flatMap((role) =>
    repeat(turnout[role]).flatMap((answers) => {
      const person = makePerson(codes.pop() ?? '', role, random);
      const waves: readonly Wave[] = answers === 'both' ? ['pre', 'post'] : [answers];
      return waves.map((wave) => makeRow(person, wave, random));
    }),
  );
  return sortBy(leaveGaps(rows, random), ({ submitted_at }) => String(submitted_at)).map((row, i) => ({
    ...row,
    response_id: formatCode('R', i + 1, 3),
  }));
}

/** Codes, no two the same. */
function makeCodes(random: Random): string[] {
  const letters = Array.from('BCDFGHJKLMNPQRSTVWXZ23456789');
  const codes = new Set<string>();
  while (codes.size < people) codes.add(`P${random.pick(letters)}${random.pick(letters)}${random.pick(letters)}`);
  return [...codes];
}

function makePerson(code: string, role: Role, random: Random): Person {
  const lean = () => random.bell() * 0.65;
  return {
    code,
    role,
    lean: { confidence: lean(), belonging: lean(), academic: lean(), help: lean(), skills: lean() },
  };
}

function makeRow(person: Person, wave: Wave, random: Random): SurveyRow {
  const { from, days } = waveDays[wave];
  return {
    year: sampleYear,
    wave,
    role: person.role,
    person_code: person.code,
    submitted_at: addDays(from, random.int(0, days)),
    ...answerScales(person, wave, random),
    ...(wave === 'post' && person.role === 'mentee' ? judgeProgram(random) : {}),
    ...(wave === 'post' && person.role === 'mentor' ? answerSkills(person, random) : {}),
    ...(wave === 'post' && random.chance(0.25) ? { open_better: random.pick(wishes) } : {}),
  };
}

function answerScales({ role, lean }: Person, wave: Wave, random: Random): SurveyRow {
  const answers = askedTwice.flatMap((scale) => {
    const { before, rise } = levels[role][scale];
    const level = lean[scale] + (wave === 'pre' ? before : before + rise + random.bell() * 0.3);
    return scaleItems[scale].map((item) => [item, answer(level, random)] as const);
  });
  return Object.fromEntries(answers);
}

function answerSkills({ lean }: Person, random: Random): SurveyRow {
  const answerAll = (items: readonly string[], level: number) =>
    items.map((item) => [item, answer(level + lean.skills, random)] as const);
  return Object.fromEntries([
    ...answerAll(scaleItems.skillsThen, skillLevels.then),
    ...answerAll(scaleItems.skills, skillLevels.now),
  ]);
}

function judgeProgram(random: Random): SurveyRow {
  return {
    sat: answer(4, random),
    rec_0_10: clamp(Math.round(7.8 + random.bell() * 1.6), 0, 10),
    most_useful_month: random.pick(usefulMonths),
  };
}

/** A whole answer near a level. */
function answer(level: number, random: Random): number {
  return clamp(Math.round(level + random.bell() * 0.6), 1, 5);
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), to);
}

/** Takes one answer out of some rows: blank in one, `NA` in the next. */
function leaveGaps(rows: readonly SurveyRow[], random: Random): SurveyRow[] {
  const items = Object.values(scaleItems).flat();
  return random.shuffle(rows).map((row, i) => {
    if (i >= gaps) return row;
    const item = random.pick(items.filter((item) => row[item] !== undefined));
    return { ...row, [item]: i % 2 === 0 ? '' : 'NA' };
  });
}
