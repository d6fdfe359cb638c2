import type { CollectionEntry } from 'astro:content';
import { handbookSections, type HandbookSection } from '../schemas/vocabulary.ts';
import { getEntries } from './entries.ts';
import { oncePerBuild } from './once.ts';
import { label } from './site.ts';

export type HandbookEntry = CollectionEntry<'handbook'>;

export interface HandbookPart {
  section: HandbookSection;
  title: string;
  pages: HandbookEntry[];
}

const sectionOrder = Object.keys(handbookSections);

/** The finished pages of the handbook in reading order. */
export const getHandbook = oncePerBuild(async (): Promise<HandbookEntry[]> => {
  const pages = await getEntries('handbook', ({ data }) => !data.draft);
  return pages.sort(
    (a, b) => sectionOrder.indexOf(a.data.section) - sectionOrder.indexOf(b.data.section) || a.data.order - b.data.order || (a.id < b.id ? -1 : 1),
  );
});

/** The handbook by section; sections without a page are left out. */
export const getHandbookParts = oncePerBuild(async (): Promise<HandbookPart[]> => {
  const pages = await getHandbook();
  return (Object.keys(handbookSections) as HandbookSection[])
    .map((section) => ({ section, title: label('handbookSections', section), pages: pages.filter(({ data }) => data.section === section) }))
    .filter((part) => part.pages.length > 0);
});

export function getHandbookPath({ id }: HandbookEntry): string {
  return `/handbook/${id}/`;
}
