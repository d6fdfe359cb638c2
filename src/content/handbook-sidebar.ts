import { casesPath, getCasePath, type CaseEntry } from './cases.ts';
import { getHandbookPath, type HandbookPart } from './handbook.ts';
import { toText } from './program.ts';
import type { Translate } from './translate.ts';

/** A group of links as Starlight’s sidebar takes it. */
export interface SidebarGroup {
  label: string;
  collapsed: boolean;
  items: { label: string; link: string }[];
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
    items: pages.map((page) => ({ label: toText(page.data.title), link: getHandbookPath(page) })),
  }));
  if (cases.length === 0) return sections;
  const library = {
    label: t('cases.title'),
    collapsed: current !== 'cases',
    items: [
      { label: t('cases.all'), link: casesPath },
      ...cases.map((entry) => ({ label: toText(entry.data.title), link: getCasePath(entry) })),
    ],
  };
  return [...sections, library];
}
