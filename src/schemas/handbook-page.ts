import * as z from 'zod';
import { aliases, choice, day, draft, longText, pageLanguage, text, wholeNumber, yesNo } from './field.ts';
import { sources } from './source.ts';
import { audiences, handbookSections } from './vocabulary.ts';

const selfCheckSchema = z.strictObject({
  question: text({ label: 'Question', hint: 'A small case works best.' }, { max: 400 }),
  choices: z
    .array(
      z.strictObject({
        text: text({ label: 'Answer', hint: 'One possible answer.' }, { max: 240 }),
        right: yesNo({ label: 'Right', hint: 'Switch on for the one right answer.' }, { default: false }),
      }),
    )
    .min(2)
    .max(5)
    .refine((choices) => choices.filter(({ right }) => right).length === 1, 'Mark exactly one answer as right.')
    .meta({ label: 'Answers', hint: 'Two to five, exactly one of them right.', item: 'answer', summary: '{{text}}' }),
  why: longText({ label: 'Why', hint: 'Shown after answering: why this answer is right.' }, { max: 600 }),
});

/** One page of the training handbook, `content/handbook/<section>/<slug>.md`. */
export const handbookPageSchema = z.strictObject({
  title: text({ label: 'Title', hint: 'Short, in the reader’s words.' }, { max: 80 }),
  description: text({ label: 'Description', hint: 'One sentence: what the reader gets from this page.' }, { max: 200 }),
  section: choice(handbookSections, {
    label: 'Section',
    hint: 'The part of the handbook. It is also the folder of the file.',
  }),
  order: wholeNumber({ label: 'Order', hint: 'Its place within the section, from 1.' }, { min: 1, max: 99 }),
  audience: choice(audiences, { label: 'Written for', hint: 'Who this page speaks to.' }),
  aliases: aliases(),
  sources: sources(),
  review_by: day({ label: 'Review by', hint: 'The day by which somebody should read this page again.' }),
  self_check: z.array(selfCheckSchema).max(10).default([]).meta({
    label: 'Self-check',
    hint: 'Questions at the end of the page. Answers stay in the reader’s browser.',
    item: 'question',
    summary: '{{question}}',
  }),
  language: pageLanguage(),
  draft: draft(),
});

export type HandbookPage = z.output<typeof handbookPageSchema>;
export type SelfCheck = HandbookPage['self_check'][number];
