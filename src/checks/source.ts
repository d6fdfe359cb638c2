import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type * as z from 'zod';
import { splitFrontmatter, type FrontmatterParts } from '../files/frontmatter.ts';
import { findWrittenPath } from '../schemas/normalize.ts';
import { checkData } from './data.ts';
import { error, type Problem } from './problem.ts';
import { findUnreadable } from './readable.ts';
import { findYamlProblems } from './yaml-problems.ts';

/** A content file that has been read and checked against its schema. */
export interface Source<Data> {
  /** From the root of the repository, with forward slashes. */
  file: string;
  /** The file's name without its ending: the last part of its address on the site. */
  slug: string;
  data: Data;
  /** The Markdown under the frontmatter; empty for a YAML file. */
  body: string;
  /** The whole file. */
  text: string;
  /** The line of a field of `data`, counted from 1. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

export type ReadResult<Data> = { source: Source<Data>; problems: [] } | { source: undefined; problems: Problem[] };

export interface FileText {
  file: string;
  text: string;
}

/** Reads a Markdown file: YAML between `---` lines, then the text. */
export function readMarkdown<Schema extends z.ZodType>(input: FileText, schema: Schema): ReadResult<z.output<Schema>> {
  const unreadable = findUnreadable(input);
  if (unreadable) return fail(unreadable);
  const parts = splitFrontmatter(input.text);
  if (!parts) {
    return fail(
      error({
        file: input.file,
        line: 1,
        message: 'The file must begin with its fields between two lines of ---. Copy the top of a file beside it.',
      }),
    );
  }
  return read(input, { ...parts, yamlLine: 2 }, schema);
}

/** Reads a file that is YAML throughout. */
export function readYaml<Schema extends z.ZodType>(input: FileText, schema: Schema): ReadResult<z.output<Schema>> {
  const unreadable = findUnreadable(input);
  if (unreadable) return fail(unreadable);
  return read(input, { yaml: input.text, yamlLine: 1, body: '' }, schema);
}

interface Parts extends FrontmatterParts {
  /** The line of the file on which the YAML begins. */
  yamlLine: number;
}

function read<Schema extends z.ZodType>(
  { file, text }: FileText,
  { yaml, yamlLine, body }: Parts,
  schema: Schema,
): ReadResult<z.output<Schema>> {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + yamlLine - 1;
  const yamlProblems = findYamlProblems(document, yaml, lineAt);
  if (yamlProblems.length > 0) return fail(...yamlProblems.map((problem) => error({ file, ...problem })));
  if (document.contents && !isMap(document.contents)) {
    return fail(
      error({
        file,
        line: yamlLine,
        message: 'The file must begin with its fields: on each line a name, a colon, a space and a value.',
      }),
    );
  }
  const raw = toData(document);
  if (raw === undefined) return fail(error({ file, message: unrepeatable }));
  const lineOfWritten = (path: readonly PropertyKey[]) => {
    const offset = findOffset(document, path);
    return offset === undefined ? undefined : lineAt(offset);
  };
  const { data, problems } = checkData(raw, schema, { file, lineOf: lineOfWritten });
  if (data === undefined) return fail(...problems);
  const lineOf = (path: readonly PropertyKey[]) => lineOfWritten(findWrittenPath(raw, path));
  return { source: { file, slug: getSlug(file), data, body, text, lineOf }, problems: [] };
}

const unrepeatable =
  'The signs &, * or << repeat parts of this file in a way that cannot be read. Write the text out in each place.';

/** Undefined where parts that are repeated make no data, or more of it than a computer can hold. */
function toData(document: Document): unknown {
  try {
    return document.toJS() as unknown;
  } catch {
    return undefined;
  }
}

function fail(...problems: Problem[]): { source: undefined; problems: Problem[] } {
  return { source: undefined, problems };
}

function getSlug(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
}

/** Where the key (or list item) of a path stands, or else the closest thing around it that exists. */
function findOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)
    ? (node.range[0] as number)
    : undefined;
}
