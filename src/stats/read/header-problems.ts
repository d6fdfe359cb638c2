import leven from 'leven';
import type { LogName } from '../../schemas/logs.ts';
import { getColumns } from './columns.ts';
import { exportFormats, guessFormat, isLabelExport, labelExport, redcapLabels } from './formats.ts';
import { isOfTool, type Header } from './header.ts';
import type { LogHead } from './log.ts';
import type { LogProblem, Refusal } from './problem.ts';
import { mappingFile, type LogSource } from './source.ts';
import { listWords, normalizeWords } from './words.ts';

/**
 * What is wrong with a header in which these columns of the log were found: the mistakes of one kind, since the others
 * may follow from them.
 */
export function findHeaderProblems(
  header: Header,
  present: ReadonlySet<string>,
  source: LogSource,
  log: LogHead,
): LogProblem[] {
  // A column that the mapping misnames would be neither unknown nor missing.
  if (header.problems.length > 0) return header.problems;
  const place = { file: source.file, line: 1 };
  const unknown = findUnknown(header, source);
  const foreign = explainForeign(header, unknown, source, log.name);
  if (foreign) return [{ ...place, ...foreign }];
  const free = getColumns(log.name).flatMap(({ name }) => (header.names.includes(name) ? [] : [name]));
  const strange = unknown.map(({ name, column }) => ({ ...place, column, ...explainUnknown(name, column, free) }));
  return [...strange, ...findMissing(header, present, source, log)];
}

interface UnknownColumn {
  /** In the form of `normalizeWords`. */
  name: string;
  /** Its place, from 1. */
  column: number;
}

/** Columns that are neither ours nor known to the mapping: they may hold anything about anybody. */
function findUnknown({ names, used }: Header, source: LogSource): UnknownColumn[] {
  const known = new Set([...source.knownElsewhere, ...source.ignore.map(normalizeWords)]);
  return names.flatMap((name, i) => {
    const isKnown = used.has(i) || known.has(name) || isOfTool(name, source);
    return isKnown ? [] : [{ name, column: i + 1 }];
  });
}

/** Whether unknown columns show that the file is of another kind than the mapping says, or has no names on top. */
function explainForeign(
  { names, used }: Header,
  unknown: readonly UnknownColumn[],
  { format }: LogSource,
  log: LogName,
): Refusal | undefined {
  const foreign = unknown.map(({ name }) => name);
  if (format === 'redcap' && foreign.some((name) => redcapLabels.has(name))) return labelExport;
  if (format === 'plain' && isLabelExport(names)) return labelExport;
  const guess = format === 'plain' ? guessFormat(foreign) : undefined;
  if (guess) return explainGuess(guess, log);
  return used.size === 0 && unknown.length > 0 ? noneKnown : undefined;
}

function findMissing(
  { names }: Header,
  present: ReadonlySet<string>,
  source: LogSource,
  { name: log, checkColumns, entryColumn }: LogHead,
): LogProblem[] {
  const { file, ignore, duplicates, lineOf } = source;
  /** Where the mapping leaves out a column of the file that has one of these names; -1 where it does not. */
  const findLeftOut = (wanted: readonly string[]) =>
    ignore.map(normalizeWords).findIndex((name) => {
      return wanted.includes(name) && names.includes(name) && !isOfTool(name, source);
    });
  const absent = listNeeded(log)
    .filter((wanted) => !wanted.some((name) => present.has(name)))
    .map((wanted) => ({ words: listWords(wanted, 'or'), leftOut: findLeftOut(wanted) }));
  if (absent.length === 0) {
    const lacking = checkColumns?.(present);
    if (lacking) return [{ file, line: 1, ...lacking }];
    const isNameless = duplicates === 'latest' && entryColumn !== undefined && !present.has(entryColumn);
    return isNameless ? [{ file: mappingFile, line: lineOf(['duplicates']), ...explainLatest(entryColumn) }] : [];
  }
  const missing = absent.filter(({ leftOut }) => leftOut < 0).map(({ words }) => words);
  return [
    ...(missing.length > 0 ? [{ file, line: 1, ...explainMissing(missing) }] : []),
    ...absent
      .filter(({ leftOut }) => leftOut >= 0)
      .map(({ words, leftOut }) => ({
        file: mappingFile,
        line: lineOf(['ignore', leftOut]),
        ...explainLeftOut(words),
      })),
  ];
}

/** The columns that a log needs: of each list, at least one. */
function listNeeded(log: LogName): string[][] {
  const namesOf = (...needs: readonly string[]) =>
    getColumns(log).flatMap(({ name, need }) => (needs.includes(need) ? [name] : []));
  const oneOf = namesOf('one');
  return [...namesOf('always', 'held').map((name) => [name]), ...(oneOf.length > 0 ? [oneOf] : [])];
}

function explainGuess(guess: keyof typeof exportFormats, log: LogName): Refusal {
  return {
    rule: `This looks like an export of ${exportFormats[guess].label}.`,
    fix: `Write into mapping.yml, under ${log}: format: ${guess}, and under columns which of its columns are ours.`,
  };
}

/** Says where an unknown column stands, never what it is called; at most which of our names it resembles. */
function explainUnknown(name: string, column: number, free: readonly string[]): Refusal {
  const close = free.find((ours) => leven(name, ours) <= 2);
  return {
    rule: `Column ${column} is not known.${close ? ` Did you mean ${close}?` : ''}`,
    fix: 'Delete it, or name it in mapping.yml: under columns if it is one of ours, under ignore if not.',
  };
}

function explainMissing(missing: readonly string[]): Refusal {
  return {
    rule: `The first line lacks ${missing.length === 1 ? 'the column' : 'the columns'} ${listWords(missing, 'and')}.`,
    fix: 'Add what is missing, or say under columns in mapping.yml what it is called in this file.',
  };
}

function explainLeftOut(words: string): Refusal {
  return {
    rule: `This column is left out, but the log needs ${words}.`,
    fix: 'Take it off the list under ignore, or say under columns which column of the file to read instead.',
  };
}

function explainLatest(column: string): Refusal {
  return {
    rule: `Without the column ${column} nobody can tell which row corrects which.`,
    fix: 'Add the column, or write duplicates: refuse or keep.',
  };
}

const noneKnown: Refusal = {
  rule: 'None of the names in the first line is known.',
  fix: 'If a title stands above the names of the columns, delete it. If the columns are called something else, say under columns in mapping.yml which of them are ours.',
};
