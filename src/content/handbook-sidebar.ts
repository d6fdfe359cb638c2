import { casesPath, getCasePath, type CaseEntry } from './cases.ts';
import { getHandbookPath, type HandbookPart } from './handbook.ts';
import { openOrLink, toSidebarLink, type Sidebar, type SidebarGroup, type SidebarLink } from './sidebar.ts';
import type { Translate } from './translate.ts';

export interface SidebarContent {
  parts: readonly HandbookPart[];
  cases: readonly CaseEntry[];
}

/** Where a reader is. */
export interface SidebarPlace {
  /** The section, or `cases`. */
  group: string;
  /** The page of the section. */
  id?: string;
}

/** A longer section is shown in part: nobody reads through hundreds of titles beside a page. */
const shownWhole = 60;

/** How many pages then stand on either side of the reader’s own. */
const near = 20;

/**
 * The handbook’s table of contents beside each of its pages: the pages of the reader’s own group, and every other group as
 * one link, to its first page. All pages on every page would cost a large handbook more than its text. The page before and
 * the page after come from it, so that the last page of a group leads on to the next group.
 */
export function getHandbookSidebar(
  { parts, cases }: SidebarContent,
  t: Translate,
  here?: SidebarPlace,
): Sidebar {
  const sections = parts.map((part) => {
    const { section, title, pages } = part;
    return section === here?.group ? openSection(part, t, here.id) : openOrLink(title, false, pages, toHandbookLink);
  });
  if (cases.length === 0) return sections;
  const all = { label: t('cases.all'), link: casesPath };
  const library = openOrLink(t('cases.title'), here?.group === 'cases', ['all', ...cases] as const, (entry) =>
    entry === 'all' ? all : toSidebarLink(entry.data, getCasePath(entry)),
  );
  return [...sections, library];
}

/** The section of the reader; of a long one the pages that are near, between links to the list of all. */
function openSection({ section, title, pages }: HandbookPart, t: Translate, id?: string): SidebarGroup {
  const place = pages.findIndex((page) => page.id === id);
  // A link in the place of a single page would say less than the page.
  const leave = (count: number) => (pages.length > shownWhole && count > 1 ? count : 0);
  const before = leave(place - near);
  const after = leave(pages.length - 1 - place - near);
  const toList = (key: 'handbook.before' | 'handbook.after', count: number) =>
    count > 0 ? [{ label: t(key, { count }), link: `/handbook/#${section}` }] : [];
  return {
    label: title,
    items: [
      ...toList('handbook.before', before),
      ...pages.slice(before, pages.length - after).map(toHandbookLink),
      ...toList('handbook.after', after),
    ],
  };
}

function toHandbookLink(page: HandbookPart['pages'][number]): SidebarLink {
  return toSidebarLink(page.data, getHandbookPath(page));
}
