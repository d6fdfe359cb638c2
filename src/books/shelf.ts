import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { bookNames, getBookPath, type BookName } from './book-names.ts';
import { getFingerprint } from './fingerprint.ts';
import type { PrintedBook } from './print-book.ts';

/** The printed books in `books/`, with what a page says of them. */
export interface Shelf {
  /** The day of the content that they show, `YYYY-MM-DD`. */
  day: string;
  books: Partial<Record<BookName, { pages: number; bytes: number }>>;
}

const cardSchema = z.object({
  fingerprint: z.string(),
  day: z.iso.date(),
  pages: z.partialRecord(z.enum(bookNames), z.int()),
});

const emptyShelf: Shelf = { day: '', books: {} };

/** The books of the content as it is now. Those of an older one are left out, as if they were not there. */
export function readShelf(root: string): Shelf {
  const card = readCard(root);
  if (!card) return emptyShelf;
  if (card.fingerprint !== getFingerprint(root)) return emptyShelf;
  const books = bookNames.flatMap((name) => {
    const pages = card.pages[name];
    const bytes = statSync(getFile(root, name), { throwIfNoEntry: false })?.size;
    return pages && bytes ? [[name, { pages, bytes }] as const] : [];
  });
  return { day: card.day, books: Object.fromEntries(books) };
}

/** Whether there are books, and they show an older content. */
export function hasOldBooks(root: string): boolean {
  const card = readCard(root);
  return card !== undefined && card.fingerprint !== getFingerprint(root);
}

/** Puts books into `books/` in the place of those that are there. */
export function fillShelf(
  root: string,
  books: Readonly<Record<BookName, PrintedBook>>,
  { day, fingerprint }: { day: string; fingerprint: string },
): void {
  rmSync(join(root, 'books'), { recursive: true, force: true });
  mkdirSync(join(root, 'books'));
  for (const name of bookNames) writeFileSync(getFile(root, name), books[name].pdf);
  const pages = Object.fromEntries(bookNames.map((name) => [name, books[name].pages]));
  writeFileSync(getCardFile(root), `${JSON.stringify({ fingerprint, day, pages }, null, 2)}\n`);
}

/** Copies the books of the content as it is now into a built site. */
export function publishShelf(root: string, site: string): void {
  for (const name of Object.keys(readShelf(root).books) as BookName[])
    cpSync(getFile(root, name), join(site, getBookPath(name)));
}

function getFile(root: string, name: BookName): string {
  return join(root, 'books', `${name}.pdf`);
}

/** Written last: without it there are no books. */
function getCardFile(root: string): string {
  return join(root, 'books', 'books.json');
}

function readCard(root: string): z.output<typeof cardSchema> | undefined {
  try {
    return cardSchema.safeParse(JSON.parse(readFileSync(getCardFile(root), 'utf8'))).data;
  } catch {
    return undefined;
  }
}
