import * as z from 'zod';
import {
  day,
  draft,
  handbookPages,
  longText,
  pageLanguage,
  someAliases,
  someChoices,
  someLines,
  text,
} from './field.ts';
import { caseThemes } from './vocabulary.ts';

/** How many words there are about what happens, at least and at most. */
export const caseBodyWords = { min: 60, max: 140 } as const;

const waySchema = z.strictObject({
  do: longText({ label: 'What you do', hint: 'In concrete words, with what you say if that helps.' }, { max: 400 }),
  gain: longText(
    { label: 'What it does well', hint: 'Why a good mentor might choose it. One or two sentences.' },
    { max: 240 },
  ),
  cost: longText(
    { label: 'What it costs', hint: 'What it risks or leaves undone. One or two sentences.' },
    { max: 240 },
  ),
});

/**
 * One case of the library, `content/cases/<slug>.md`: something that happens to mentors and that has more than one good
 * answer. The text under it is what happens, without an answer in it.
 */
export const caseSchema = z.strictObject({
  title: text(
    { label: 'Title', hint: 'As a mentor would say it, for instance “A mentee texts at 2 a.m.”' },
    { max: 80 },
  ),
  themes: someChoices(
    caseThemes,
    { label: 'Themes', hint: 'What it is about, the main theme first. One to three.' },
    { max: 3 },
  ),
  questions: someLines(
    { label: 'Questions', hint: 'What to think about before reading on, one question a line. Two to four.' },
    { min: 2, max: 4, length: 200, item: 'question' },
  ),
  ways: z.array(waySchema).min(2).max(3).meta({
    label: 'Ways to act',
    hint: 'Two or three that really differ. Each must be one that a good mentor could choose and that breaks no rule of the handbook.',
    item: 'way',
    summary: '{{do}}',
  }),
  watch: someLines(
    { label: 'What would change the answer', hint: 'Signs or turns, one a line, and what you then do. Two to four.' },
    { min: 2, max: 4, length: 240, item: 'turn' },
  ),
  pages: handbookPages(
    { label: 'Pages that help', hint: 'One to four pages of the handbook. Each of them leads back to this case.' },
    { max: 4 },
  ),
  aliases: someAliases({ min: 3, max: 6 }),
  review_by: day({ label: 'Review by', hint: 'The day by which somebody should read this case again.' }),
  language: pageLanguage(),
  draft: draft(),
});

export type Case = z.output<typeof caseSchema>;
export type CaseWay = Case['ways'][number];
