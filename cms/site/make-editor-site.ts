import type { Content } from '../../src/checks/content.ts';
import { getMarkdown } from '../../src/checks/markdown.ts';
import { compare } from '../../src/checks/problem.ts';
import { getPageAddress } from '../../src/checks/page-address.ts';
import type { FileText } from '../../src/checks/source.ts';
import { countSheets } from '../../src/handouts/pages.ts';
import { isPublished, type PublicationSetting } from '../../src/mentors/publication.ts';
import { getFact, listFacts } from '../../src/program/facts.ts';
import type { Program } from '../../src/schemas/program.ts';
import { handbookSections } from '../../src/schemas/vocabulary.ts';
import type { EditorSite, HandbookTitles, Reference } from './editor-site.ts';

export interface EditorSiteOptions {
  content: Content;
  /** Sources of the pages that come with the software: they link to pages of the school, too. */
  ownPages: readonly FileText[];
  program: Program;
  base: string;
  /** `YYYY-MM-DD` */
  today: string;
}

/** What the editor knows of a site: its settings, the words they stand for, and who points to whom. */
export function makeEditorSite({ content, ownPages, program, base, today }: EditorSiteOptions): EditorSite {
  const setting = { today, calendar: program.academic_year };
  return {
    base,
    today,
    program,
    facts: makeFacts(program),
    handouts: content.handouts
      .filter(({ data }) => !data.draft)
      .map(({ slug, data }) => ({ slug, title: data.title, sheets: countSheets(data, program.groups.max) })),
    references: findReferences(content, ownPages, setting),
    handbook: listTitles(content),
  };
}

/** Sections in their order, and the pages of each in theirs. A place has no digits alone, so that they keep it. */
function listTitles({ handbook }: Content): HandbookTitles {
  const sections = Object.keys(handbookSections);
  const pages = handbook
    .filter(({ data }) => !data.draft)
    .toSorted(
      (a, b) =>
        sections.indexOf(a.data.section) - sections.indexOf(b.data.section) ||
        a.data.order - b.data.order ||
        compare(a.file, b.file),
    );
  return Object.fromEntries(pages.map(({ data, slug }) => [`${data.section}/${slug}`, data.title]));
}

function makeFacts(program: Program): Record<string, string> {
  return Object.fromEntries(listFacts(program).map((path) => [path, getFact(program, path) ?? '']));
}

/**
 * Links in any text, and fields that hold nothing but an address of this site. Only what is public may be named here:
 * who links from a draft, or was a mentor once, is nobody’s business.
 */
function findReferences(content: Content, ownPages: readonly FileText[], setting: PublicationSetting): Reference[] {
  const sources = getMarkdown(content);
  const files = new Map(sources.map(({ file }) => [getPageAddress(file), file]));
  const origins = [
    ...sources
      .filter(({ data }) => isPublic(data, setting))
      .map(({ file, data, body }) => ({
        from: file,
        fromTitle: getTitle(data),
        text: [data, body, listPages(data), listHandouts(data)],
      })),
    ...ownPages.map(({ file, text }) => ({ from: file, fromTitle: 'a page that comes with the software', text })),
  ];
  return origins.flatMap(({ from, fromTitle, text }) =>
    [...new Set(listAddresses(text).flatMap((address) => files.get(address) ?? []))]
      .filter((to) => to !== from)
      .map((to) => ({ to, from, fromTitle })),
  );
}

type Fields = ReturnType<typeof getMarkdown>[number]['data'];

function isPublic(data: Fields, setting: PublicationSetting): boolean {
  if ('consent' in data) return isPublished(data, setting);
  return !('draft' in data) || !data.draft;
}

/** The addresses of the pages that a case names. */
function listPages(data: Fields): string[] {
  return 'ways' in data ? data.pages.map((place) => `/handbook/${place}/`) : [];
}

/** A guide names its handouts by their files; that is a link like any other. */
function listHandouts(data: Fields): string[] {
  return 'handouts' in data ? data.handouts.map((slug) => getPageAddress(`content/handouts/${slug}.md`)) : [];
}

function getTitle(data: Fields): string {
  return 'title' in data ? data.title : data.name;
}

function listAddresses(value: unknown): string[] {
  if (typeof value === 'string') return findAddresses(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(listAddresses);
}

/** `/handbook/role/boundaries/` where a link may stand: alone, in parentheses, quotation marks or after `]:`. */
function findAddresses(text: string): string[] {
  return [...text.matchAll(/(?:^|[(<"']|\]:\s*)(\/[\w./-]*)/gm)].map(([, address = '']) =>
    address.replace(/\/*$/, '/'),
  );
}
