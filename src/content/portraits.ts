import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { portraits } from 'virtual:portraits';
import type { Mentor } from '../schemas/mentor.ts';

/** The picture that the profile of a published mentor names. */
export function getPortrait({ image }: NonNullable<Mentor['portrait']>): ImageMetadata {
  const picture = portraits[image];
  if (!picture) throw new Error(`There is no picture ${image}.`);
  return picture;
}

/**
 * The picture as a square of so many pixels, for places that are not pages of this site.
 *
 * @param site the address of this site, where it is known
 */
export async function getSquarePortrait(
  portrait: NonNullable<Mentor['portrait']>,
  size: number,
  site: URL | undefined,
): Promise<{ src: string; width: number; height: number }> {
  // The same transformation as `Portrait.astro` asks for, so that there is one file of it.
  const { src } = await getImage({
    src: getPortrait(portrait),
    width: size,
    height: size,
    format: 'webp',
    fit: 'cover',
  });
  return { src: site ? new URL(src, site).href : src, width: size, height: size };
}
