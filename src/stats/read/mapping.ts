import { join } from 'node:path';
import * as z from 'zod';
import { explainIssue } from '../../checks/explain.ts';
import { readYaml, type Source as YamlSource } from '../../checks/source.ts';
import type { LogName } from '../../schemas/logs.ts';
import { getColumns, logNames } from './columns.ts';
import { findContradictions } from './contradictions.ts';
import { readText, UnreadableFile } from './decode.ts';
import { sourceSchemas } from './mapping-schema.ts';
import type { LogProblem } from './problem.ts';
import { linkSources, mappingFile, todo, todoLeft, type LogSources, type WrittenSource } from './source.ts';
import { listWords } from './words.ts';

/**
 * The sources of each log, by `mapping.yml` in the folder of the logs. Without one, and for the logs that it does not
 * name, each log is one file of our own columns, called after it.
 */
export async function readMapping(
  folder: string,
  isThere: boolean,
): Promise<{ sources: LogSources | undefined; problems: LogProblem[] }> {
  if (!isThere) return parseMapping('');
  try {
    const pieces = await Array.fromAsync(readText(join(folder, mappingFile)));
    return parseMapping(pieces.join(''));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { sources: undefined, problems: [{ file: mappingFile, ...error.finding }] };
  }
}

/** The sources that the text of a mapping describes, or what is wrong with it. */
export function parseMapping(yaml: string): { sources: LogSources | undefined; problems: LogProblem[] } {
  const { source, problems } = readYaml({ file: mappingFile, text: yaml }, z.looseObject({}));
  if (!source) {
    const found = problems.map(({ line, message }) => ({ file: mappingFile, line, rule: unreadable, fix: message }));
    return { sources: undefined, problems: found };
  }
  const unknown = Object.keys(source.data)
    .filter((key) => !logNames.includes(key as LogName))
    .map((key) => explainUnknown(source.lineOf([key]), '', logNames));
  const found: LogProblem[] = unknown;
  const read = (log: LogName) => {
    const { sources, problems } = readSources(log, source);
    found.push(...problems);
    return sources;
  };
  const sources = {
    groups: read('groups'),
    encounters: read('encounters'),
    meetings: read('meetings'),
    survey: read('survey'),
  };
  const inOrder = found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { sources: found.length === 0 ? linkSources(sources) : undefined, problems: inOrder };
}

interface FoundSources {
  sources: WrittenSource[];
  problems: LogProblem[];
}

/** One source or a list of them. */
function readSources(log: LogName, { data, lineOf }: YamlSource<Record<string, unknown>>): FoundSources {
  const isNamed = data[log] !== undefined;
  const written = data[log] ?? { file: `${log}.csv` };
  const isList = Array.isArray(written);
  const found = (isList ? (written as unknown[]) : [written]).map((item, i) => {
    const at = (path: readonly PropertyKey[]) => lineOf([log, ...(isList ? [i] : []), ...path]);
    return readSource(log, item, { isNamed, lineOf: at });
  });
  return {
    sources: found.flatMap(({ source }) => source ?? []),
    problems: found.flatMap(({ problems }) => problems),
  };
}

function readSource(
  log: LogName,
  input: unknown,
  origin: Pick<WrittenSource, 'isNamed' | 'lineOf'>,
): { source?: WrittenSource; problems: LogProblem[] } {
  const schema = sourceSchemas[log];
  const result = schema.safeParse(input);
  if (!result.success) {
    return { problems: result.error.issues.flatMap((issue) => explain(issue, { log, schema, input, ...origin })) };
  }
  const source = { ...result.data, ...origin };
  return { source, problems: findContradictions(log, source) };
}

interface ExplainContext {
  log: LogName;
  schema: z.ZodType;
  input: unknown;
  lineOf: WrittenSource['lineOf'];
}

function explain(issue: z.core.$ZodIssue, { log, schema, input, lineOf }: ExplainContext): LogProblem[] {
  const where = describePath(log, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? fields : getColumns(log).map(({ name }) => name);
    return issue.keys.map((key) => explainUnknown(lineOf([...issue.path, key]), where, known));
  }
  return explainIssue(issue, { schema, input }).map(({ path, value, message }) => ({
    file: mappingFile,
    line: lineOf(path),
    rule: value === todo ? todoLeft : `There is a mistake under ${where}.`,
    fix: message,
  }));
}

/** The names on the way to a field, but for those that are not ours. */
function describePath(log: LogName, path: readonly PropertyKey[]): string {
  const ours = new Set<PropertyKey>([...fields, ...getColumns(log).map(({ name }) => name)]);
  return [log, ...path.filter((key) => ours.has(key)).map(String)].join(' › ');
}

function explainUnknown(line: number | undefined, where: string, known: readonly string[]): LogProblem {
  return {
    file: mappingFile,
    line,
    rule: `This name is not known${where && ` under ${where}`}.`,
    fix: `The names here are ${listWords(known, 'and')}.`,
  };
}

const unreadable = 'This part of the mapping cannot be read.';
/** The names that a source of any log may set. */
const fields = Object.keys(sourceSchemas.groups.shape);
