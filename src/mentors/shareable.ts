import type { Mentor } from '../schemas/mentor.ts';
import type { Label } from '../language/labels.ts';
import type { Facet } from './profile.ts';

/** Kinds of what a mentor says about themselves, and others may share. */
export const shareableFacets = ['path', 'interest', 'language', 'region'] as const satisfies readonly Facet[];

export type ShareableFacet = (typeof shareableFacets)[number];

export interface Trait {
  facet: ShareableFacet;
  key: string;
  /** What people read. */
  label: string;
}

/**
 * What a mentor chose to share about themselves, kind by kind, in their own order.
 *
 * @param regions the school’s own list, from `program.yml`
 */
export function listShareable(
  mentor: Pick<Mentor, 'path' | 'interests' | 'languages' | 'region'>,
  regions: readonly { id: string; name: string }[],
  label: Label,
): Trait[] {
  const region = regions.find(({ id }) => id === mentor.region);
  return [
    ...mentor.path.map((key) => ({ facet: 'path' as const, key, label: label('paths', key) })),
    ...mentor.interests.map((key) => ({ facet: 'interest' as const, key, label: label('interests', key) })),
    ...mentor.languages.map((key) => ({ facet: 'language' as const, key, label: label('languages', key) })),
    ...(region ? [{ facet: 'region' as const, key: region.id, label: region.name }] : []),
  ];
}
