/**
 * Edges of the pictures that are made of a portrait, in pixels: twice those at which they are shown, so that they are sharp.
 * There are two of each and no more, for all places and screens: making them takes longer than anything else in a first
 * build.
 */
export const portraitEdges = { small: 176, large: 400 };

export type PortraitSize = keyof typeof portraitEdges;

/**
 * The file of one of them, below the folder of all pictures and scripts.
 *
 * @param name of the portrait, which changes with the picture: `virtual:portraits` has it
 */
export function getPictureFile(name: string, size: PortraitSize): string {
  return `${name}-${portraitEdges[size]}.webp`;
}
