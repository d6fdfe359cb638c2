import type { CollectionEntry } from 'astro:content';
import { kits, type Kit } from '../schemas/vocabulary.ts';
import { getEntries } from './entries.ts';
import { openOrLink, toSidebarLink, type Sidebar } from './sidebar.ts';
import { oncePerBuild } from './once.ts';
import { label } from './site.ts';

export type KitEntry = CollectionEntry<'kits'>;

export interface KitPart {
  kit: Kit;
  title: string;
  pages: KitEntry[];
}

const kitOrder = Object.keys(kits);

/** The finished pages of all kits, from the start of a program to its hand-over. */
export const getKitPages = oncePerBuild(async (): Promise<KitEntry[]> => {
  const pages = await getEntries('kits', ({ data }) => !data.draft);
  return pages.sort(
    (a, b) => kitOrder.indexOf(a.data.kit) - kitOrder.indexOf(b.data.kit) || a.data.order - b.data.order || (a.id < b.id ? -1 : 1),
  );
});

/** The kits in order; those without a page are left out. */
export const getKitParts = oncePerBuild(async (): Promise<KitPart[]> => {
  const pages = await getKitPages();
  return (Object.keys(kits) as Kit[])
    .map((kit) => ({ kit, title: label('kits', kit), pages: pages.filter(({ data }) => data.kit === kit) }))
    .filter((part) => part.pages.length > 0);
});

export function getKitPath(kit: Kit): string {
  return `/kits/${kit}/`;
}

export function getKitPagePath({ id }: Pick<KitEntry, 'id'>): string {
  return `/kits/${id}/`;
}

/** The file that people take from a page: a template as a document, a table for spreadsheets. */
export function getKitFilePath({ id, data }: Pick<KitEntry, 'id' | 'data'>): string | undefined {
  const ending = { guide: undefined, slides: undefined, template: 'docx', table: 'csv' }[data.kind];
  return ending && `/kits/${id}.${ending}`;
}

/** The pages of the reader’s kit beside each of them, and every other kit as one link. */
export function getKitSidebar(parts: readonly KitPart[], current?: Kit): Sidebar {
  return parts.map(({ kit, title, pages }) =>
    openOrLink(title, kit === current, pages, (page) => toSidebarLink(page.data, getKitPagePath(page))),
  );
}
