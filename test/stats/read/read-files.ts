import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readLogs, type LogReport, type ReadOptions } from '../../../src/stats/read/folder.ts';
import { formatProblems, type LogProblem } from '../../../src/stats/read/problem.ts';
import type { Encounter, Group, Meeting, Response } from '../../../src/stats/read/records.ts';

/** Files of a folder with logs, by name. */
export type LogFiles = Readonly<Record<string, string | Buffer>>;

export interface Reading {
  /** What a person reads about the problems; empty when there are none. */
  problems: string;
  /** The same one by one. */
  found: readonly LogProblem[];
  warnings: string;
  rows: LogReport['rows'];
  groups: Group[];
  encounters: Encounter[];
  meetings: Meeting[];
  responses: Response[];
}

/** The year after which all test logs are read. */
export const afterTheYear: ReadOptions = {
  year: { starts_in: 2023, first_month: 'august', last_month: 'may' },
  today: '2024-06-18',
};

export const groupsFile = 'group_code,mentor_code,size\nG01,M01,7\nG02,M02,6\n';
export const encountersFile = 'group_code,status,month,attended_n\nG01,held,august,6\n';

/** A folder of its own for a test, with these files and valid groups and encounters where it has none. */
export function makeFolder(files: LogFiles): string {
  const folder = mkdtempSync(join(tmpdir(), 'logs-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries({
    'groups.csv': groupsFile,
    'encounters.csv': encountersFile,
    ...files,
  })) {
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Everything that the reader says of a folder. */
export async function readFolder(folder: string, options: Partial<ReadOptions> = {}): Promise<Reading> {
  const read = {
    groups: [] as Group[],
    encounters: [] as Encounter[],
    meetings: [] as Meeting[],
    responses: [] as Response[],
  };
  const report = await readLogs(
    folder,
    { ...afterTheYear, ...options },
    {
      group: (group) => read.groups.push(group),
      encounter: (encounter) => read.encounters.push(encounter),
      meeting: (meeting) => read.meetings.push(meeting),
      response: (response) => read.responses.push(response),
    },
  );
  const warnings = formatProblems({ kept: report.warnings, more: 0 });
  const { problems, rows } = report;
  return { problems: formatProblems(problems), found: problems.kept, warnings, rows, ...read };
}

export function readFiles(files: LogFiles, options: Partial<ReadOptions> = {}): Promise<Reading> {
  return readFolder(makeFolder(files), options);
}

/** The problems of a folder, one a line. */
export async function findProblems(files: LogFiles, options: Partial<ReadOptions> = {}): Promise<string> {
  return (await readFiles(files, options)).problems;
}
