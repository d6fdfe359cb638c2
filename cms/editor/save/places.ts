import type { EditorConfig } from '../../config/editor-config.ts';
import type { EntryPlace } from './repository.ts';

/** The entry that an address of the editor opens, `#/collections/mentors/entries/ada-okafor`. */
export function findOpenedEntry(
  hash: string,
  { collections }: Pick<EditorConfig, 'collections'>,
): EntryPlace | undefined {
  const [, name, written] = /^#\/collections\/([^/]+)\/entries\/([^?]+)/.exec(hash) ?? [];
  const collection = collections.find((candidate) => candidate.name === name);
  if (!collection || written === undefined) return undefined;
  const slug = decodeURIComponent(written);
  const path =
    'folder' in collection
      ? `${collection.folder}/${slug}.md`
      : collection.files.find((candidate) => candidate.name === slug)?.file;
  return path === undefined ? undefined : { collection: collection.name, slug, path };
}
