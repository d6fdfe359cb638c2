import type { Handout } from '../schemas/handout.ts';

type Grid = Pick<NonNullable<Handout['grid']>, 'rows' | 'corner'>;

const narrowest = 9;
const widest = 62;
/** Of a letter, on average. */
const letterWidth = 2.4;

/** How wide the column of row heads is on paper, in millimeters: room for its texts, and the rest for the boxes. */
export function getLabelWidth({ rows, corner = '' }: Grid): number {
  const longest = Math.max(...[...rows, corner].map((text) => text.length), 0);
  return Math.round(Math.min(widest, Math.max(narrowest, longest * letterWidth + 4)));
}
