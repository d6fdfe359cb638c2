/**
 * Edges of the pictures that are made of a portrait, in pixels: twice those at which they are shown, so that they are sharp.
 * There are two of each and no more, for all places and screens: a large program has hundreds of portraits.
 */
export const portraitEdges = { small: 176, large: 400 };

export type PortraitSize = keyof typeof portraitEdges;

/**
 * Where one of them lies, from the root of the site: among the files that browsers keep for ever.
 *
 * @param name of the portrait, which changes with the picture; see `portraitNames`
 */
export function getPicturePath(name: string, size: PortraitSize): string {
  return `/assets/${name}-${portraitEdges[size]}.webp`;
}
