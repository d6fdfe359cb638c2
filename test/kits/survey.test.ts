import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { writeItems } from '../../src/kits/survey/items.ts';
import { aboutResponse, surveyParts, type SurveyColumn } from '../../src/kits/survey/parts.ts';
import { writeQualtricsSurvey } from '../../src/kits/survey/qualtrics.ts';
import { dictionaryColumns, writeDictionary } from '../../src/kits/survey/redcap.ts';
import { logColumns, type LogColumnName } from '../../src/schemas/logs.ts';
import type { Role, Wave } from '../../src/schemas/vocabulary.ts';
import { makeProgram } from '../support/make.ts';
import { guess } from '../stats/read/guess/guess.ts';
import { readFiles } from '../stats/read/read-files.ts';

const program = makeProgram({ academic_year: { starts_in: 2023 } });

/** What the tool adds by itself, or nobody asks. */
const unasked = ['response_id', 'year', 'submitted_at'];
const asked = [...aboutResponse, ...surveyParts.flatMap(({ columns }) => columns)].map(({ name }) => name);

describe('the questions of the survey', () => {
  it('are the columns that the reader knows, each asked once', () => {
    const known = logColumns.survey.map(({ name }) => name);
    expect([...asked, ...unasked].sort()).toEqual([...known].sort());
  });

  it('ask nobody what the reader would refuse', async () => {
    const people = listPeople();
    const rows = people.map((person) => asked.map((name) => person[name] ?? '').join(','));
    const { problems, responses } = await readFiles({ 'survey.csv': [asked.join(','), ...rows, ''].join('\n') });
    expect(problems).toBe('');
    expect(responses).toHaveLength(people.length);
    expect(responses.find(({ role, wave }) => role === 'mentor' && wave === 'post')?.scores).toHaveProperty(
      'skillsThen',
    );
  });
});

describe('the data dictionary for REDCap', () => {
  const rows = parse<Record<string, string>>(writeDictionary(program), { columns: true });
  const find = (name: string) => rows.find((row) => row['Variable / Field Name'] === name);

  it('has REDCap’s eighteen columns and no mark before them', () => {
    expect(dictionaryColumns).toHaveLength(18);
    expect(writeDictionary(program).startsWith('Variable / Field Name,Form Name,')).toBe(true);
  });

  it('begins with the number of the record, and names every field as the reader does', () => {
    expect(rows.map((row) => row['Variable / Field Name'])).toEqual(['record_id', ...asked]);
    for (const name of asked) expect(name).toMatch(/^[a-z][a-z0-9_]{0,25}$/);
    expect(new Set(rows.map((row) => row['Form Name']))).toEqual(new Set(['survey']));
  });

  it('offers 1 to 5 and NA for a statement, and the months of the program’s year', () => {
    expect(find('conf_1')?.['Choices, Calculations, OR Slider Labels']).toBe(
      '1, 1 (strongly disagree) | 2, 2 | 3, 3 | 4, 4 | 5, 5 (strongly agree) | NA, NA',
    );
    expect(find('most_useful_month')?.['Choices, Calculations, OR Slider Labels']).toMatch(
      /^august, August \|.*\| may, May$/,
    );
  });

  it('shows a part only to those whom it asks, and only then', () => {
    const logic = (name: string) => find(name)?.['Branching Logic (Show field only if...)'];
    expect(logic('conf_1')).toBe('');
    expect(logic('sat')).toBe("[wave] = 'post' and [role] = 'mentee'");
    expect(logic('msk_1_then')).toBe("[wave] = 'post' and [role] = 'mentor'");
    expect(logic('open_better')).toBe("[wave] = 'post'");
  });

  it('keeps the statements of one table together, all with the same choices', () => {
    const groups = rows.map((row) => row['Matrix Group Name'] ?? '');
    for (const group of new Set(groups.filter(Boolean))) {
      const members = rows.filter((row) => row['Matrix Group Name'] === group);
      expect(groups.slice(groups.indexOf(group), groups.lastIndexOf(group) + 1)).toEqual(members.map(() => group));
      expect(new Set(members.map((row) => row['Choices, Calculations, OR Slider Labels'])).size).toBe(1);
    }
  });

  it('gives an export that is read as drafted, with nothing to mend', async () => {
    const header = ['record_id', 'redcap_survey_identifier', 'survey_timestamp', ...asked, 'survey_complete'];
    const lines = listPeople().map((person, i) =>
      [String(i + 1), '', '2024-05-08 10:12:00', ...asked.map((name) => person[name] ?? ''), '2'].join(','),
    );
    await expectRead('MentorSurvey_DATA_2024-06-18_1012.csv', [header.join(','), ...lines, ''].join('\n'));
  });
});

