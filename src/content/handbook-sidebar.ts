import { toText } from './program.ts';
import { getHandbookPath, type HandbookPart } from './handbook.ts';

/** A group of links as Starlight’s sidebar takes it. */
export interface SidebarGroup {
  label: string;
  collapsed: boolean;
  items: { label: string; link: string }[];
}

/** The handbook’s table of contents beside each of its pages; sections other than the reader’s start closed. */
export function getHandbookSidebar(parts: readonly HandbookPart[], currentSection?: string): SidebarGroup[] {
  return parts.map(({ section, title, pages }) => ({
    label: title,
    collapsed: section !== currentSection,
    items: pages.map((page) => ({ label: toText(page.data.title), link: getHandbookPath(page) })),
  }));
}
