import { getPicturePath, portraitEdges, type PortraitSize } from '../mentors/portrait-picture.ts';
import type { Mentor } from '../schemas/mentor.ts';
import { toHref } from './site.ts';

declare const __PORTRAITS__: Readonly<Record<string, string>>;

/** Names of pictures by the path that profiles write, `../images/mentors/<file>`. See `src/build/portraits.ts`. */
export const portraitNames = __PORTRAITS__;

/** A picture as HTML and other pages of the school need it; edges in pixels. */
export interface SquarePortrait {
  src: string;
  width: number;
  height: number;
}

/** The picture that the profile of a published mentor names, as a square. */
export function getSquarePortrait({ image }: NonNullable<Mentor['portrait']>, size: PortraitSize): SquarePortrait {
  const name = portraitNames[image];
  if (!name) throw new Error(`There is no picture ${image}.`);
  const edge = portraitEdges[size];
  return { src: toHref(getPicturePath(name, size)), width: edge, height: edge };
}
