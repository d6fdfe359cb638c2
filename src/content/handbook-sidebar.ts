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
  collapsed: boolean;
  items: SidebarLink[];
}

export interface SidebarContent {
  parts: readonly HandbookPart[];
  cases: readonly CaseEntry[];
}

/**
 * The handbook’s table of contents beside each of its pages: its sections, then the cases. All but the reader’s own group
 * start closed. Starlight takes the page before and the page after from it.
 *
 * @param current the reader’s section, or `cases`
 */
export function getHandbookSidebar({ parts, cases }: SidebarContent, t: Translate, current?: string): SidebarGroup[] {
  const sections = parts.map(({ section, title, pages }) => ({
    label: title,
    collapsed: section !== current,
    items: pages.map((page) => toSidebarLink(page.data, getHandbookPath(page))),
  }));
  if (cases.length === 0) return sections;
  const library = {
    label: t('cases.title'),
    collapsed: current !== 'cases',
    items: [
      { label: t('cases.all'), link: casesPath },
      ...cases.map((entry) => toSidebarLink(entry.data, getCasePath(entry))),
    ],
  };
  return [...sections, library];
}

/** A link to a page of the content, in the language of its title. */
export function toSidebarLink(page: { title: string; language?: string | undefined }, link: string): SidebarLink {
  const lang = getLang(page);
  return { label: toText(page.title), link, ...(lang && { attrs: { lang } }) };
}
