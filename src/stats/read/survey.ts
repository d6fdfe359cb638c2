import { scaleItems, type LogRow } from '../../schemas/logs.ts';
import type { Log, Mistake } from './log.ts';
import type { Refusal } from './problem.ts';
import type { Response, Score } from './records.ts';

type ScaleKey = keyof typeof scaleItems;

const scaleKeys = Object.keys(scaleItems) as ScaleKey[];

/** The rules of survey.csv. */
export const survey: Log<'survey', Response> = {
  name: 'survey',
  checkColumns: (present) => {
    const isAsked = (scale: ScaleKey) => scaleItems[scale].every((name) => present.has(name));
    return scaleKeys.some((scale) => scale !== 'skillsThen' && isAsked(scale)) ? undefined : noScale;
  },
  getKey: getPersonAndWave,
  getEntry: getPersonAndWave,
  repeated: {
    column: 'person_code',
    rule: 'This person answered twice in the same survey',
    fix: 'Keep one of the two rows, or say duplicates: latest in mapping.yml to keep the last.',
  },
  read: (row) => {
    const mistake = findMisplacedItem(row);
    if (mistake) return { mistake };
    const scores = Object.fromEntries(
      scaleKeys.flatMap((scale) => {
        const score = getScore(scaleItems[scale].map((name) => row[name]));
        return score ? [[scale, score]] : [];
      }),
    );
    // These columns are needed, so that none is blank here.
    const { person_code: person = '', role = 'mentee', wave = 'pre' } = row;
    return { item: { person, role, wave, scores } };
  },
};

function getPersonAndWave({ person_code, wave, role }: LogRow<'survey'>): string | undefined {
  return person_code && wave && role ? `${wave}/${role}/${person_code}` : undefined;
}

/** The sum of the answers, where at least two thirds of the items were answered. */
function getScore(answers: readonly (number | undefined)[]): Score | undefined {
  const given = answers.filter((answer) => answer !== undefined);
  if (given.length * 3 < answers.length * 2) return undefined;
  return { sum: given.reduce((sum, answer) => sum + answer, 0), items: given.length };
}

/** Answers that the person cannot have been asked for show that the role or the survey of the row is wrong. */
function findMisplacedItem(row: LogRow<'survey'>): Mistake<'survey'> | undefined {
  const isAnswered = (name: keyof LogRow<'survey'>) => row[name] !== undefined;
  const then = scaleItems.skillsThen.find(isAnswered);
  if (row.role === 'mentee') {
    const column = then ?? scaleItems.skills.find(isAnswered);
    if (column) return { column, ...onlyMentors };
  }
  return then && row.wave === 'pre' ? { column: then, ...onlyAfter } : undefined;
}

const noScale: Refusal = {
  rule: 'The survey has no complete scale.',
  fix: 'It needs the columns of at least one scale, for instance conf_1, conf_2 and conf_3. Name yours under columns in mapping.yml, and none of them under ignore.',
};

const onlyMentors: Refusal = {
  rule: 'Only mentors are asked about mentoring skills.',
  fix: 'Correct the role of this row, or leave these cells blank for mentees.',
};

const onlyAfter: Refusal = {
  rule: 'How it was at the start is only asked after the year.',
  fix: 'Correct wave in this row, or leave these cells blank before the year.',
};
