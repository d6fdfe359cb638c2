import * as z from 'zod';
import { text } from './field.ts';

/**
 * `content/updates.yml`: texts that the school has written anew and that a release has changed as well. `npm run update`
 * writes it, and there is none while the list is empty.
 */

const besideSchema = z.strictObject({
  page: text({ label: 'Page', hint: 'The file, from the root of the repository.' }, { max: 300 }),
  from: text({ label: 'From', hint: 'The version that the school’s text began with, such as 1.0.0.' }),
  to: text({ label: 'To', hint: 'The version that has changed it last, such as 1.1.0.' }),
});

export const updatesSchema = z.strictObject({
  pending: z.array(besideSchema).meta({
    label: 'Texts to compare',
    hint: 'Take the lines of a page away once you have compared it.',
    item: 'page',
  }),
});

export type Updates = z.output<typeof updatesSchema>;

/** A text of the school that a release has changed too. */
export type Beside = z.output<typeof besideSchema>;
