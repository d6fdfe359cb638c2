import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import type { HandbookPage } from '../../src/schemas/handbook-page.ts';
import type { Session } from '../../src/schemas/session.ts';
import { handbookSections } from '../../src/schemas/vocabulary.ts';
import { readBook, type Book } from '../support/book.ts';
import { copyProject, listFiles, runCommand, startCommand } from '../support/site-folder.ts';

const website = 'https://mentors.larkfield.example';

/** The sample program, printed on both papers for both kinds of address. */
const editions = [
  { name: 'on Letter', copy: 'books-letter', base: '/', args: [], size: '612 × 792' },
  { name: 'on A4', copy: 'books-a4', base: '/larkfield-mentors/', args: ['--paper', 'a4'], size: '596 × 842' },
] as const;

interface Printed {
  root: string;
  output: string;
  handbook: Book;
  sessions: Book;
}

const printed = new Map<string, Printed>();

beforeAll(async () => {
  await Promise.all(
    editions.map(async ({ name, copy, base, args }) => {
      const root = await copyProject(copy);
      const { status, output } = await runCommand('book', root, { BASE_PATH: base, SITE_URL: website }, args);
      expect(output).toContain('books/sessions.pdf: ');
      expect(status).toBe(0);
      printed.set(name, {
        root,
        output,
        handbook: await readBook(join(root, 'books/handbook.pdf')),
        sessions: await readBook(join(root, 'books/sessions.pdf')),
      });
    }),
  );
});

const sections = Object.keys(handbookSections);
const pages = readFolder<HandbookPage>(
  'handbook',
  (a, b) => sections.indexOf(a.section) - sections.indexOf(b.section) || a.order - b.order,
);
const year = ['august', 'september', 'october', 'november', 'december', 'january', 'february', 'march', 'april', 'may'];
const guides = readFolder<Session>('sessions', (a, b) => year.indexOf(a.month) - year.indexOf(b.month));

describe.each(editions)('the books $name', ({ name, base, size }) => {
  const edition = () => printed.get(name) ?? expect.fail();
  const books = () => [edition().handbook, edition().sessions];

  it('have every page of the handbook and every guide once, in order, beside the safety card', () => {
    const { handbook, sessions } = edition();
    expect(listChapters(handbook)).toEqual(['safety', ...pages.keys(), 'handbook-answers']);
    expect(listChapters(sessions)).toEqual([...guides.keys(), 'safety']);
    for (const book of books()) {
      const starts = listChapters(book).map((place) => book.places.get(place) ?? 0);
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    }
  });

  it('say in the contents, and wherever they lead to another chapter, on which page it begins', () => {
    for (const { links, places } of books()) {
      const said = links.flatMap(({ page, words, place = '' }) => {
        const number = (page < getFirstPage({ places }) ? /\d+$/ : /→\s*(\d+)/).exec(words);
        return number ? [{ place, number: Number(number[1] ?? number[0]) }] : [];
      });
      expect(said.length).toBeGreaterThan(20);
      expect(said).toEqual(said.map(({ place }) => ({ place, number: places.get(place) })));
    }
  });

  it('begin each chapter at the top of a page', () => {
    const { handbook, sessions } = edition();
    const getFirst = (book: Book, place: string) => book.pages[(book.places.get(place) ?? 0) - 1]?.first;
    for (const place of pages.keys())
      expect(['For mentors', 'For mentees', 'For everyone', ...Object.values(handbookSections)]).toContain(
        getFirst(handbook, place),
      );
    for (const place of guides.keys()) expect(getFirst(sessions, place)).toMatch(/^Session \d+ of 10$/);
    for (const book of books()) expect(getFirst(book, 'safety')).toBe('Safety card');
  });

  it('give no guide more than two pages', () => {
    const { places, pages: sheets } = edition().sessions;
    const starts = [...places].filter(([place]) => guides.has(place)).map(([, page]) => page);
    const ends = [...starts.slice(1), places.get('safety') ?? 0];
    expect(starts).toHaveLength(10);
    for (const [i, start] of starts.entries()) expect([1, 2]).toContain((ends[i] ?? 0) - start);
    expect(places.get('safety')).toBe(sheets.length);
  });

  it('have bookmarks: chapters, under the sections of the handbook', () => {
    const { handbook, sessions } = edition();
    const titles = (book: Book, level: number) =>
      book.outline.filter((entry) => entry.level === level).map(({ title }) => title);
    expect(titles(handbook, 1).slice(0, 4)).toEqual(['Handbook', 'Contents', 'Safety card', 'Start here']);
    expect(titles(handbook, 1).at(-1)).toBe('Answers');
    for (const { title } of pages.values())
      expect(titles(handbook, 2).filter((entry) => entry === title)).toHaveLength(1);
    expect(titles(sessions, 1)).toHaveLength(guides.size + 3);
  });

  it('lead only to places in the book and to whole addresses, and never out of the book to one of its chapters', () => {
    for (const { links, places } of books()) {
      for (const { place, url } of links) {
        if (place !== undefined) expect([...places.keys()]).toContain(place);
        else expect(url).toMatch(/^(https:\/\/|tel:|mailto:)/);
      }
      const own = links.flatMap(({ url }) => (url?.startsWith(website) ? [url] : []));
      expect(own.length).toBeGreaterThan(0);
      const chapters = new Set(places.keys());
      for (const url of own) {
        expect(url).toContain(website + base);
        expect([...chapters]).not.toContain(toPlace(url.slice((website + base).length)));
      }
    }
  });

  it('have the size of the paper, a title and a language', () => {
    for (const book of books()) expect([book.sizes, book.language]).toEqual([[size], 'en']);
    expect(books().map(({ title }) => title)).toEqual(['Handbook | MedMentors', 'Sessions of the year | MedMentors']);
  });

  it('name the program and the school on the cover, and on every other page with its number', () => {
    for (const { pages: sheets } of books()) {
      for (const text of ['MedMentors Near-Peer Mentorship Program', 'Larkfield College of Medicine', '2026–2027'])
        expect(sheets[0]?.text).toContain(text);
      expect(sheets[0]?.text).toContain('As of December 1, 2026');
      for (const [i, { text }] of sheets.entries()) {
        expect(text).toContain('People, contacts and figures are invented.');
        expect(text.includes('MedMentors · Larkfield · ')).toBe(i > 0);
        if (i > 0) expect(text.split(/\s+/)).toContain(String(i + 1));
      }
    }
  });
});

