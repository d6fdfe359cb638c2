import type { ImageMetadata } from 'astro';
import { getImage } from 'astro:assets';
import { portraits } from 'virtual:portraits';
import type { Mentor } from '../schemas/mentor.ts';

/** The picture that the profile of a published mentor names. */
function getPortrait({ image }: NonNullable<Mentor['portrait']>): ImageMetadata {
  const picture = portraits[image];
  if (!picture) throw new Error(`There is no picture ${image}.`);
  return picture;
}

/** Edges of the pictures that are made of a portrait, in pixels: twice those at which they are shown, so that they are sharp. */
const edges = { small: 176, large: 400 };

/** A picture as HTML and other pages of the school need it; edges in pixels. */
export interface SquarePortrait {
  src: string;
  width: number;
  height: number;
}

/**
 * The picture as a square. There are two of each and no more, for all places and screens: making them takes longer than
 * anything else in a first build. WebP alone, which every browser reads: AVIF saves a kilobyte a face and takes eight times
 * as long.
 */
export async function getSquarePortrait(
  portrait: NonNullable<Mentor['portrait']>,
  size: keyof typeof edges,
): Promise<SquarePortrait> {
  const edge = edges[size];
  const { src } = await getImage({
    src: getPortrait(portrait),
    width: edge,
    height: edge,
    format: 'webp',
    fit: 'cover',
  });
  return { src, width: edge, height: edge };
}
