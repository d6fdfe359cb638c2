import type { Browser } from 'playwright-core';
import { hasErrors, type Problem } from '../checks/problem.ts';
import { prepareSite } from '../build/build-site.ts';
import { serveSite } from '../build/serve.ts';
import { getSiteContext, toBase } from '../build/site-context.ts';
import type { BookName } from './book-names.ts';
import { createBookPages, getBookPagePath } from './book-pages.ts';
import { getFingerprint } from './fingerprint.ts';
import { setDates } from './pdf.ts';
import type { Paper } from './paper.ts';
import { printBook, type PrintedBook } from './print-book.ts';
import { fillShelf } from './shelf.ts';

export interface MakeBooksOptions {
  env: NodeJS.ProcessEnv;
  /** An empty folder for the site that is printed. */
  fresh: string;
  browser: Browser;
  paper: Paper;
  /** Says what is going on. */
  print: (line: string) => void;
}

export interface MadeBooks {
  /** Of the content; there are no books where one of them is an error. */
  problems: Problem[];
  books?: Record<BookName, PrintedBook>;
}

/**
 * Builds the site at `root` with pages that hold whole books, prints them, and puts the books into `books/`. Nothing
 * there changes before all are printed.
 */
export async function makeBooks(root: string, options: MakeBooksOptions): Promise<MadeBooks> {
  const { env, fresh, print } = options;
  // Before the build: what changes from here on makes the books old.
  const fingerprint = getFingerprint(root);
  print('Building the site…');
  const { problems } = await prepareSite(root, env, fresh, { integrations: [createBookPages(root)] });
  if (hasErrors(problems)) return { problems };

  const site = await serveSite({ folder: fresh, base: toBase(env.BASE_PATH ?? '/'), port: 0 });
  const { today } = getSiteContext(root, env);
  const books = {
    handbook: await printFrom(site.url, 'handbook', today, options),
    sessions: await printFrom(site.url, 'sessions', today, options),
  };
  await site.close();
  fillShelf(root, books, { day: today, fingerprint });
  return { problems, books };
}

async function printFrom(
  url: string,
  name: BookName,
  day: string,
  { browser, paper, print }: MakeBooksOptions,
): Promise<PrintedBook> {
  print(`Printing books/${name}.pdf…`);
  const page = await browser.newPage();
  await page.goto(url + getBookPagePath(name).slice(1));
  const { pdf, pages } = await printBook(page, paper);
  await page.close();
  return { pdf: setDates(pdf, day), pages };
}