describe('the handbook on paper', () => {
  const book = () => (printed.get('on Letter') ?? expect.fail()).handbook;
  const getText = (from: string, to?: string) => {
    const end = to === undefined ? undefined : (book().places.get(to) ?? 0) - 1;
    const sheets = book().pages.slice((book().places.get(from) ?? 0) - 1, end);
    return fold(sheets.map(({ text }) => text).join(' '));
  };

  it('keeps the sources of each page at its foot, and asks its questions without their answers', () => {
    const chapters = listChapters(book());
    for (const [place, { sources, self_check: questions, title }] of pages) {
      const text = getText(place, chapters[chapters.indexOf(place) + 1]);
      for (const source of sources ?? []) expect(text, title).toContain(fold(source.title));
      for (const { question, choices, why } of questions ?? []) {
        expect(text, title).toContain(fold(question));
        for (const choice of choices) expect(text, title).toContain(fold(choice.text));
        expect(text, title).not.toContain(fold(why));
        expect(getText('handbook-answers'), title).toContain(fold(why));
      }
    }
  });

  it('has no heading at the foot of a page', () => {
    const headings = book().outline.map(({ title }) => title);
    expect(headings).toContain('Where to go next');
    for (const { last } of book().pages.slice(getFirstPage(book()) - 1)) expect(headings).not.toContain(last);
  });
});

describe('a site', () => {
  const root = () => (printed.get('on Letter') ?? expect.fail()).root;
  const read = (page: string) => readFileSync(join(root(), 'dist', page, 'index.html'), 'utf8');
  const build = () => runCommand('build', root(), { BASE_PATH: '/', SITE_URL: website });

  it('is not touched by printing, and nothing of what was printed is left', () => {
    expect(existsSync(join(root(), 'dist'))).toBe(false);
    expect(readdirSync(join(root(), '.cache/site'))).toEqual([]);
    expect(listFiles(join(root(), 'books'))).toEqual(['books.json', 'handbook.pdf', 'sessions.pdf']);
  });

  it('has no link to a book where there is none', () => {
    const sample = inject('sampleSites')[0]?.folder ?? '';
    expect(readFileSync(join(sample, 'handbook/index.html'), 'utf8')).not.toContain('.pdf');
    expect(readFileSync(join(sample, 'sessions/index.html'), 'utf8')).not.toContain('.pdf');
    expect(existsSync(join(sample, 'books'))).toBe(false);
  });

  it('links to each book with its pages, size and day, and publishes nothing else of them', async () => {
    expect((await build()).status).toBe(0);
    const { handbook, sessions } = printed.get('on Letter') ?? expect.fail();
    expect(read('handbook')).toContain('href="/books/handbook.pdf"');
    expect(read('handbook')).toMatch(
      new RegExp(`${handbook.pages.length} pages, \\d\\.\\d MB, as of December 1, 2026`),
    );
    expect(read('sessions')).toContain('href="/books/sessions.pdf"');
    expect(read('sessions')).toContain(`${sessions.pages.length} pages, `);
    expect(listFiles(join(root(), 'dist/books'))).toEqual(['handbook.pdf', 'sessions.pdf']);
    expect(readFileSync(join(root(), 'dist/sitemap-0.xml'), 'utf8')).not.toContain('/books/');
  });

  it('leaves out books that are older than a text in them, until they are printed anew', async () => {
    const file = join(root(), 'content/handbook/role/boundaries.md');
    const text = readFileSync(file, 'utf8');
    await writeFile(file, `${text}\nOne more line.\n`);
    expect((await build()).status).toBe(0);
    expect(read('handbook')).not.toContain('.pdf');
    expect(existsSync(join(root(), 'dist/books'))).toBe(false);
    await writeFile(file, text);
  });
});

