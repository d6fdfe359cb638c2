import { exportFormats } from './formats.ts';
import type { LogProblem } from './problem.ts';
import { mappingFile, type LogSource } from './source.ts';
import { normalizeWords } from './words.ts';

/** The column names of a file, and which of them have been found. */
export interface Header {
  /** In the form of `normalizeWords`. */
  names: readonly string[];
  /** The places of the columns that have been found, from 0. */
  used: ReadonlySet<number>;
  /** The place of a column that the mapping names; a problem where there is none. */
  find: (name: string, path: readonly PropertyKey[]) => number | undefined;
  /** The place of a column under our own name, unless the mapping leaves it out or the tool means something else. */
  findOwn: (name: string) => number | undefined;
  problems: LogProblem[];
}

/** The header of a source, from the names as they stand in its first line. */
export function makeHeader(written: readonly string[], source: LogSource): Header {
  const names = written.map(normalizeWords);
  const ignored = new Set(source.ignore.map(normalizeWords));
  const used = new Set<number>();
  const problems: LogProblem[] = [];
  const use = (name: string) => {
    const index = names.indexOf(name);
    if (index < 0) return undefined;
    used.add(index);
    return index;
  };
  return {
    names,
    used,
    find: (name, path) => {
      const index = use(normalizeWords(name));
      if (index === undefined)
        problems.push({ file: mappingFile, line: source.lineOf(path), ...explainAbsent(source) });
      return index;
    },
    findOwn: (name) => (ignored.has(name) || isOfTool(name, source) ? undefined : use(name)),
    problems,
  };
}

/** Whether a column of this name is one that the tool adds. */
export function isOfTool(name: string, { format }: LogSource): boolean {
  return exportFormats[format].adds.test(name) || exportFormats[format].personal.test(name);
}

function explainAbsent({ file }: LogSource) {
  return {
    rule: `${file} has no column of this name.`,
    fix: 'Copy the name from the first line of the file as it stands there.',
  };
}
