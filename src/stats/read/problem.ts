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

const mostKept = 50;

/** Adds a problem to the list, or only counts it once the list is long enough. */
export function addProblem(list: ProblemList, problem: LogProblem): void {
  if (list.kept.length < mostKept) list.kept.push(problem);
  else list.more += 1;
}

/** The problems as a person reads them, one a line: `encounters.csv:12:4  This is not a whole number. Write …`. */
export function formatProblems({ kept, more }: Readonly<ProblemList>): string {
  return [...kept.map(formatProblem), ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n');
}

function formatProblem({ file, line, column, rule, fix }: LogProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}  ${rule} ${fix}`;
}
