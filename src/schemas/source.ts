import * as z from 'zod';
import { text, webAddress, wholeNumber } from './field.ts';

/** Where a claim comes from: an article, a page or a report. */
export const sourceSchema = z.strictObject({
  title: text({ label: 'Title', hint: 'Of the article, page or report.' }, { max: 240 }),
  publisher: text({ label: 'Who published it', hint: 'Journal, agency or organization.' }, { max: 120 }),
  year: wholeNumber(
    { label: 'Year', hint: 'Of publication, or of your last look at a web page.' },
    { min: 1900, max: 2100 },
  ),
  url: webAddress({
    label: 'Address',
    hint: 'Starting with https://. For a paper, https://doi.org/ and its DOI.',
  }).optional(),
});

export type Source = z.output<typeof sourceSchema>;

/** The sources of a page. Left out means none. */
export function sources() {
  return z.array(sourceSchema).max(20).default([]).meta({
    label: 'Sources',
    hint: 'Where the facts on this page come from. Shown at its foot.',
    item: 'source',
    summary: '{{title}}',
  });
}
