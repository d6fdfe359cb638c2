import type { Content } from '../content.ts';
import { getMarkdown } from '../markdown.ts';
import { error, type Problem } from '../problem.ts';

/** Addresses beside the profiles that are pages of the site itself. */
const reserved: Readonly<Record<string, string>> = {
  'content/mentors/face-book.md': 'the printable face book',
  'content/mentors/index.md': 'the directory',
  'content/mentors/who-might-suit-me.md': '“Who might suit me?”',
};

/** Profiles that would take the address of another page. */
export function findReservedNames(content: Content): Problem[] {
  return [...getMarkdown(content), ...content.unread].flatMap(({ file }) => {
    const page = reserved[file];
    return page === undefined
      ? []
      : [
          error({
            file,
            message: `The name of a file is its address, and at this one stands ${page}. Name the file after the mentor, for instance ada-okafor.md.`,
          }),
        ];
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
