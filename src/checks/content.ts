import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type * as z from 'zod';
import { programFile } from '../program/read.ts';
import { caseSchema, type Case } from '../schemas/case.ts';
import { handbookPageSchema, type HandbookPage } from '../schemas/handbook-page.ts';
import { kitPageSchema, type KitPage } from '../schemas/kit-page.ts';
import { handoutSchema, type Handout } from '../schemas/handout.ts';
import { linksSchema, type Links } from '../schemas/links.ts';
import { mentorSchema, type Mentor } from '../schemas/mentor.ts';
import { pageSchema, type Page } from '../schemas/page.ts';
import { programSchema, type Program } from '../schemas/program.ts';
import { sessionSchema, type Session } from '../schemas/session.ts';
import { statisticsSchema, type Statistics } from '../schemas/statistics.ts';
import { updatesSchema, type Updates } from '../schemas/updates.ts';
import { readJson } from './json-source.ts';
import { compare, error, type Problem } from './problem.ts';
import { readMarkdown, readYaml, type FileText, type ReadResult, type Source } from './source.ts';

/** Written by `npm run links`. */
export const linksFile = 'content/links.json';

/** Written by `npm run update`. */
export const updatesFile = 'content/updates.yml';

/** All that a school has written, as far as it could be read. */
export interface Content {
  root: string;
  program: Source<Program> | undefined;
  handbook: Source<HandbookPage>[];
  cases: Source<Case>[];
  kits: Source<KitPage>[];
  sessions: Source<Session>[];
  handouts: Source<Handout>[];
  mentors: Source<Mentor>[];
  pages: Source<Page>[];
  /** What is published about each year. */
  statistics: Source<Statistics>[];
  /** What is known of addresses on other hosts; `undefined` where nobody has asked yet. */
  links: Source<Links> | undefined;
  /** Texts that a release has changed beside the school’s; `undefined` where there are none. */
  updates: Source<Updates> | undefined;
  /** Files that have problems of their own, so that other rules do not stumble over what they miss. */
  unread: FileText[];
  /** Pictures of mentors: paths from the root, with forward slashes. */
  portraits: string[];
}

export interface ReadContent {
  content: Content;
  problems: Problem[];
}

/** Reads every file in `content/` and checks each against its schema. */
export function readContent(root: string): ReadContent {
  const program = readProgramSource(root);
  const handbook = readFolder(root, 'content/handbook', handbookPageSchema);
  const cases = readFolder(root, 'content/cases', caseSchema);
  const kits = readFolder(root, 'content/kits', kitPageSchema);
  const sessions = readFolder(root, 'content/sessions', sessionSchema);
  const handouts = readFolder(root, 'content/handouts', handoutSchema);
  const mentors = readFolder(root, 'content/mentors', mentorSchema);
  const pages = readFolder(root, 'content/pages', pageSchema);
  const statistics = readFiles(root, 'content/stats', '.json', (input) =>
    readJson(input, statisticsSchema, 'npm run stats'),
  );
  const links = readLinks(root);
  const updates = readUpdates(root);
  return {
    content: {
      root,
      program: program.source,
      handbook: handbook.sources,
      cases: cases.sources,
      kits: kits.sources,
      sessions: sessions.sources,
      handouts: handouts.sources,
      mentors: mentors.sources,
      pages: pages.sources,
      statistics: statistics.sources,
      links: links.source,
      updates: updates.source,
      unread: [handbook, cases, kits, sessions, handouts, mentors, pages].flatMap(({ unread }) => unread),
      portraits: listFiles(root, 'content/images/mentors'),
    },
    problems: [program, handbook, cases, kits, sessions, handouts, mentors, pages, statistics, links, updates].flatMap(
      ({ problems }) => problems,
    ),
  };
}

/** The profiles alone, as far as they could be read. */
export function readMentors(root: string): Source<Mentor>[] {
  return readFolder(root, 'content/mentors', mentorSchema).sources;
}

function readProgramSource(root: string) {
  const text = readText(root, programFile);
  if (text === undefined) {
    return {
      source: undefined,
      problems: [
        error({
          file: programFile,
          message:
            'This file is missing, and the site cannot be built without it. Take it back from an earlier version.',
        }),
      ],
    };
  }
  return readYaml({ file: programFile, text }, programSchema);
}

function readLinks(root: string): ReadResult<Links> {
  const text = readText(root, linksFile);
  return text === undefined
    ? { source: undefined, problems: [] }
    : readJson({ file: linksFile, text }, linksSchema, 'npm run links');
}

function readUpdates(root: string): ReadResult<Updates> {
  const text = readText(root, updatesFile);
  return text === undefined
    ? { source: undefined, problems: [] }
    : readYaml({ file: updatesFile, text }, updatesSchema);
}

function readFolder<Schema extends z.ZodType>(root: string, folder: string, schema: Schema) {
  return readFiles(root, folder, '.md', (input) => readMarkdown(input, schema));
}

type Read<Data> = ReadResult<Data> & { input: FileText };

/** What files were when they were read last, by path: a file that nobody has changed says what it said. */
const lastRead = new Map<string, Read<unknown>>();

function readFiles<Data>(root: string, folder: string, ending: string, read: (input: FileText) => ReadResult<Data>) {
  const files = listFiles(root, folder);
  const ignored = files.filter((file) => !file.endsWith(ending));
  const results = files
    .filter((file) => file.endsWith(ending))
    .map((file) => {
      const path = join(root, file);
      const text = readText(root, file) ?? '';
      const last = lastRead.get(path);
      if (last?.input.text === text) return last as Read<Data>;
      const input = { file, text };
      const now = { input, ...read(input) };
      lastRead.set(path, now);
      return now;
    });
  return {
    sources: results.flatMap(({ source }) => (source ? [source] : [])),
    unread: results.flatMap(({ source, input }) => (source ? [] : [input])),
    problems: [
      ...results.flatMap(({ problems }) => problems),
      ...ignored.map((file) =>
        error({
          file,
          message: `This file is ignored unless its name ends in ${ending}. Rename it, or take it away.`,
        }),
      ),
    ],
  };
}

function readText(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (cause) {
    if (isNotFound(cause)) return undefined;
    throw cause;
  }
}

/** Files in a folder and below it, in the same order on every machine; hidden ones left out. */
function listFiles(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort(compare);
  } catch (cause) {
    if (isNotFound(cause)) return [];
    throw cause;
  }
}

/** Whether there is no such file or folder: a folder in the place of a file is none, nor a file in that of a folder. */
function isNotFound(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(cause.code));
}
