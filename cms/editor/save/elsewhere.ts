import type { Content } from '../../../src/checks/content.ts';
import type { Problem } from '../../../src/checks/problem.ts';
import { findCalendarGaps } from '../../../src/checks/rules/calendar.ts';
import { findBadConditions } from '../../../src/checks/rules/conditions.ts';
import { findLostPages } from '../../../src/checks/rules/case-pages.ts';
import { findDuplicates } from '../../../src/checks/rules/duplicates.ts';
import { findForeignEmails } from '../../../src/checks/rules/emails.ts';
import { findUnknownFacts } from '../../../src/checks/rules/facts.ts';
import type { FileText, Source } from '../../../src/checks/source.ts';
import { normalizeInput } from '../../../src/schemas/normalize.ts';
import type { Program } from '../../../src/schemas/program.ts';
import { makeContent, type FilledIn, type Kind } from './one-entry.ts';
import { peek } from './peek.ts';

/** The folders whose files each kind of entry is compared with. */
export const foldersToCompare: Readonly<Record<Kind, readonly string[]>> = {
  handbook: ['content/handbook'],
  cases: ['content/cases', 'content/handbook'],
  kits: ['content/kits'],
  sessions: ['content/sessions'],
  handouts: ['content/handouts'],
  mentors: ['content/mentors'],
  pages: [],
  program: [
    'content/handbook',
    'content/cases',
    'content/kits',
    'content/sessions',
    'content/handouts',
    'content/mentors',
    'content/pages',
  ],
};

export interface Change {
  /** Without any mistake of its own. */
  entry: FilledIn;
  /** The settings as they are now. */
  program: Program;
  /** Every file of `foldersToCompare`, as it is now. */
  files: readonly FileText[];
}

type Rule = (content: Content) => Problem[];

/** The entry is too much like another one, so that nobody could tell them apart, or names a page that is not there. */
export function findNewMisfits(change: Change): Problem[] {
  return findNew([findDuplicates, findLostPages], change);
}

/** What would not fit in other files any more. Two guides that change places go through such a state. */
export function findNewGaps(change: Change): Problem[] {
  return findNew([findCalendarGaps, findForeignEmails, findUnknownFacts, findBadConditions], change);
}

/** What the rules would say once the entry is saved, and do not say now. */
function findNew(rules: readonly Rule[], { entry, program, files }: Change): Problem[] {
  const others = files.filter(({ file }) => file !== entry.file);
  const now = join(files, makeContent(program));
  const then = join(others, makeContent(program, { ...entry, data: normalizeInput(entry.data) }));
  const known = new Set(rules.flatMap((rule) => rule(now)).map(write));
  return rules.flatMap((rule) => rule(then)).filter((problem) => !known.has(write(problem)));
}

/** The entry comes last: of two that are alike, the rules name the later. */
function join(files: readonly FileText[], entry: Content): Content {
  const folder = (name: string) => files.filter(({ file }) => file.startsWith(`content/${name}/`)).map(peekSource);
  return {
    ...entry,
    handbook: [...(folder('handbook') as Content['handbook']), ...entry.handbook],
    cases: [...(folder('cases') as Content['cases']), ...entry.cases],
    kits: [...(folder('kits') as Content['kits']), ...entry.kits],
    sessions: [...(folder('sessions') as Content['sessions']), ...entry.sessions],
    handouts: [...(folder('handouts') as Content['handouts']), ...entry.handouts],
    mentors: [...(folder('mentors') as Content['mentors']), ...entry.mentors],
    pages: [...(folder('pages') as Content['pages']), ...entry.pages],
  };
}

/** A file with those of its fields that the rules above look at. */
function peekSource({ file, text }: FileText): Source<unknown> {
  const data = {
    title: peek(text, 'title'),
    name: peek(text, 'name'),
    month: peek(text, 'month'),
    draft: peek(text, 'draft') === 'true',
    // Where a case leads is asked when that one is saved.
    pages: [],
    contact: { email: peek(text, 'email') },
  };
  return { file, slug: '', data, body: '', text, lineOf: () => undefined };
}

function write({ file, label, message }: Problem): string {
  return [file, label, message].join('\n');
}
