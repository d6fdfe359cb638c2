import { logColumns, scaleItems, type LogColumn, type LogColumnName } from '../../schemas/logs.ts';
import type { Role, Wave } from '../../schemas/vocabulary.ts';

/** A question of the yearly survey: a column of `survey.csv`, so that what is asked is what is read. */
export type SurveyColumn = LogColumn & { name: LogColumnName<'survey'> };

/** Questions that the same people are asked together. */
export interface SurveyPart {
  title: string;
  /** When it is asked; left out, both before and after the year. */
  wave?: Wave;
  /** Who is asked; left out, everybody. */
  role?: Role;
  columns: readonly SurveyColumn[];
}

/** What every response says of itself. */
export const aboutResponse = pick(['wave', 'role', 'person_code']);

/** The questions, in the order in which they are asked. */
export const surveyParts: readonly SurveyPart[] = [
  {
    title: 'How much do you agree?',
    columns: pick([...scaleItems.confidence, ...scaleItems.belonging, ...scaleItems.academic, ...scaleItems.help]),
  },
  {
    title: 'About your group.',
    wave: 'post',
    role: 'mentee',
    columns: pick(['sat', 'rec_0_10', 'most_useful_month']),
  },
  {
    title: 'About your mentoring, at the start of the year and now.',
    wave: 'post',
    role: 'mentor',
    // Then and now side by side, so that the two are weighed against each other.
    columns: pick(scaleItems.skills.flatMap((now, i) => [scaleItems.skillsThen[i] ?? now, now])),
  },
  { title: 'One last question.', wave: 'post', columns: pick(['open_better']) },
];

/** What the person who answers reads, where the label of the column speaks to the one who keeps the log. */
export const labels: Readonly<Partial<Record<SurveyColumn['name'], string>>> = {
  wave: 'When are you answering?',
  role: 'What are you in the program?',
  person_code: 'Your code',
};

/** Whether a column is a statement that people agree with from 1 to 5. */
export function isStatement({ cell }: SurveyColumn): boolean {
  return cell.kind === 'rating' && cell.min === 1;
}

/** What the ends of the scale mean, and what is written for no answer. */
export const scaleEnds = { 1: 'strongly disagree', 5: 'strongly agree' } as const;
export const scaleExplained =
  '1 is strongly disagree, 5 is strongly agree. NA means: does not apply, or I would rather not say.';

/** How a person comes by a code that nobody can look up. */
export const codeExplained =
  'The same code before and after the year. Draw one from the box, or make one up and keep it. No name, no e-mail address, no student number.';

function pick(names: readonly LogColumnName<'survey'>[]): SurveyColumn[] {
  const columns: readonly SurveyColumn[] = logColumns.survey;
  return names.flatMap((name) => columns.filter((column) => column.name === name));
}
