import * as z from 'zod';
import { text } from './field.ts';

/** Where mentors may say they come from. */
export const regionSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'Use small letters, digits and hyphens only.')
    .meta({ label: 'Short key', hint: 'Stands in profiles and in addresses, for instance eastern-kentucky.' }),
  name: text({ label: 'Name', hint: 'What people call it, for instance “Eastern Kentucky”.' }, { max: 60 }),
});

export type Region = z.output<typeof regionSchema>;
