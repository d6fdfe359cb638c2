import { oncePerKey } from './once.ts';

/** What is drawn the same on many pages, by what it is. See `SameOnPages.astro`. */
export const drawOnce = oncePerKey<string>();
