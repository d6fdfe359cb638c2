import { casesPath, getCasePath, type CaseEntry } from './cases.ts';
import { getHandbookPath, type HandbookPart } from './handbook.ts';
import { getLang } from './page-language.ts';
import { toText } from './program.ts';
import type { Translate } from './translate.ts';

/** A link as Starlight’s sidebar takes it. */
export interface SidebarLink {
  label: string;
  link: string;
  attrs?: { lang: string };
}

/** A group of links as Starlight’s sidebar takes it. */
export interface SidebarGroup {
  label: string;
  items: SidebarLink[];
}

export interface SidebarContent {
  parts: readonly HandbookPart[];
  cases: readonly CaseEntry[];
}

/**
 * The handbook’s table of contents beside each of its pages: the pages of the reader’s own group, and every other group as
 * one link, to its first page. All pages on every page would cost a large handbook more than its text. Starlight takes the
 * page before and the page after from it, so that the last page of a group leads on to the next group.
 *
 * @param current the reader’s section, or `cases`
 */
export function getHandbookSidebar(
  { parts, cases }: SidebarContent,
  t: Translate,
  current?: string,
): (SidebarGroup | SidebarLink)[] {
  const sections = parts.map(({ section, title, pages }) =>
    openOrLink(title, section === current, pages, (page) => toSidebarLink(page.data, getHandbookPath(page))),
  );
  if (cases.length === 0) return sections;
  const all = { label: t('cases.all'), link: casesPath };
  const library = openOrLink(t('cases.title'), current === 'cases', ['all', ...cases] as const, (entry) =>
    entry === 'all' ? all : toSidebarLink(entry.data, getCasePath(entry)),
  );
  return [...sections, library];
}

/**
 * A group with its links where the reader is in it; otherwise one link that stands for it, and no other is made: with a
 * thousand pages, a thousand links for each of them would take longer than the pages.
 */
export function openOrLink<Page>(
  label: string,
  isOpen: boolean,
  pages: readonly Page[],
  toLink: (page: Page) => SidebarLink,
): SidebarGroup | SidebarLink {
  const [first] = pages;
  return isOpen || !first ? { label, items: pages.map(toLink) } : { label, link: toLink(first).link };
}

/** A link to a page of the content, in the language of its title. */
export function toSidebarLink(page: { title: string; language?: string | undefined }, link: string): SidebarLink {
  const lang = getLang(page);
  return { label: toText(page.title), link, ...(lang && { attrs: { lang } }) };
}
