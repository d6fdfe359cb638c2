import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isNode, isPair, isScalar, parse, parseDocument, stringify, visit } from 'yaml';
import { handbookSections, kits } from '../../src/schemas/vocabulary.ts';
import { useEditor } from '../cms/save/support/open-editor.ts';
import { eventually } from '../support/eventually.ts';

const bench = useEditor();
const projectRoot = join(import.meta.dirname, '..', '..');

/** The folders of the editor, each with a field at the top of its files that can be typed into. */
const folders = [
  { collection: 'mentors', folder: 'content/mentors', field: 'name' },
  { collection: 'sessions', folder: 'content/sessions', field: 'title' },
  { collection: 'cases', folder: 'content/cases', field: 'title' },
  { collection: 'handouts', folder: 'content/handouts', field: 'title' },
  { collection: 'pages', folder: 'content/pages', field: 'title' },
  ...Object.keys(handbookSections).map((section) => ({
    collection: `handbook_${section}`,
    folder: `content/handbook/${section}`,
    field: 'title',
  })),
  ...Object.keys(kits)
    .map((kit) => ({ collection: `kits_${kit}`, folder: `content/kits/${kit}`, field: 'title' }))
    // A kit may have no page yet.
    .filter(({ folder }) => existsSync(join(projectRoot, folder))),
];

const entries = folders.flatMap(({ collection, folder, field }) =>
  readdirSync(join(projectRoot, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({
      address: `${collection}/entries/${file.replace(/\.md$/, '')}`,
      file: `${folder}/${file}`,
      field,
      text: readFileSync(join(projectRoot, folder, file), 'utf8'),
    })),
);

/**
 * A second for each of the many files would be long. So these are tried: the first of each folder, whatever has a field,
 * or a way to write one, that no file before it has, and all that are not just as the library that Decap writes with
 * writes them.
 */
const tried = new Set(pickTelling());

describe('the editor writes what it has read, byte for byte', () => {
  it.each(folders)('files in $folder', { timeout: 180_000 }, async ({ folder }) => {
    const files = entries.filter(({ file }) => tried.has(file) && file.startsWith(`${folder}/`));
    expect(files).not.toEqual([]);
    for (const { address, file, field } of files)
      await saveUnchanged(address, { file, field, other: 'Something else' });
  });

  it('the settings, comments included', () =>
    saveUnchanged('program/entries/program', {
      file: 'content/program.yml',
      field: 'website',
      other: 'https://school.example/',
    }));
});

/**
 * Decap saves only what has been changed. So one field says something else when the form is opened, and somebody types
 * what it should say: then the file must be what it was before.
 */
async function saveUnchanged(
  address: string,
  { file, field, other }: { file: string; field: string; other: string },
): Promise<void> {
  const { session, editor } = await bench.share();
  const before = session.read(file);
  const changed = before.replace(new RegExp(`^${field}:.*(\\n +.*)*`, 'm'), `${field}: ${other}`);
  session.write(file, changed);
  await editor.show(address);
  await eventually(() => editor.field(field).inputValue()).toBe(other);
  await editor.type(field, String(parseFields(before)[field]));
  await editor.save();
  await eventually(() => session.read(file)).toBe(before);
}

function pickTelling(): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ file, text }) => {
    const traits = [file.slice(0, file.lastIndexOf('/')), ...listTraits(file.split('/')[1] ?? '', readFields(text))];
    const isNew = traits.some((trait) => !seen.has(trait));
    for (const trait of traits) seen.add(trait);
    return isNew || rewrite(text) !== text ? [file] : [];
  });
}

/** Each field of a file by its path, with the way its value is written: plain, in quotes, in a block, as a list… */
function listTraits(kind: string, yaml: string): string[] {
  const traits: string[] = [];
  visit(parseDocument(yaml), {
    Pair(_, { key, value }, path) {
      const keys = [...path.filter(isPair).map((pair) => pair.key), key].map((one) => (isScalar(one) ? one.value : ''));
      const way = isScalar(value) ? `${String(value.type)} ${typeof value.value}` : isNode(value) && value.tag;
      traits.push(`${kind} ${keys.join('.')} ${String(way)}`);
    },
  });
  return traits;
}

/** The file as Decap’s library writes it. */
function rewrite(text: string): string {
  const yaml = readFields(text);
  return text.replace(yaml, () => stringify(parse(yaml), { lineWidth: 80, aliasDuplicateObjects: false }));
}

function readFields(text: string): string {
  return /^---\n([^]*?\n)---\n/.exec(text)?.[1] ?? '';
}

function parseFields(text: string): Record<string, unknown> {
  return parse(text.split(/^---$/m)[1] ?? text) as Record<string, unknown>;
}
