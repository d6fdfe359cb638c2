import * as z from 'zod';
import { aliases, day, pageLanguage, text } from './field.ts';

/** A page on its own, `content/pages/<slug>.md`, such as the privacy page. */
export const pageSchema = z.strictObject({
  title: text({ label: 'Title', hint: 'Short, in the reader’s words.' }, { max: 80 }),
  description: text({ label: 'Description', hint: 'One sentence: what the reader gets from this page.' }, { max: 200 }),
  aliases: aliases(),
  review_by: day({ label: 'Review by', hint: 'The day by which somebody should read this page again.' }),
  language: pageLanguage(),
});

export type Page = z.output<typeof pageSchema>;
