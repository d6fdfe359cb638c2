import { getPalettes } from '../program/palette.ts';
import { program } from './program.ts';

/** The colors of this school, found once: every page has them. */
export const palettes = getPalettes(program.brand.color);
