import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { checkContent } from '../checks/check.ts';
import { readContent, type Content } from '../checks/content.ts';
import { hasErrors } from '../checks/problem.ts';
import { formatReport } from '../checks/report.ts';
import { commitFiles } from '../git/commit.ts';
import { getGitHubName, readRepository } from '../git/repository.ts';
import type { ProgramInput } from '../program/write.ts';
import { readAnswers, type Answers } from './answers.ts';
import { askAnswers } from './ask.ts';
import type { BrandFiles, Logos } from './brand.ts';
import { applyChanges, dropUnchanged, findIrreplaceable, type Changes } from '../files/changes.ts';
import { resolveTyped } from '../files/typed-path.ts';
import { readLogo } from './logo.ts';
import { readOptions, usage, type AdoptOptions } from './options.ts';
import { planAdoption } from './plan.ts';
import { Stopped, type Prompts } from '../terminal/prompts.ts';
import { sampleParts, type SamplePart } from './sample.ts';
import { getStartingPoint, type DraftSettings } from './starting-point.ts';

export interface AdoptSetting {
  root: string;
  env: Readonly<Record<string, string | undefined>>;
  now: Date;
  print: (text: string) => void;
  /** `undefined` where nobody sits at a terminal. */
  prompts: Prompts | undefined;
}

/**
 * Makes the program a school’s own: questions or a file of answers become `content/program.yml` and the pictures of the
 * brand, and the sample goes as far as the school wants it to.
 *
 * @returns whether it came to an end; if not, nothing is changed
 */
export async function runAdopt(args: readonly string[], setting: AdoptSetting): Promise<boolean> {
  const { root, print } = setting;
  const options = readOptions(args);
  if ('problem' in options) return refuse(print, `${options.problem}\n\n${usage}`);
  if (options.isHelp) {
    print(usage);
    return true;
  }
  const { content, problems } = readContent(root);
  if (!content.program) {
    print(formatReport(problems.filter(({ file }) => file === 'content/program.yml')));
    return refuse(print, 'The settings have to be readable before they can be changed.');
  }
  try {
    const answers = await getAnswers(options, content, setting);
    if (typeof answers === 'string') return refuse(print, answers);
    return await adopt(answers, { content, isRemoval: options.isRemoval }, setting);
  } catch (cause) {
    if (cause instanceof Stopped) return refuse(print, 'Stopped.');
    throw cause;
  }
}

/** The answers, or why there are none. */
async function getAnswers(
  { answers: file, isRemoval }: AdoptOptions,
  content: Content,
  { root, now, prompts }: AdoptSetting,
): Promise<Answers | string> {
  const current = parse(content.program?.text ?? '') as ProgramInput;
  if (isRemoval) return { settings: current, remove_sample: Object.keys(sampleParts) as SamplePart[], commit: false };
  const start = findStart(current, root, now);
  if (file !== undefined) {
    const text = readIfThere(resolve(root, file));
    if (text === undefined) return `There is no file ${file}.`;
    const answers = readAnswers({ file, text }, start);
    return 'problems' in answers ? formatReport(answers.problems) : answers;
  }
  if (!prompts)
    return `There is no terminal here to ask questions in. Write the answers into a file, then: npm run adopt -- --answers answers.yml\n\n${usage}`;
  return askAnswers(prompts, { start, content, today: getDay(now), findLogoProblem });
}

async function adopt(
  answers: Answers,
  { content, isRemoval }: { content: Content; isRemoval: boolean },
  { root, env, now, print }: AdoptSetting,
): Promise<boolean> {
  const logos = await readLogos(answers);
  if ('problem' in logos) return refuse(print, logos.problem);
  const brand = isRemoval ? {} : readBrand(root);
  const plan = planAdoption(content, answers, { logos, brand });
  const changes = dropUnchanged(root, plan.changes);
  const lost = findIrreplaceable(root, changes);
  if (lost === 'no-git' || lost.length > 0) return refuse(print, explainIrreplaceable(lost));
  if (answers.commit && typeof readRepository(root) === 'string')
    return refuse(print, 'There is no git repository here to make a commit in. Leave “commit” out.');
  applyChanges(root, changes);
  print(changes.size === 0 ? 'Everything is as it was.' : describe(changes));
  if (plan.isStillSample)
    print('The sample switch stays on, since the school, people or figures are still invented: every page says so.');
  const found = await checkContent(root, { env, now });
  if (found.length > 0) print(formatReport(found));
  const isCommitted =
    !answers.commit || changes.size === 0 || commit(root, changes, answers.settings.school.short, print);
  print('Next: npm run doctor says what is still open, and npm start shows the site.');
  return isCommitted && !hasErrors(found);
}

function refuse(print: (text: string) => void, why: string): false {
  print(`${why}\nNothing was changed.`);
  return false;
}

function findStart(current: ProgramInput, root: string, now: Date): DraftSettings {
  const repository = readRepository(root);
  const known = typeof repository === 'string' ? undefined : repository;
  return getStartingPoint(current, {
    repository: known?.origin === undefined ? undefined : getGitHubName(known.origin),
    branch: known?.branch,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    today: getDay(now),
  });
}

async function readLogos({ logo, logo_dark }: Answers): Promise<Logos | { problem: string }> {
  const logos: Logos = {};
  for (const [name, path] of Object.entries({ logo, logo_dark })) {
    if (path === undefined) continue;
    const read = await readLogo(resolveTyped(path));
    if ('problem' in read) return read;
    logos[name as keyof Logos] = read;
  }
  return logos;
}

async function findLogoProblem(path: string): Promise<string | undefined> {
  const read = await readLogo(resolveTyped(path));
  return 'problem' in read ? read.problem : undefined;
}

function readBrand(root: string): BrandFiles {
  const folder = 'public/brand';
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.svg'));
  return Object.fromEntries(files.map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]));
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** `YYYY-MM-DD` where this computer is. */
function getDay(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE').format(now);
}

function explainIrreplaceable(files: readonly string[] | 'no-git'): string {
  const how = 'Nothing is deleted that could not be brought back.';
  if (files === 'no-git') return `${how} There is no git repository here: run git init, git add and git commit first.`;
  return `${how} These are not in git as they are now:\n${files.map((file) => `  ${file}`).join('\n')}\nCommit them first, or take them away yourself.`;
}

function describe(changes: Changes): string {
  const written = [...changes].filter(([, text]) => text !== undefined).map(([file]) => file);
  const gone = [...changes].filter(([, text]) => text === undefined).map(([file]) => file);
  const list = (files: readonly string[]) => [
    ...files.slice(0, 8).map((file) => `  ${file}`),
    ...(files.length > 8 ? [`  and ${files.length - 8} more`] : []),
  ];
  return [
    ...(written.length > 0 ? ['Written:', ...list(written)] : []),
    ...(gone.length > 0 ? ['Taken out:', ...list(gone)] : []),
  ].join('\n');
}

function commit(root: string, changes: Changes, school: string, print: (text: string) => void): boolean {
  const result = commitFiles(root, [...changes.keys()], `Make the program that of ${school}`);
  const isDone = 'commit' in result;
  print(isDone ? 'Committed.' : `The files are written, but git could not make the commit:\n${result.complaint}`);
  return isDone;
}
