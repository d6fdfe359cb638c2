import type * as z from 'zod';
import { explainIssue } from '../../src/checks/explain.ts';
import { normalizeInput } from '../../src/schemas/normalize.ts';

/** What an editor reads about an input, one line a problem; empty when the schema accepts it. */
export function explain(schema: z.ZodType, raw: unknown): string {
  const input = normalizeInput(raw);
  const issues = schema.safeParse(input).error?.issues ?? [];
  return issues
    .flatMap((issue) => explainIssue(issue, { schema, input }))
    .map(({ label, message }) => `${label}: ${message}`)
    .join('\n');
}
