import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { bookNames, type BookName } from './book-names.ts';

/** Where a site that is built to be printed has the pages with whole books, from its root. */
export function getBookPagePath(name: BookName): string {
  return `/books/${name}/`;
}

/** Adds a page with each whole book to a site. Such a site is to be printed, never to be published. */
export function createBookPages(root: string): AstroIntegration {
  return {
    name: 'medmentors-books',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const name of bookNames)
          injectRoute({
            pattern: getBookPagePath(name),
            entrypoint: join(root, 'src', 'pages', '_books', `${name}.astro`),
          });
      },
    },
  };
}
