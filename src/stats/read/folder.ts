import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { formatAcademicYear, getMonthKey, getMonths } from '../../program/academic-year.ts';
import type { LogName } from '../../schemas/logs.ts';
import type { Program } from '../../schemas/program.ts';
import { encounters } from './encounters.ts';
import { groups } from './groups.ts';
import type { Log, ReadContext } from './log.ts';
import { mappingFile, readMapping, type LogSource, type LogSources } from './mapping.ts';
import { meetings } from './meetings.ts';
import { addProblem, type LogProblem, type ProblemList, type Refusal } from './problem.ts';
import { readLog } from './read-log.ts';
import type { Encounter, Group, Meeting, Response } from './records.ts';
import { survey } from './survey.ts';

export interface ReadOptions {
  year: Program['academic_year'];
  /** `YYYY-MM-DD`; nothing in a log may be later. */
  today: string;
  /** Called while a file is read, some hundred times for a large one. A file may be read twice. */
  onProgress?: ((file: string, bytesRead: number, bytesTotal: number) => void) | undefined;
}

/** Takes each checked row as it is read. What it was given counts only if there are no problems in the end. */
interface LogSink {
  group: (group: Group) => void;
  encounter: (encounter: Encounter) => void;
  meeting: (meeting: Meeting) => void;
  response: (response: Response) => void;
}

export interface LogReport {
  /** What keeps the logs from being used. Empty when all is well. */
  problems: ProblemList;
  /** What somebody may want to look at, but nothing to mend. */
  warnings: LogProblem[];
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
  const problems: ProblemList = { kept: [], more: 0 };
  const warnings: LogProblem[] = [];
  const rows: LogReport['rows'] = { groups: undefined, encounters: undefined, meetings: undefined, survey: undefined };
  const report = { problems, warnings, rows };
  const problem = (found: LogProblem) => {
    addProblem(problems, found);
  };

  const mapping = await readMapping(folder, await isThere(folder, mappingFile));
  mapping.problems.forEach(problem);
  const { sources } = mapping;
  if (!sources) return report;

  const read = async <Name extends LogName, Item>(
    log: Log<Name, Item>,
    context: ReadContext,
    deliver: (item: Item) => void,
  ) => {
    const files = await findFiles(folder, log.name, sources);
    if (files.length === 0) return;
    const found = problems.kept.length;
    const warn = (warning: LogProblem) => warnings.push(warning);
    const delivered = await readLog(log, {
      folder,
      sources: files,
      context,
      deliver,
      problem,
      warn,
      progress: onProgress,
    });
    rows[log.name] = delivered;
    const isLacking = needed.has(log.name) && delivered === 0 && problems.kept.length === found;
    if (isLacking) problem({ file: files[0]?.file ?? log.name, ...explainNoRows(context) });
  };

  const known = new Map<string, Group>();
  const base = { ...describeYear(year), today };
  await read(groups, { ...base, groups: undefined }, (group) => {
    known.set(group.group, group);
    sink.group(group);
  });
  // If a group could not be read, nobody can tell that a group of a later log does not exist.
  const context: ReadContext = { ...base, groups: problems.kept.length === 0 ? known : undefined };
  await read(encounters, context, sink.encounter);
  await read(meetings, context, sink.meeting);
  await read(survey, context, sink.response);
  return report;
}

/** The logs without which there is nothing to publish. */
const needed: ReadonlySet<LogName> = new Set(['groups', 'encounters']);

/** The files of a log; none where the program does not keep it. */
async function findFiles(folder: string, log: LogName, sources: LogSources): Promise<readonly LogSource[]> {
  const files = sources[log];
  const isExpected = needed.has(log) || files.some(({ isNamed }) => isNamed);
  return isExpected || (await isThere(folder, `${log}.csv`)) ? files : [];
}

async function isThere(folder: string, file: string): Promise<boolean> {
  return lstat(join(folder, file)).then(
    () => true,
    () => false,
  );
}

function describeYear(year: Program['academic_year']): Omit<ReadContext, 'today' | 'groups'> {
  const months = new Map<string, string>(getMonths(year).map((month) => [month, getMonthKey(month, year)]));
  return {
    startsIn: year.starts_in,
    yearName: formatAcademicYear(year),
    months,
    inYear: new Map(Array.from(months.values(), (month) => [month, month])),
  };
}

function explainNoRows({ yearName }: ReadContext): Refusal {
  return {
    rule: `There are no rows about the academic year ${yearName}.`,
    fix: 'Add them, or read another year with --year.',
  };
}
