import type { ImmutableList, ImmutableMap, PreviewProps } from '../decap.ts';
import type { FindPicture } from './previews.ts';

/** Where the pictures of an entry can be seen, uploaded or only chosen so far. */
export function createPictureFinder({
  collection,
  getAsset,
}: Pick<PreviewProps, 'collection' | 'getAsset'>): FindPicture {
  // The folder of pictures is a setting of their field.
  const field = findPictureField(collection.get('fields') as ImmutableList | undefined);
  // Until a picture is loaded, Decap answers with one that has no address.
  return (path) => getAsset(path, field).toString() || undefined;
}

function findPictureField(fields: ImmutableList | undefined): ImmutableMap | undefined {
  for (const field of (fields?.toArray() ?? []) as ImmutableMap[]) {
    const found =
      field.get('widget') === 'image' ? field : findPictureField(field.get('fields') as ImmutableList | undefined);
    if (found) return found;
  }
  return undefined;
}
