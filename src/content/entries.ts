import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { watchEntry } from './page-texts.ts';

/** The entries of a collection. The build finds out which pages ask for their texts, and not only for their fields. */
export async function getEntries<Name extends CollectionKey>(
  name: Name,
  filter?: (entry: CollectionEntry<Name>) => boolean,
): Promise<CollectionEntry<Name>[]> {
  const entries = await getCollection(name, filter);
  for (const entry of entries) watchEntry(entry);
  return entries;
}
