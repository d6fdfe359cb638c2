import type { LogName } from '../../schemas/logs.ts';
import type { CellOptions } from './cells.ts';
import { getColumns, logNames } from './columns.ts';
import { exportFormats } from './formats.ts';
import type { SourceMapping } from './mapping-schema.ts';
import { normalizeWords } from './words.ts';

/** The name of the mapping in the folder of the logs. */
export const mappingFile = 'mapping.yml';

/** Stands in a drafted mapping wherever somebody has to write something. */
export const todo = 'TODO';

/** The rule that is broken where nobody has. */
export const todoLeft = `${todo} still stands here.`;

/** A source as the mapping describes it by itself. */
export type WrittenSource = SourceMapping & {
  /** Whether the mapping names it; else it is the file that the log is called after. */
  isNamed: boolean;
  /** The line of `mapping.yml` on which something about this source stands; undefined where there is no mapping. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
};

/** A file that holds rows of a log, and how its columns and words become ours. */
export type LogSource = WrittenSource & {
  /**
   * Headers that other sources of the same file read or leave out, in the form of `normalizeWords`: one source need not
   * name what another one does.
   */
  knownElsewhere: ReadonlySet<string>;
};

/** The sources of each log: one, or several whose rows are read as those of one. */
export type LogSources = Readonly<Record<LogName, LogSource[]>>;

/** How the cells of a column of this source are written. */
export function getCellOptions(source: SourceMapping, column: string, today: string): CellOptions {
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

/** Every header of the file that the mapping uses for this source, and where it does. */
export function findHeaders({ columns, checkboxes, only }: SourceMapping): { theirs: string; path: PropertyKey[] }[] {
  return [
    ...Object.entries(columns).flatMap(([name, theirs]) => (theirs ? [{ theirs, path: ['columns', name] }] : [])),
    ...Object.entries(checkboxes).flatMap(([name, boxes]) =>
      Object.keys(boxes ?? {}).map((theirs) => ({ theirs, path: ['checkboxes', name, theirs] })),
    ),
    ...Object.keys(only).map((theirs) => ({ theirs, path: ['only', theirs] })),
  ];
}

/** The sources of all logs, each with what the others say about its file. */
export function linkSources(sources: Readonly<Record<LogName, readonly WrittenSource[]>>): LogSources {
  const known = logNames.flatMap((log) => sources[log].map((source) => ({ source, headers: findKnown(log, source) })));
  const link = (source: WrittenSource): LogSource => {
    const others = known.filter((other) => other.source !== source && other.source.file === source.file);
    return { ...source, knownElsewhere: new Set(others.flatMap(({ headers }) => headers)) };
  };
  return {
    groups: sources.groups.map(link),
    encounters: sources.encounters.map(link),
    meetings: sources.meetings.map(link),
    survey: sources.survey.map(link),
  };
}

/** The headers that a source reads, under their names or ours, or leaves out. */
function findKnown(log: LogName, source: SourceMapping): string[] {
  const isDescribed = (name: string) =>
    [source.columns, source.constants, source.checkboxes].some((way) => name in way);
  const own = getColumns(log).flatMap(({ name }) => (isDescribed(name) ? [] : [name]));
  return [...own, ...findHeaders(source).map(({ theirs }) => theirs), ...source.ignore].map(normalizeWords);
}
