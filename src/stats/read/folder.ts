import { formatAcademicYear } from '../../program/academic-year.ts';
import { listMonths } from '../../schemas/log-rules.ts';
import type { LogName } from '../../schemas/logs.ts';
import type { Program } from '../../schemas/program.ts';
import { logNames } from './columns.ts';
import type { FileProgress } from './decode.ts';
import { encounters } from './encounters.ts';
import { groups } from './groups.ts';
import type { Log, ReadContext } from './log.ts';
import { readMapping } from './mapping.ts';
import { meetings } from './meetings.ts';
import { lookFor } from './near-miss.ts';
import { addProblem, countProblems, type LogProblem, type ProblemList, type Refusal } from './problem.ts';
import { readLog } from './read-log.ts';
import type { Encounter, Group, Meeting, Response } from './records.ts';
import { mappingFile, type LogSource, type LogSources } from './source.ts';
import { survey } from './survey.ts';

/** What is read of the logs, and as on which day. */
export interface ReadOptions {
  year: Program['academic_year'];
  /** `YYYY-MM-DD`; nothing in a log may be later. */
  today: string;
  /** A file may be read twice. */
  onProgress?: FileProgress | undefined;
}

/** Takes each checked row as it is read. What it was given counts only if there are no problems in the end. */
interface LogSink {
  group: (group: Group) => void;
  encounter: (encounter: Encounter) => void;
  meeting: (meeting: Meeting) => void;
  response: (response: Response) => void;
}

/** What came of reading the logs. Nothing in it is private. */
export interface LogReport {
  /** What keeps the logs from being used. Empty when all is well. */
  problems: ProblemList;
  /** What somebody may want to look at, but nothing to mend. */
  warnings: LogProblem[];
  /** Whether there is a mapping beside the logs. */
  hasMapping: boolean;
  /** How many rows of the year each log has; undefined for a log that the program does not keep. */
  rows: Record<LogName, number | undefined>;
}

/**
 * Reads the private logs of one academic year from a folder: groups and encounters, and where they are kept meetings and
 * survey, each from the CSV file called after it or from those that `mapping.yml` names. Rows go to `sink` one by one,
 * so that memory stays flat. Problems are collected, never thrown, and hold no value from a log.
 */
export async function readLogs(
  folder: string,
  { year, today, onProgress = () => undefined }: ReadOptions,
  sink: LogSink,
): Promise<LogReport> {
  const { isThere: hasMapping, nearMiss } = await lookFor(folder, mappingFile);
  const problems: ProblemList = { kept: [], more: 0 };
  const warnings: LogProblem[] = [];
  const rows: LogReport['rows'] = { groups: undefined, encounters: undefined, meetings: undefined, survey: undefined };
  const report = { problems, warnings, hasMapping, rows };
  const problem = (found: LogProblem) => {
    addProblem(problems, found);
  };

  if (nearMiss) {
    // Without its mapping, everything else would look wrong.
    problem({ file: mappingFile, ...nearMiss });
    return report;
  }
  const mapping = await readMapping(folder, hasMapping);
  mapping.problems.forEach(problem);
  const { sources } = mapping;
  if (!sources) return report;

  /** Reads a log where it is kept, and answers whether all of it is good. */
  const read = async <Name extends LogName, Item>(
    log: Log<Name, Item>,
    context: ReadContext,
    deliver: (item: Item) => void,
  ): Promise<boolean> => {
    const before = countProblems(problems);
    const files = await findFiles(folder, log.name, sources, problem);
    if (files.length > 0) {
      const warn = (warning: LogProblem) => warnings.push(warning);
      const job = { folder, sources: files, context, deliver, problem, warn, progress: onProgress };
      rows[log.name] = await readLog(log, job);
    }
    const isGood = () => countProblems(problems) === before;
    const isLacking = needed.has(log.name) && rows[log.name] === 0 && isGood();
    if (isLacking) problem({ file: files[0]?.file ?? log.name, ...explainNoRows(context) });
    return isGood();
  };

  const known = new Map<string, Group>();
  const base = { ...describeYear(year), today };
  const isWhole = await read(groups, { ...base, groups: undefined }, (group) => {
    known.set(group.group, group);
    sink.group(group);
  });
  // If a group could not be read, nobody can tell that a group of a later log does not exist.
  const context: ReadContext = { ...base, groups: isWhole ? known : undefined };
  await read(encounters, context, sink.encounter);
  await read(meetings, context, sink.meeting);
  await read(survey, context, sink.response);
  return report;
}

/** The logs without which there is nothing to publish. */
const needed: ReadonlySet<LogName> = new Set(['groups', 'encounters']);

/** The files of a log that are read; none where the program does not keep it. Reports a file that may be misnamed. */
async function findFiles(
  folder: string,
  log: LogName,
  sources: LogSources,
  problem: (problem: LogProblem) => void,
): Promise<LogSource[]> {
  const named = logNames.flatMap((each) => sources[each].map(({ file }) => file));
  const files: LogSource[] = [];
  for (const source of sources[log]) {
    const { isThere, nearMiss } = await lookFor(folder, source.file, named);
    if (nearMiss) problem({ file: source.file, ...nearMiss });
    else if (isThere || source.isNamed || needed.has(log)) files.push(source);
  }
  return files;
}

function describeYear(year: Program['academic_year']): Omit<ReadContext, 'today' | 'groups'> {
  return { startsIn: year.starts_in, yearName: formatAcademicYear(year), ...listMonths(year) };
}

function explainNoRows({ yearName }: ReadContext): Refusal {
  return {
    rule: `There are no rows about the academic year ${yearName}.`,
    fix: 'Add them, or read another year with --year.',
  };
}
