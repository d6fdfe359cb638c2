import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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

describe('the editor writes what it has read, byte for byte', () => {
  it.each(folders)('every file in $folder', { timeout: 180_000 }, async ({ collection, folder, field }) => {
    const files = readdirSync(join(projectRoot, folder)).filter((file) => file.endsWith('.md'));
    expect(files).not.toEqual([]);
    for (const file of files)
      await saveUnchanged(`${collection}/entries/${file.replace(/\.md$/, '')}`, {
        file: `${folder}/${file}`,
        field,
        other: 'Something else',
      });
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

function parseFields(text: string): Record<string, unknown> {
  return parse(text.split(/^---$/m)[1] ?? text) as Record<string, unknown>;
}
