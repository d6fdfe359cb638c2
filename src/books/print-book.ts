import type { Page } from 'playwright-core';
import { papers, type Paper } from './paper.ts';
import { readPdf } from './pdf.ts';

export interface PrintedBook {
  pdf: Buffer;
  pages: number;
}

/** After the first there is nothing to say yet, and after the second all is said, unless a longer number moved a line. */
const maxPasses = 5;

/**
 * Prints the book that a browser has open, with the numbers of its pages filled in wherever an element of the class
 * `page-number` stands in a link to a place in the book: it is printed, read, and printed again until what it says is
 * true.
 */
export async function printBook(page: Page, paper: Paper): Promise<PrintedBook> {
  let places: ReadonlyMap<string, number> = new Map();
  for (let pass = 1; pass <= maxPasses; pass++) {
    const isSaid = await sayPages(page, [...places]);
    const pdf = await page.pdf({ ...papers[paper], outline: true, tagged: true });
    const read = await readPdf(pdf);
    if (isSaid && haveSamePages(places, read.places)) return { pdf, pages: read.pages };
    places = read.places;
  }
  throw new Error(`The page numbers of “${await page.title()}” do not come to rest.`);
}

/** @returns whether every place for a number has one */
function sayPages(page: Page, places: [string, number][]): Promise<boolean> {
  return page.evaluate((entries) => {
    const numbers = new Map(entries);
    const spots = [...document.querySelectorAll<HTMLElement>('a[href^="#"] .page-number')];
    for (const spot of spots) {
      const place = spot.closest('a')?.hash.slice(1) ?? '';
      // As wide as most numbers will be, so that the lines stay as they are.
      spot.textContent = String(numbers.get(place) ?? '00');
    }
    return spots.every((spot) => spot.textContent !== '00');
  }, places);
}

function haveSamePages(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([place, page]) => b.get(place) === page);
}
