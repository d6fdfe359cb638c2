import { programSchema } from '../../src/schemas/program.ts';
import { makeComments } from './make-comments.ts';

/** What stands above each key of `content/program.yml`, whoever writes it. */
export const programComments = makeComments(
  programSchema,
  'Everything that this school sets about its program. In a page, {{contacts.counseling.phone}} prints the telephone number below.',
);
