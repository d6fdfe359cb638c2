import { join } from 'node:path';
import * as z from 'zod';
import { explainIssue } from '../../checks/explain.ts';
import { readYaml, type Source as YamlSource } from '../../checks/source.ts';
import { logColumns, type LogColumn, type LogName } from '../../schemas/logs.ts';
import { makeParser, type CellOptions } from './cells.ts';
import { readText, UnreadableFile } from './decode.ts';
import { exportFormats } from './formats.ts';
import { sourceSchemas, type SourceMapping } from './mapping-schema.ts';
import type { LogProblem, Refusal } from './problem.ts';
import { listWords, normalizeWords } from './words.ts';

/** A file that holds rows of a log, and how its columns and words become ours. */
export type LogSource = SourceMapping & {
  /** Whether the mapping names it; else it is the file that the log is called after. */
  isNamed: boolean;
  /** The line of `mapping.yml` on which something about this source stands; undefined where there is no mapping. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
};

export type LogSources = Readonly<Record<LogName, LogSource[]>>;

export const mappingFile = 'mapping.yml';

export const logNames = Object.keys(logColumns) as LogName[];

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
  return { sources: found.length === 0 ? sources : undefined, problems: inOrder };
}

/** How the cells of a column of this source are written. */
export function getCellOptions(source: LogSource, column: string, today: string): CellOptions {
  return {
    today,
    order: source.dates,
    withTimes: exportFormats[source.format].withTimes,
    between: source.between_choices,
    values: new Map(
      Object.entries(source.values[column] ?? {}).map(([theirs, ours]) => [normalizeWords(theirs), ours]),
    ),
  };
}

interface FoundSources {
  sources: LogSource[];
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
  origin: Pick<LogSource, 'isNamed' | 'lineOf'>,
): { source?: LogSource; problems: LogProblem[] } {
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
  lineOf: LogSource['lineOf'];
}

function explain(issue: z.core.$ZodIssue, { log, schema, input, lineOf }: ExplainContext): LogProblem[] {
  const where = describePath(log, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = issue.path.length === 0 ? fields : getColumns(log).map(({ name }) => name);
    return issue.keys.map((key) => explainUnknown(lineOf([...issue.path, key]), where, known));
  }
  return explainIssue(issue, { schema, input }).map(({ path, message }) => ({
    file: mappingFile,
    line: lineOf(path),
    rule: `There is a mistake under ${where}.`,
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

/** What the schema alone cannot see. */
function findContradictions(log: LogName, source: LogSource): LogProblem[] {
  const at = (path: readonly PropertyKey[], { rule, fix }: Refusal): LogProblem => {
    return { file: mappingFile, line: source.lineOf(path), rule, fix };
  };
  const { personal } = exportFormats[source.format];
  const isPersonal = (theirs: string) => personal.test(normalizeWords(theirs));
  const persons = findHeaders(source).flatMap(({ theirs, path }) =>
    isPersonal(theirs) ? [at(path, personalColumn)] : [],
  );
  const columns = getColumns(log).flatMap(({ name, cell }) => {
    const ways = (['columns', 'constants', 'checkboxes'] as const).filter((way) => source[way][name] !== undefined);
    const repeated = ways.slice(1).map((way) => at([way, name], explainRepeated(name, ways)));
    const parse = makeParser(cell, { ...getCellOptions(source, name, endOfTime), values: new Map() });
    const refused = findOurWords(source, name).flatMap(({ word, path }) => {
      const { refusal } = parse(word);
      return refusal ? [at(path, refusal)] : [];
    });
    return [...repeated, ...refused];
  });
  return [...persons, ...columns];
}

/** Every header of the file that the mapping uses, and where it does. */
function findHeaders({ columns, checkboxes, only }: LogSource): { theirs: string; path: PropertyKey[] }[] {
  return [
    ...Object.entries(columns).flatMap(([name, theirs]) => (theirs ? [{ theirs, path: ['columns', name] }] : [])),
    ...Object.entries(checkboxes).flatMap(([name, boxes]) =>
      Object.keys(boxes ?? {}).map((theirs) => ({ theirs, path: ['checkboxes', name, theirs] })),
    ),
    ...Object.keys(only).map((theirs) => ({ theirs, path: ['only', theirs] })),
  ];
}

/** Every word of ours that the mapping puts into a column, and where it does. */
function findOurWords({ constants, values }: LogSource, name: string): { word: string; path: PropertyKey[] }[] {
  const constant = constants[name];
  return [
    ...(constant === undefined ? [] : [{ word: constant, path: ['constants', name] }]),
    ...Object.entries(values[name] ?? {}).map(([theirs, word]) => ({ word, path: ['values', name, theirs] })),
  ];
}

function explainRepeated(name: string, ways: readonly string[]): Refusal {
  return { rule: `${name} is described twice.`, fix: `Keep it under ${listWords(ways, 'or')}.` };
}

/** A mapping may name days that a log does not reach yet. */
const endOfTime = '9999-12-31';
const unreadable = 'This part of the mapping cannot be read.';
const personalColumn: Refusal = {
  rule: 'This column says who answered, so it is never read.',
  fix: 'Ask for a code in the form, and name that column here.',
};

function getColumns(log: LogName): readonly LogColumn[] {
  return logColumns[log];
}

/** The names that a source of any log may set. */
const fields = Object.keys(sourceSchemas.groups.shape);
