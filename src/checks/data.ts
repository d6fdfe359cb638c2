import type * as z from 'zod';
import { getLabel } from '../schemas/lookup.ts';
import { findWrittenPath, normalizeInput } from '../schemas/normalize.ts';
import { explainIssue } from './explain.ts';
import { error, type Problem } from './problem.ts';

export interface Place {
  /** From the root of the repository, with forward slashes. */
  file: string;
  /** The line of a field, by its path as it was written; `undefined` where there are no lines, as in a form. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

export type DataResult<Data> = { data: Data; problems: [] } | { data: undefined; problems: Problem[] };

/**
 * Checks what somebody has filled in, in a file or in a form, against its schema.
 *
 * @param raw as it was written: blank values and the space around text are no matter
 */
export function checkData<Schema extends z.ZodType>(
  raw: unknown,
  schema: Schema,
  { file, lineOf }: Place,
): DataResult<z.output<Schema>> {
  const input = normalizeInput(raw) ?? {};
  const result = schema.safeParse(input);
  if (result.success) return { data: result.data, problems: [] };
  const found = result.error.issues.flatMap((issue) => explainIssue(issue, { schema, input }));
  const problems = found.slice(0, mostProblems).map(({ path, value, message }) => {
    const written = findWrittenPath(raw, path);
    return error({ file, line: lineOf(written), label: getLabel(schema, written), value, message });
  });
  const left = found.length - problems.length;
  return {
    data: undefined,
    problems: left > 0 ? [...problems, error({ file, message: explainLeft(left) })] : problems,
  };
}

/** Whoever has to mend more than these in one file will rather take an earlier version of it. */
const mostProblems = 50;

function explainLeft(left: number): string {
  return `There are ${left.toLocaleString('en-US')} more in this file. Mend those above first, or take the version before this one.`;
}
