import { getLang } from './page-language.ts';
import { toText } from './program.ts';
import { toHref } from './site.ts';

/** A page, by its path from the root of the site. */
export interface SidebarLink {
  label: string;
  link: string;
  lang?: string | undefined;
}

/** Links under a heading. */
export interface SidebarGroup {
  label: string;
  items: readonly SidebarLink[];
}

/** What stands beside a page. */
export type Sidebar = readonly (SidebarGroup | SidebarLink)[];

/** Whether a link leads to the page that it stands on, whose address is `pathname`. */
export function isCurrent({ link }: SidebarLink, pathname: string): boolean {
  return encodeURI(toHref(link)) === pathname;
}

/** The page before and the page after the one at `pathname`, in the order in which they stand beside it. */
export function getNeighbors(sidebar: Sidebar, pathname: string): { previous?: SidebarLink; next?: SidebarLink } {
  const links = sidebar.flatMap((entry) => ('items' in entry ? entry.items : [entry]));
  const place = links.findIndex((link) => isCurrent(link, pathname));
  if (place === -1) return {};
  const [previous, next] = [links[place - 1], links[place + 1]];
  return { ...(previous && { previous }), ...(next && { next }) };
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
  return { label: toText(page.title), link, lang: getLang(page) };
}
