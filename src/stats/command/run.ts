import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getToday } from '../../program/clock.ts';
import type { Program } from '../../schemas/program.ts';
import { createCounter } from '../aggregate/tally.ts';
import { writePublished } from '../publish/file.ts';
import { findObstacles } from '../publish/obstacles.ts';
import { getPolicy } from '../publish/policy.ts';
import { preparePublication, type Publication, type Step } from '../publish/publish.ts';
import { getFinishedTerms, getStatisticsYear, parseYear } from '../publish/year.ts';
import type { FileProgress } from '../read/decode.ts';
import { readLogs, type LogReport } from '../read/folder.ts';
import { guessMapping } from '../read/guess-mapping.ts';
import { lookFor } from '../read/near-miss.ts';
import { formatProblems } from '../read/problem.ts';
import { mappingFile } from '../read/source.ts';
import { readOptions, usage, type StatsOptions } from './options.ts';
import { findFolderObstacle } from './private-folder.ts';
import { formatLogProblems } from './problems.ts';
import type { Progress } from './progress.ts';
import { findLostFigures } from './released.ts';
import { formatFindings, formatReport } from './report.ts';
import { sample } from './sample.ts';
import { readSettings, type Settings } from './settings.ts';
import { formatTables } from './tables.ts';

/** What the command stands in: the only things of the world that it touches besides the folders it is given. */
export interface Surroundings {
  root: string;
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
  print: (text: string) => void;
  progress: Progress;
}

/** Where the logs are and what they are about. */
interface Task {
  folder: string;
  year: Program['academic_year'];
  today: string;
  encountersAMonth: number;
}

/**
 * `npm run stats`: from the logs in a folder to a file that is safe to publish.
 *
 * @returns whether all went well; if not, it has said why, and nothing was written
 */
export async function runStats(args: readonly string[], surroundings: Surroundings): Promise<boolean> {
  const { root, env, now, print } = surroundings;
  const options = readOptions(args);
  if ('problem' in options) return fail(print, options.problem, '', usage);
  if (options.isHelp) {
    print(usage);
    return true;
  }
  const settings = readSettings(root);
  if ('problem' in settings) return fail(print, settings.problem);
  const { program } = settings;
  const task = getTask(options, program, getToday(program, env, now), root);
  if (!task) return fail(print, 'This is no academic year. Write it like 2023-2024.');
  const obstacle = options.isSample ? undefined : findFolderObstacle(task.folder, root);
  if (obstacle !== undefined) return fail(print, obstacle);
  return options.isGuess ? draftMapping(task, surroundings) : publish(task, options, settings, surroundings);
}

function getTask(options: StatsOptions, program: Program, today: string, root: string): Task | undefined {
  if (options.isSample) return { ...sample, folder: sample.getFolder(root) };
  const year = options.year === undefined ? program.academic_year : parseYear(options.year, program.academic_year);
  return year && { folder: options.folder ?? '', year, today, encountersAMonth: program.sessions_a_month };
}

async function draftMapping({ folder }: Task, { print, progress }: Surroundings): Promise<boolean> {
  const { isThere, nearMiss } = await lookFor(folder, mappingFile);
  if (isThere)
    return fail(print, `There is a ${mappingFile} already. Rename it or take it away, then draft a new one.`);
  if (nearMiss) return fail(print, formatProblems({ kept: [{ file: mappingFile, ...nearMiss }], more: 0 }));
  const { yaml, notes, isEmpty } = await guessMapping(folder, { onProgress: showReading(progress) });
  progress.end();
  if (isEmpty) return fail(print, ...notes, 'Nothing was drafted. Put the exports into the folder, then start again.');
  // What a person wrote is never overwritten.
  await writeFile(join(folder, mappingFile), yaml, { flag: 'wx' });
  print(
    [
      `A mapping is drafted: ${mappingFile}, beside the logs.`,
      ...notes.map((note) => `  ${note}`),
      'Read it, mend what is marked TODO, then run npm run stats again without --guess-mapping.',
    ].join('\n'),
  );
  return true;
}

async function publish(
  task: Task,
  options: StatsOptions,
  { program, published }: Settings,
  surroundings: Surroundings,
) {
  const { root, print, progress } = surroundings;
  const year = getStatisticsYear(task.year);
  const terms = getFinishedTerms(year, task.today);
  const counter = createCounter((month) => terms.find(({ months }) => months.includes(month))?.term);
  const { folder, today } = task;
  const report = await readLogs(folder, { year: task.year, today, onProgress: showReading(progress) }, counter);
  if (report.problems.kept.length > 0) {
    progress.end();
    return fail(print, formatLogProblems(report));
  }

  const tally = counter.getTally();
  const policy = getPolicy(program.statistics);
  const lost = findLostFigures(root, year.name, published);
  const obstacles = [
    ...(lost === undefined ? [] : [lost]),
    ...findObstacles(tally, { year, terms, policy, isSample: options.isSample, published }),
  ];
  if (obstacles.length > 0) {
    progress.end();
    return fail(print, ...obstacles);
  }
  const publication = await preparePublication(tally, {
    year,
    terms,
    policy,
    encountersAMonth: task.encountersAMonth,
    // Invented figures give way to real ones.
    published: published.find((each) => each.year === year.name && each.sample === options.isSample),
    month: task.today.slice(0, 7),
    isSample: options.isSample,
    onStep: (step) => {
      progress.begin(steps[step]);
      progress.advance();
    },
  });
  progress.end();
  return finish(publication, report, options, surroundings);
}

const steps: Readonly<Record<Step, string>> = {
  protect: 'Protecting the tables',
  audit: 'Trying to undo the protection',
};

/** Shows how far a file is read. */
function showReading(progress: Progress): FileProgress {
  return (file, bytesRead, bytesTotal) => {
    progress.begin(`Reading ${file}`);
    progress.advance(bytesTotal === 0 ? 1 : bytesRead / bytesTotal);
  };
}

function finish(
  publication: Publication,
  report: LogReport,
  options: StatsOptions,
  { root, print }: Surroundings,
): boolean {
  const { statistics, audit, isNew } = publication;
  const warnings = formatProblems({ kept: report.warnings, more: 0 });
  const text = [...(warnings === '' ? [] : [warnings, '']), formatReport(report, publication)];
  if (!audit.passed) {
    return fail(
      print,
      ...text,
      formatFindings(audit.findings),
      '',
      'Nothing was written: somebody could be found in these figures. Higher numbers under statistics in',
      'content/program.yml protect more. If that does not help, please report it, without any of your logs.',
    );
  }
  if (options.isDryRun)
    print([formatTables(statistics), '', ...text, 'Nothing was written: this was a dry run.'].join('\n'));
  else if (!isNew)
    print([...text, `Nothing new: all of ${statistics.year} that can be published is published.`].join('\n'));
  else print([...text, `Written    ${writePublished(root, statistics)}`, '', formatNext(statistics.year)].join('\n'));
  return true;
}

function formatNext(year: string): string {
  return `Now run npm start and look at /statistics/${year}/. Once the file is published, its figures stay as they are.`;
}

function fail(print: Surroundings['print'], ...lines: string[]): false {
  print(lines.join('\n'));
  return false;
}
