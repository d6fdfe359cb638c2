import type { APIContext } from 'astro';
import { toAddress } from '../../content/site.ts';
import { openDataPaths } from '../../mentors/open-data.ts';
import { toJsonSchema } from '../../schemas/json-schema.ts';
import { mentorIndexSchema } from '../../schemas/mentor-index.ts';

/** What stands in `/mentors/index.json`, field by field. */
export function GET({ site }: APIContext) {
  const schema = toJsonSchema(mentorIndexSchema, {
    id: toAddress(openDataPaths.schema, site),
    title: 'Directory of the mentors of a mentorship program',
    description: 'What the pages of the directory show on one day, and nothing else.',
  });
  return new Response(`${JSON.stringify(schema, undefined, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
