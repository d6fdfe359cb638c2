import { getBookPath, type BookName } from '../books/book-names.ts';
import { formatDay, interfaceLanguage, shelf } from './site.ts';

/** A printed book that the site has, as a link says it. */
export interface Book {
  /** From the root of the site. */
  path: string;
  pages: number;
  /** “1.2 MB” in the language of the site. */
  size: string;
  /** The day of the content that it shows. */
  day: string;
}

/** A printed book; `undefined` where there is none, or only one of an older content. */
export function getBook(name: BookName): Book | undefined {
  const book = shelf.books[name];
  if (!book) return undefined;
  const megabytes = new Intl.NumberFormat(interfaceLanguage, {
    style: 'unit',
    unit: 'megabyte',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return {
    path: getBookPath(name),
    pages: book.pages,
    size: megabytes.format(book.bytes / 1_000_000),
    day: formatDay(shelf.day, { dateStyle: 'long' }),
  };
}
