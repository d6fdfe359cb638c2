import type { Content } from '../content.ts';
import { getMarkdown } from '../markdown.ts';
import { error, type Problem } from '../problem.ts';

const afterMentor = 'Name the file after the mentor, for instance ada-okafor.md.';
const afterCase = 'Name the file after what happens, for instance texts-at-2-a-m.md.';
const afterTitle = 'Name the file after its title, for instance week-grid.md.';

/** Addresses beside the entries that are pages of the site itself, and what to call the file instead. */
const reserved: Readonly<Record<string, readonly [page: string, advice: string]>> = {
  'content/mentors/face-book.md': ['the printable face book', afterMentor],
  'content/mentors/index.md': ['the directory', afterMentor],
  'content/mentors/who-might-suit-me.md': ['“Who might suit me?”', afterMentor],
  'content/cases/index.md': ['the list of all cases', afterCase],
  'content/cases/print.md': ['the cases to print', afterCase],
  'content/sessions/handouts.md': ['the list of handouts', afterTitle],
  'content/handouts/index.md': ['the list of handouts', afterTitle],
};

/** Entries that would take the address of another page. */
export function findReservedNames(content: Content): Problem[] {
  return [...getMarkdown(content), ...content.unread].flatMap(({ file }) => {
    const [page, advice] = reserved[file] ?? [];
    return page === undefined
      ? []
      : [error({ file, message: `The name of a file is its address, and at this one stands ${page}. ${advice}` })];
  });
}

/** Files whose name would make an odd address, or one address out of two names on some computers. */
export function findBadFileNames(content: Content): Problem[] {
  const files = [...getMarkdown(content), ...content.unread].map(({ file }) => file);
  return files
    .filter((file) => !/\/[a-z0-9-]+\.md$/.test(file))
    .map((file) =>
      error({
        file,
        message: `The name of a file is its address: use small letters without accents, digits and hyphens only. ${suggest(file, files)}`,
      }),
    );
}

function suggest(file: string, files: readonly string[]): string {
  const slash = file.lastIndexOf('/');
  const name = file
    .slice(slash + 1)
    .replace(/\.md$/, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const isTaken = files.includes(`${file.slice(0, slash)}/${name}.md`);
  return name && !isTaken ? `Rename it to ${name}.md.` : 'Rename it to something that no other file is called.';
}
