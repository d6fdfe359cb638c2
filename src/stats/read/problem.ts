import { listWords } from './words.ts';

/**
 * Something that keeps a log from being read. Its words are the program’s own: no value of a cell, and no header that
 * is not one of ours, since either may be about a person.
 */
export interface LogProblem {
  /** The file’s name in the folder of the logs. */
  file: string;
  line?: number | undefined;
  /** Which cell of the row, counted from 1. */
  column?: number | undefined;
  /** Which column of ours it holds. */
  name?: string | undefined;
  /** What is wrong, in a whole sentence. */
  rule: string;
  /** What to do about it, in whole sentences. */
  fix: string;
}

/** What is wrong with something, wherever it stands. */
export type Refusal = Pick<LogProblem, 'rule' | 'fix'>;

/** A problem of a file whose name is known elsewhere. */
export type Finding = Omit<LogProblem, 'file'>;

/** The first problems of a run, and how many came after them. */
export interface ProblemList {
  kept: LogProblem[];
  more: number;
}

/** So many are kept, that those of one kind seldom hide those of another. */
const mostKept = 1000;
/** So many kinds are shown, and of each kind so many places. */
const mostShown = 50;
const mostPlaces = 10;

/** Adds a problem to the list, or only counts it once the list is long enough. */
export function addProblem(list: ProblemList, problem: LogProblem): void {
  if (list.kept.length < mostKept) list.kept.push(problem);
  else list.more += 1;
}

/** How many there are, those that are not kept included. */
export function countProblems({ kept, more }: Readonly<ProblemList>): number {
  return kept.length + more;
}

/**
 * The problems as a person reads them: `encounters.csv:12:4 (status)  This is not one of the choices. Write …`. What is
 * wrong in the same way in the same column of several rows is said once, with the lines of the others.
 */
export function formatProblems({ kept, more }: Readonly<ProblemList>): string {
  const kinds = [...Map.groupBy(kept, ({ line, ...kind }) => JSON.stringify([line === undefined, kind])).values()];
  const rest = more + kinds.slice(mostShown).flat().length;
  return [...kinds.slice(0, mostShown).map(formatKind), ...(rest > 0 ? [`… and ${rest} more.`] : [])].join('\n');
}

/** Problems that differ at most in their line. */
function formatKind(problems: readonly LogProblem[]): string {
  const [first] = problems;
  if (!first) return '';
  const { file, column, name, rule, fix } = first;
  const [line, ...others] = [...new Set(problems.map(({ line }) => line))];
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}${name === undefined ? '' : ` (${name})`}  ${rule} ${fix}${formatOthers(others)}`;
}

function formatOthers(lines: readonly (number | undefined)[]): string {
  if (lines.length === 0) return '';
  const shown = lines.slice(0, mostPlaces).map(String);
  const rest = lines.length - shown.length;
  const all = listWords([...shown, ...(rest > 0 ? [`${rest} more`] : [])], 'and');
  return ` The same in ${lines.length === 1 ? 'line' : 'lines'} ${all}.`;
}
