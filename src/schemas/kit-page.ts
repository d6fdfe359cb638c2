import * as z from 'zod';
import { aliases, choice, day, draft, pageLanguage, text, wholeNumber } from './field.ts';
import { sources } from './source.ts';
import { kitPageKinds, kits } from './vocabulary.ts';

/** One page of a kit for coordinators, `content/kits/<kit>/<slug>.md`. */
export const kitPageSchema = z.strictObject({
  title: text({ label: 'Title', hint: 'Short, in the reader’s words.' }, { max: 80 }),
  description: text({ label: 'Description', hint: 'One sentence: what the reader gets from this page.' }, { max: 200 }),
  kit: choice(kits, { label: 'Kit', hint: 'The kit that the page belongs to. It is also the folder of the file.' }),
  order: wholeNumber({ label: 'Order', hint: 'Its place within the kit, from 1.' }, { min: 1, max: 99 }),
  kind: choice(kitPageKinds, {
    label: 'Kind',
    hint: 'A guide is read. A template is also a Word document. A table is also a file for spreadsheets. Slides print one to a page.',
  }),
  aliases: aliases(),
  sources: sources(),
  review_by: day({ label: 'Review by', hint: 'The day by which somebody should read this page again.' }),
  language: pageLanguage(),
  draft: draft(),
});

export type KitPage = z.output<typeof kitPageSchema>;
