import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type * as z from 'zod';
import { getLabel } from '../schemas/lookup.ts';
import { explainIssue } from './explain.ts';
import { error } from './problem.ts';
import { findUnreadable } from './readable.ts';
import type { FileText, ReadResult } from './source.ts';

/**
 * Reads a JSON file that a program has written. It is taken as it stands: unlike what people type, an empty list in it
 * is an empty list.
 *
 * @param writer what wrote it, for the advice: “npm run stats”
 */
export function readJson<Schema extends z.ZodType>(
  { file, text }: FileText,
  schema: Schema,
  writer: string,
): ReadResult<z.output<Schema>> {
  const advice = `The file is written by ${writer}, not by hand: take it back from an earlier version, or run the command again.`;
  const unreadable = findUnreadable({ file, text });
  if (unreadable) return { source: undefined, problems: [unreadable] };
  const input = parse(text);
  if (input === undefined) {
    return { source: undefined, problems: [error({ file, message: `This file cannot be read as JSON. ${advice}` })] };
  }
  const lineOf = createLineOf(text);
  const result = schema.safeParse(input);
  if (!result.success) {
    const problems = result.error.issues
      .flatMap((issue) => explain(issue, schema, input))
      .map(({ path, message }) =>
        error({ file, line: lineOf(path), label: getLabel(schema, path), message: `${message} ${advice}` }),
      );
    return { source: undefined, problems };
  }
  const slug = file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
  return { source: { file, slug, data: result.data, body: '', text, lineOf }, problems: [] };
}

/** Says which rule is broken, never what stands there: it may be what should not have left the private step. */
function explain(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  input: unknown,
): { path: PropertyKey[]; message: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return [{ path: issue.path, message: 'There is a field here that is not part of the format.' }];
  }
  if (issue.code === 'invalid_union') {
    return [{ path: issue.path, message: 'This is not a figure that may be published here.' }];
  }
  return explainIssue(issue, { schema, input }).map(({ path, message }) => ({ path, message }));
}

/** Undefined where the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** JSON is YAML too, and YAML knows its lines. */
function createLineOf(text: string): (path: readonly PropertyKey[]) => number | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return (path) => {
    const offset = findOffset(document, path);
    return offset === undefined ? undefined : counter.linePos(offset).line;
  };
}

/** Where the value of a path begins, or else the closest thing around it that exists. */
function findOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  const node = document.getIn(path, true) as Node | null | undefined;
  if (node?.range) return node.range[0];
  return path.length === 0 ? undefined : findOffset(document, path.slice(0, -1));
}
