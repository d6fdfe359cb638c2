import type { ImageMetadata } from 'astro';
import { portraits } from 'virtual:portraits';
import type { Mentor } from '../schemas/mentor.ts';

/** The picture that the profile of a published mentor names. */
export function getPortrait({ image }: NonNullable<Mentor['portrait']>): ImageMetadata {
  const picture = portraits[image];
  if (!picture) throw new Error(`There is no picture ${image}.`);
  return picture;
}
