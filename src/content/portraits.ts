import type { ImageMetadata } from 'astro';
import type { Mentor } from '../schemas/mentor.ts';

const images = import.meta.glob<ImageMetadata>('../../content/images/mentors/*', { eager: true, import: 'default' });

/** The picture that a profile names. */
export function getPortrait(portrait: NonNullable<Mentor['portrait']>): ImageMetadata {
  const image = images[`../../content/${portrait.image.replace(/^\.\.\//, '')}`];
  if (!image) throw new Error(`There is no picture ${portrait.image}.`);
  return image;
}
