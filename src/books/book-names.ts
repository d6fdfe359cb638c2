/** The books that the site can be printed as. Each is a file in `books/`, and at the same address on the site. */
export const bookNames = ['handbook', 'sessions'] as const;

export type BookName = (typeof bookNames)[number];

/** Where the site has a book, from its root. */
export function getBookPath(name: BookName): string {
  return `/books/${name}.pdf`;
}