describe('the command', () => {
  const getRoot = () => (printed.get('on Letter') ?? expect.fail()).root;

  it('says what it does, and what there is in the end', () => {
    const { output } = printed.get('on Letter') ?? expect.fail();
    expect(output).toMatch(
      /^Building the site…\nPrinting books\/handbook\.pdf…\nPrinting books\/sessions\.pdf…\nbooks\/handbook\.pdf: \d+ pages, \d+ kB\n/m,
    );
  });

  it.each([
    ['another paper', {}, ['--paper', 'a5'], 'There is no paper “a5”. Write --paper letter or --paper a4.'],
    ['another option', {}, ['--quick'], 'It knows --paper, --site and --base'],
    ['a wrong browser', { CHROMIUM_PATH: '/nowhere' }, [], 'CHROMIUM_PATH names /nowhere, which is not there.'],
  ])('says plainly what is wrong with %s', async (_, env, args, message) => {
    const { status, output } = await runCommand('book', getRoot(), env, args);
    expect(status).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at .+:\d+/m);
  });

  it('leaves nothing behind when it is stopped with Ctrl+C', async () => {
    const before = hashBooks();
    expect(await stopAt('Printing', getRoot())).toBe(130);
    expect(readdirSync(join(getRoot(), '.cache/site'))).toEqual([]);
    expect(hashBooks()).toEqual(before);
  });

  it('prints nothing where the content has an error, and leaves the books that are there', async () => {
    const file = join(getRoot(), 'content/pages/extra.md');
    await writeFile(file, '---\ntitel: Extra\n---\n');
    const { status, output } = await runCommand('book', getRoot());
    await rm(file);
    expect(status).toBe(1);
    expect(output).toContain('Nothing was printed; books/ is as it was.');
    expect(hashBooks()).toHaveLength(3);
  });

  const hashBooks = () =>
    listFiles(join(getRoot(), 'books')).map((file) =>
      createHash('sha256')
        .update(readFileSync(join(getRoot(), 'books', file)))
        .digest('hex'),
    );
});

/** Runs the command until it has said something, and presses Ctrl+C. */
function stopAt(said: string, root: string): Promise<number | null> {
  const child = startCommand('book', root, { BASE_PATH: '/' });
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes(said)) child.kill('SIGINT');
  });
  return new Promise((resolve) => child.once('close', resolve));
}

/** The front matter of the content files in a folder, in order, by the name of their chapter. */
function readFolder<Entry>(
  folder: string,
  compare: (a: Entry, b: Entry) => number,
): Map<string, Partial<Entry> & { title: string }> {
  const entries = listFiles(join('content', folder)).map((file) => {
    const [, matter = ''] = readFileSync(join('content', folder, file), 'utf8').split(/^---$/m);
    return [toPlace(`${folder}/${file.replace(/\.md$/, '')}`), parse(matter) as Entry & { title: string }] as const;
  });
  return new Map(entries.sort(([, a], [, b]) => compare(a, b)));
}

function toPlace(path: string): string {
  return path.replace(/\/$/, '').replaceAll('/', '-');
}

/** The chapters that the contents name, in order. */
function listChapters({ links, places }: Book): string[] {
  const first = getFirstPage({ places });
  return links.flatMap(({ page, place }) => (page < first && place !== undefined ? [place] : []));
}

/** The page on which the first chapter begins: between it and the cover are the contents. */
function getFirstPage({ places }: Pick<Book, 'places'>): number {
  return Math.min(...[...places.values()].filter((page) => page > 1));
}

/** A text without what printing may change in it: line breaks, quotation marks, emphasis and facts. */
function fold(text: string): string {
  return text
    .replace(/\{\{.*/s, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/→\s*\d+/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
