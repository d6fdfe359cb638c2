import type { CollectionEntry } from 'astro:content';
import { getEntries } from './entries.ts';

export type PageEntry = CollectionEntry<'pages'>;

/** The school's pages that stand by themselves. */
export async function getPages(): Promise<PageEntry[]> {
  return getEntries('pages');
}
