import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolveTyped } from '../files/typed-path.ts';
import { join, relative, resolve } from 'node:path';
import { applyChanges, findIrreplaceable } from '../files/changes.ts';
import { commitFiles } from '../git/commit.ts';
import { Stopped, type Prompts } from '../terminal/prompts.ts';
import { checkContent } from '../checks/check.ts';
import { readContent, type Content } from '../checks/content.ts';
import { hasErrors } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import type { Source } from '../checks/source.ts';
import { getToday } from '../program/clock.ts';
import type { Program } from '../schemas/program.ts';
import { readAnswers, type Answers } from './answers.ts';
import { askAnswers } from './ask.ts';
import { findCommitObstacle, remember, takeBack } from './commit.ts';
import { formatChecklist } from './facts.ts';
import { findLogsObstacle, writeLogs } from './logs.ts';
import { formatDraft } from './messages.ts';
import { readOptions, usage, type NewYearOptions } from './options.ts';
import { planNewYear, type NewYearPlan } from './plan.ts';
import { describeStatistics, formatPreview } from './preview.ts';

export interface NewYearSetting {
  root: string;
  env: NodeJS.ProcessEnv;
  now: Date;
  print: (text: string) => void;
  /** `undefined` where nobody sits at a terminal. */
  prompts: Prompts | undefined;
}

/**
 * `npm run new-year`: shows what the next academic year changes, then does it in one commit.
 *
 * @returns whether it came to an end; if not, it has said why, and nothing is changed
 */
export async function runNewYear(args: readonly string[], setting: NewYearSetting): Promise<boolean> {
  const { root, env, now, print } = setting;
  const options = readOptions(args);
  if ('problem' in options) return refuse(print, `${options.problem}\n\n${usage}`);
  if (options.isHelp) {
    print(usage);
    return true;
  }
  const problems = await checkContent(root, { env, now });
  const { content } = readContent(root);
  if (!content.program || hasErrors(problems))
    return refuse(
      print,
      `${formatReport(problems)}\nMend these problems first, so that none of them hides in the new year.`,
    );
  const obstacle = options.isDryRun ? undefined : findCommitObstacle(root);
  if (obstacle !== undefined) return refuse(print, obstacle);
  try {
    return await openYear(options, { content, program: content.program }, setting);
  } catch (cause) {
    if (cause instanceof Stopped) return refuse(print, 'Stopped.');
    throw cause;
  }
}

async function openYear(
  options: NewYearOptions,
  { content, program }: { content: Content; program: Source<Program> },
  { root, env, now, print, prompts }: NewYearSetting,
): Promise<boolean> {
  const today = getToday(program.data, env, now);
  const obstacleOf = (folder: string) => findLogsObstacle(folder, root);
  const isAsking = options.answers === undefined;
  if (isAsking && !prompts)
    return refuse(print, `There is no terminal here to ask questions in. Write the answers into a file.\n\n${usage}`);
  const answers =
    isAsking && prompts
      ? await askAnswers(prompts, { content, program: program.data, today, findLogsObstacle: obstacleOf })
      : readFile(options.answers ?? '', { root, content, program: program.data });
  if (typeof answers === 'string') return refuse(print, answers);
  const logs = answers.logs === undefined ? undefined : resolveTyped(answers.logs);
  const obstacle = logs === undefined ? undefined : obstacleOf(logs);
  if (obstacle !== undefined) return refuse(print, obstacle);

  const plan = planNewYear(content, program, { answers, today });
  print(formatPreview(plan));
  if (options.isDryRun) return done(print, '\nNothing was changed: this was a dry run.');
  if (isAsking && prompts && !(await prompts.confirm({ message: 'Shall all of this be done?', initial: true })))
    return refuse(print, 'Stopped.');

  const failure = await apply(plan, { root, env, now });
  if ('problem' in failure) return refuse(print, failure.problem);
  const drafts = writeDrafts(root, plan);
  if (logs !== undefined) writeLogs(logs);
  return done(print, describeResult(plan, { commit: failure.commit, drafts, logs }));
}

function readFile(
  file: string,
  { root, content, program }: { root: string; content: Content; program: Program },
): Answers | string {
  let text: string;
  try {
    text = readFileSync(resolve(root, file), 'utf8');
  } catch {
    return `There is no file ${file} to read.`;
  }
  const answers = readAnswers({ file, text }, content, program);
  return 'problems' in answers ? formatReport(answers.problems) : answers;
}

/** Writes the files, asks the checks, and commits; where one of them fails, everything is as it was. */
async function apply(
  { changes, to }: NewYearPlan,
  { root, env, now }: Pick<NewYearSetting, 'root' | 'env' | 'now'>,
): Promise<{ commit: string } | { problem: string }> {
  // The list of what is not committed has nothing that git is told to ignore; a deletion looks at that as well.
  const lost = findIrreplaceable(root, changes);
  if (lost.length > 0)
    return { problem: `These files are not in git, so deleting them could not be undone: ${[lost].flat().join(', ')}` };
  const before = remember(root, changes);
  try {
    applyChanges(root, changes);
    const problems = await checkContent(root, { env, now });
    if (hasErrors(problems)) {
      takeBack(root, before);
      return { problem: `The new year would not pass the checks:\n\n${formatReport(problems)}` };
    }
    const result = commitFiles(root, [...changes.keys()], `Open the year ${to}`);
    if ('commit' in result) return result;
    takeBack(root, before);
    return { problem: `git did not make the commit: ${result.complaint}` };
  } catch (cause) {
    takeBack(root, before);
    throw cause;
  }
}

/** Drafts name people: they go where git does not look. Gives the folder from the root. */
function writeDrafts(root: string, { to, facts, messages }: NewYearPlan): string {
  const folder = join(root, '.cache', 'new-year', to.replace('–', '-'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'to-verify.md'), formatChecklist(`To verify for ${to}`, facts));
  for (const message of messages) writeFileSync(join(folder, `${message.name}.txt`), formatDraft(message));
  return relative(root, folder).replaceAll('\\', '/');
}

function describeResult(
  plan: NewYearPlan,
  { commit, drafts, logs }: { commit: string; drafts: string; logs: string | undefined },
): string {
  return [
    '',
    `The year ${plan.to} is open, in one commit: ${commit}. To undo it: git revert --no-edit ${commit}`,
    '',
    'Next:',
    `  ${drafts}/to-verify.md has what to verify, and ${plan.messages.length} messages lie beside it. git leaves that folder out.`,
    ...(logs === undefined ? [] : [`  ${logs} has the empty logs of ${plan.statistics.opened}.`]),
    ...describeStatistics(plan).map((line) => `  ${line}`),
    '  npm run doctor says what is still open, npm start shows the site, and git push publishes it.',
  ].join('\n');
}

function refuse(print: NewYearSetting['print'], why: string): false {
  print(`${why}\nNothing was changed.`);
  return false;
}

function done(print: NewYearSetting['print'], text: string): true {
  print(text);
  return true;
}
