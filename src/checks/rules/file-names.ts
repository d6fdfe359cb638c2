import type { Content } from '../content.ts';
import { getMarkdown } from '../markdown.ts';
import { error, type Problem } from '../problem.ts';

const namedAfterMentor = 'Name the file after the mentor, for instance ada-okafor.md.';
const namedAfterCase = 'Name the file after what happens, for instance texts-at-2-a-m.md.';

/** Addresses beside the profiles and the cases that are pages of the site itself. */
const reserved: Readonly<Record<string, { page: string; advice: string }>> = {
  'content/mentors/face-book.md': { page: 'the printable face book', advice: namedAfterMentor },
  'content/mentors/index.md': { page: 'the directory', advice: namedAfterMentor },
  'content/mentors/who-might-suit-me.md': { page: '“Who might suit me?”', advice: namedAfterMentor },
  'content/cases/index.md': { page: 'the list of all cases', advice: namedAfterCase },
  'content/cases/print.md': { page: 'the cases to print', advice: namedAfterCase },
};

/** Profiles and cases that would take the address of another page. */
export function findReservedNames(content: Content): Problem[] {
  return [...getMarkdown(content), ...content.unread].flatMap(({ file }) => {
    const taken = reserved[file];
    if (!taken) return [];
    const { page, advice } = taken;
    return [error({ file, message: `The name of a file is its address, and at this one stands ${page}. ${advice}` })];
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
