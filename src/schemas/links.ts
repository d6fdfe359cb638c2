import * as z from 'zod';
import { day } from './field.ts';

/**
 * `content/links.json`: what `npm run links` has found out about each address on another host that the content links to.
 * One that nobody has asked yet is not in it.
 */

const webPage = z.string().regex(/^https?:\/\/[^\s/]+\S*$/, 'This is no address of the web.');

const linkSchema = z.strictObject({
  seen_on: day({ label: 'Seen on', hint: 'The day on which a page was last there.' }).optional(),
  gone_on: day({ label: 'Gone on', hint: 'The day on which there was no page for the first time.' }).optional(),
  refused_on: day({
    label: 'Refused on',
    hint: 'The day on which the host last gave programs no answer, so that a person has to look.',
  }).optional(),
  moved_to: webPage.meta({ label: 'Moved to', hint: 'Where the page is for good now.' }).optional(),
});

export const linksSchema = z
  .record(webPage, linkSchema, {
    error: ({ code }) =>
      code === 'invalid_key' ? 'Only addresses of the web stand here, such as https://school.edu/page.' : undefined,
  })
  .meta({ label: 'Links', hint: 'Addresses on other hosts, each with its days.' });

export type Links = z.output<typeof linksSchema>;
/** What is known of one address. */
export type LinkRecord = Links[string];