describe('the survey for Qualtrics', () => {
  const text = writeQualtricsSurvey(program);

  it('is in the Advanced Format, with every question under the name that the reader knows', () => {
    expect(text.startsWith('[[AdvancedFormat]]\n\n[[Block:')).toBe(true);
    expect([...text.matchAll(/\[\[ID:(.+)\]\]/g)].map(([, id]) => id)).toEqual(asked);
  });

  it('has choices for every question that is not written, numbered as an export of numbers needs them', () => {
    const questions = text.split('[[Question:').slice(1);
    for (const question of questions.filter((part) => part.startsWith('MC')))
      expect(question).toMatch(/\[\[AdvancedChoices\]\]\n(\[\[Choice:\d+\]\]\n.+\n?)+/);
    const likely = questions.find((part) => part.includes('[[ID:rec_0_10]]'));
    expect(likely?.match(/\[\[Choice:(\d+)\]\]\n\1\n/g)).toHaveLength(11);
    expect(questions.find((part) => part.includes('[[ID:conf_1]]'))).toContain('[[Choice:6]]\nNA');
  });

  it('says in the name of each block who is to see it', () => {
    expect([...text.matchAll(/\[\[Block:(.+)\]\]/g)].map(([, name]) => name)).toMatchInlineSnapshot(`
      [
        "Everybody, always",
        "Always, everybody (How much do you agree?)",
        "Only after the year, only mentees (About your group)",
        "Only after the year, only mentors (About your mentoring, at the start of the year and now)",
        "Only after the year, everybody (One last question)",
      ]
    `);
  });

  it('gives an export that is read as drafted, with nothing to mend', async () => {
    const tool = ['StartDate', 'Status', 'RecordedDate', 'ResponseId'];
    const words: Record<string, string> = {
      pre: 'Before the year',
      post: 'After the year',
      mentee: 'Mentee',
      mentor: 'Mentor',
      october: 'October',
    };
    const questions = [...text.matchAll(/\[\[ID:.+\]\]\n(.+)/g)].map(([, question = '']) => question);
    const rows = [
      [...tool, ...asked],
      [...tool, ...questions],
      [...tool, ...asked.map((name) => `QID_${name}`)].map((id) => JSON.stringify({ ImportId: id })),
      ...listPeople().map((person, i) => [
        ...['2024-05-08 10:12:00', 'IP Address', '2024-05-08 10:15:00', `R_${i}`],
        ...asked.map((name) => words[person[name] ?? ''] ?? person[name] ?? ''),
      ]),
    ];
    const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
    await expectRead('Survey_June+18,+2024_10.12.csv', `${csv}\n`);
  });
});

describe('the list of questions', () => {
  it('names column, words, scale, answer, time and people of each', () => {
    const rows = parse(writeItems(), { bom: true });
    expect(rows).toHaveLength(1 + asked.length - aboutResponse.length);
    expect(rows[1]).toEqual([
      'conf_1',
      'When coursework gets hard, I have a plan I trust.',
      'Confidence',
      '1 to 5, or NA',
      'Both times',
      'Everybody',
    ]);
    expect(rows).toContainEqual([
      'msk_1_then',
      'At the start of the year: I listened before I advised.',
      'Mentoring skills',
      '1 to 5, or NA',
      'After the year',
      'Mentors',
    ]);
  });
});

type Answers = Partial<Record<LogColumnName<'survey'>, string>>;

/** Two of each side, before and after the year, who answer all that they are asked. */
function listPeople(): Answers[] {
  const sides = (['mentee', 'mentor'] as const).flatMap((role) =>
    (['pre', 'post'] as const).map((wave) => ({ role, wave })),
  );
  return sides.flatMap(({ role, wave }) => [1, 2].map((i) => answer(role, wave, `${role}${i}`, i)));
}

function answer(role: Role, wave: Wave, code: string, i: number): Answers {
  const columns = surveyParts
    .filter((part) => (part.role ?? role) === role && (part.wave ?? wave) === wave)
    .flatMap((part) => part.columns);
  return {
    wave,
    role,
    person_code: code,
    ...Object.fromEntries(columns.map((column, at) => [column.name, answerOne(column, at + i)])),
  };
}

function answerOne({ name, cell }: SurveyColumn, n: number): string {
  if (name === 'help_1') return 'NA';
  if (cell.kind === 'rating') return String(cell.min + (n % (cell.max - cell.min + 1)));
  return cell.kind === 'month' ? 'october' : 'More time for questions';
}

/** An export, the mapping that is drafted for it, and what the reader makes of both. */
async function expectRead(file: string, export_: string): Promise<void> {
  const { yaml } = await guess({ [file]: export_ });
  // Above it stands what TODO would mean.
  expect(yaml.slice(yaml.indexOf('\nsurvey:'))).not.toContain('TODO');
  const { problems, responses } = await readFiles({ [file]: export_, 'mapping.yml': yaml });
  expect(problems).toBe('');
  expect(responses).toHaveLength(8);
  const mentors = responses.filter(({ role, wave }) => role === 'mentor' && wave === 'post');
  expect(mentors.map(({ scores }) => scores.skills?.items)).toEqual([6, 6]);
  // NA is no answer, and a scale of one item then has none.
  expect(responses.every(({ scores }) => scores.confidence?.items === 3 && scores.help === undefined)).toBe(true);
}
