import * as z from 'zod';
import { day, email, phone, text, webAddress } from './field.ts';

const ways = {
  phone: phone({ label: 'Telephone', hint: 'As people dial it, for instance (859) 555-0142.' }),
  email: email({ label: 'E-mail', hint: 'One address.' }),
};

/**
 * Somebody to call or write to. A contact without a way to reach it is of no use to anybody.
 *
 * @param needs ways that pages name in the middle of a sentence, so that they cannot be left out
 */
export const contact = (label: string, hint: string, ...needs: (keyof typeof ways)[]) =>
  z
    .strictObject({
      name: text({ label: 'Name', hint: 'Person or office.' }),
      phone: optionalUnless(needs.includes('phone'), ways.phone),
      email: optionalUnless(needs.includes('email'), ways.email),
      url: webAddress({ label: 'Web address', hint: 'Starting with https://.' }).optional(),
      hours: text({ label: 'Hours', hint: 'For instance “Monday to Friday, 8:30 to 17:00”.' }).optional(),
      place: text({ label: 'Place', hint: 'Building and room.' }).optional(),
    })
    .refine(({ phone, email, url }) => phone ?? email ?? url, {
      path: ['phone'],
      error: 'Give a telephone number, an e-mail address or a web address.',
    })
    .meta({ label, hint, summary: '{{name}}' });

/** Optional in its type either way, so that all contacts are of one type. */
function optionalUnless<Schema extends z.ZodType>(isNeeded: boolean, schema: Schema): z.ZodOptional<Schema> {
  return isNeeded ? (schema as unknown as z.ZodOptional<Schema>) : schema.optional();
}

/** A national or local line for people in crisis. */
export const crisisLineSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'Use small letters, digits and _ only.')
    .meta({ label: 'Short key', hint: 'Names this line in {{facts}}, for instance lifeline.' }),
  name: text({ label: 'Name', hint: 'What the line is called.' }),
  for: text({ label: 'For', hint: 'When to use it, in a few words.' }, { max: 160 }),
  phone: phone({ label: 'Call', hint: 'The number to call.' }),
  text: text({ label: 'Text', hint: 'How to reach it by text message, if that works.' }, { max: 80 }).optional(),
  url: webAddress({ label: 'Web address', hint: 'Starting with https://.' }).optional(),
  verified_on: day({ label: 'Checked on', hint: 'The day somebody last checked that this is right.' }),
});
