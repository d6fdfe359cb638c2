import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

export interface Link {
  /** The page that it stands on, from 1. */
  page: number;
  /** The place in the book that it leads to, or else an address. */
  place?: string | undefined;
  url?: string | undefined;
  /** Its own words. */
  words: string;
  /** The whole line that it stands in. */
  line: string;
}

export interface Sheet {
  text: string;
  /** The first and the last line between what stands in the margins of every page. */
  first: string;
  last: string;
}

/** A printed book as its reader has it. */
export interface Book {
  title: string;
  language: string;
  /** Width and height of each page in points, each only once. */
  sizes: string[];
  pages: Sheet[];
  /** The bookmarks, each with how deep it stands, from 1. */
  outline: { level: number; title: string }[];
  /** The page, from 1, of each place that a link leads to. */
  places: Map<string, number>;
  links: Link[];
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type Outline = Awaited<ReturnType<Document['getOutline']>>;
type Rectangle = [left: number, bottom: number, right: number, top: number];
interface Item {
  str: string;
  transform: number[];
}

/** Reads a PDF: its text, its links and what it says of itself. */
export async function readBook(file: string): Promise<Book> {
  const document = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const { info } = (await document.getMetadata()) as unknown as { info: { Title: string; Language: string } };
  const sheets = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => readPage(document, i + 1)),
  );
  return {
    title: info.Title,
    language: info.Language,
    sizes: [...new Set(sheets.map(({ size }) => size))],
    pages: sheets.map(({ sheet }) => sheet),
    links: sheets.flatMap(({ links }) => links),
    outline: flatten(await document.getOutline()),
    places: await readPlaces(document),
  };
}

async function readPage(document: Document, number: number) {
  const page = await document.getPage(number);
  const items = ((await page.getTextContent()).items as Item[]).filter(({ str }) => str.trim() !== '');
  const notes = (await page.getAnnotations()) as { dest?: string; url?: string; rect: Rectangle }[];
  return {
    size: page.view
      .slice(2)
      .map((side) => Math.round(side))
      .join(' × '),
    sheet: readSheet(items),
    links: notes.map(({ dest, url, rect }): Link => {
      const line = items.filter(({ transform }) => isBetween(transform[5], rect[1], rect[3]));
      const words = line.filter(({ transform }) => isBetween(transform[4], rect[0] - 1, rect[2] + 1));
      return { page: number, place: dest, url, words: join(words), line: join(line) };
    }),
  };
}

function readSheet(items: readonly Item[]): Sheet {
  const heights = items.map(({ transform }) => transform[5] ?? 0);
  const inMargins = items.filter(({ str }) => /^\d+$|MedMentors ·|^Sample program\./.test(str));
  const lines = [...new Set(heights)]
    .sort((a, b) => b - a)
    .map((height) => items.filter((item) => item.transform[5] === height && !inMargins.includes(item)))
    .filter((line) => line.length > 0);
  return { text: join(items), first: join(lines[0] ?? []), last: join(lines.at(-1) ?? []) };
}

function join(items: readonly Item[]): string {
  return items.map(({ str }) => str).join(' ');
}

function isBetween(value = 0, low: number, high: number): boolean {
  return value >= low && value <= high;
}

async function readPlaces(document: Document): Promise<Book['places']> {
  const destinations = (await document.getDestinations()) as Record<string, [{ num: number; gen: number }]>;
  const places = Object.entries(destinations).map(
    async ([name, [target]]) => [name, (await document.getPageIndex(target)) + 1] as const,
  );
  return new Map(await Promise.all(places));
}

function flatten(outline: Outline | null, level = 1): Book['outline'] {
  return (outline ?? []).flatMap(({ title, items }) => [{ level, title }, ...flatten(items as Outline, level + 1)]);
}
