import { getCollection, type CollectionEntry } from 'astro:content';

export type PageEntry = CollectionEntry<'pages'>;

/** The school's pages that stand by themselves. */
export async function getPages(): Promise<PageEntry[]> {
  return getCollection('pages');
}
