import type { Handout } from '../schemas/handout.ts';

type Poster = NonNullable<Handout['poster']>;

/** What a page has inside its margins and under its strip, in square millimeters, on Letter and A4 alike. */
const area = { portrait: 184 * 235, landscape: 252 * 166 };
const codeArea = 62 * 62;
/** What a letter takes of the square of its size, with the space between lines and what stays empty at their ends. */
const letterShare = 1.15;
/** Millimeters: legible from across the room, and not larger than a hand. */
const smallest = 7;
const largest = 19;

/** How large the letters of a poster are, in millimeters, so that its lines fill the page. */
export function getLetterSize({ lines, link }: Poster, isLandscape: boolean): number {
  const letters = lines.reduce((sum, line) => sum + Math.max(line.length, 16), 0);
  const room = area[isLandscape ? 'landscape' : 'portrait'] - (link ? codeArea : 0);
  const size = Math.sqrt(room / (letters * letterShare));
  return Math.round(Math.min(largest, Math.max(smallest, size)) * 10) / 10;
}
