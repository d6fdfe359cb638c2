import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { handbookSections } from '../../src/schemas/vocabulary.ts';
import { useEditor, type EditorPage, type EditorSession } from '../cms/save/support/open-editor.ts';

const bench = useEditor();
const projectRoot = join(import.meta.dirname, '..', '..');

/** The folders of the editor, each with a field at the top of its files that can be typed into. */
const folders = [
  { collection: 'mentors', folder: 'content/mentors', field: 'name' },
  { collection: 'sessions', folder: 'content/sessions', field: 'title' },
  { collection: 'pages', folder: 'content/pages', field: 'title' },
  ...Object.keys(handbookSections).map((section) => ({
    collection: `handbook_${section}`,
    folder: `content/handbook/${section}`,
    field: 'title',
  })),
];

describe('the editor writes what it has read, byte for byte', () => {
  it.each(folders)('every file in $folder', { timeout: 180_000 }, async ({ collection, folder, field }) => {
    const files = readdirSync(join(projectRoot, folder)).filter((file) => file.endsWith('.md'));
    const session = await bench.start();
    const editor = await session.open(await session.newPerson(), 'mentors/new');
    for (const file of files)
      await saveUnchanged(session, editor, { collection, file: `${folder}/${file}`, field, other: 'Something else' });
  });

  it('the settings, comments included', async () => {
    const session = await bench.start();
    const editor = await session.open(await session.newPerson(), 'mentors/new');
    const other = 'https://school.example/';
    await saveUnchanged(session, editor, {
      collection: 'program',
      file: 'content/program.yml',
      field: 'website',
      other,
    });
  });
});

/**
 * Decap saves only what has been changed. So one field says something else when the form is opened, and somebody types
 * what it should say: then the file must be what it was before.
 */
async function saveUnchanged(
  { read, write }: EditorSession,
  editor: EditorPage,
  { collection, file, field, other }: { collection: string; file: string; field: string; other: string },
): Promise<void> {
  const before = read(file);
  const changed = before.replace(new RegExp(`^${field}:.*(\\n +.*)*`, 'm'), `${field}: ${other}`);
  write(file, changed);
  await openFromList(editor, collection, file);
  await expect.poll(() => editor.field(field).inputValue()).toBe(other);
  await editor.type(field, String(parseFields(before)[field]));
  await editor.save();
  await expect.poll(() => read(file), { timeout: 10_000 }).toBe(before);
}

/** As a person does: an address of an entry alone would not bring Decap from one form to the next. */
async function openFromList({ page, saveButton }: EditorPage, collection: string, file: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = `#/collections/${name}`;
  }, collection);
  const slug = file.replace(/^.*\/|\.[a-z]+$/g, '');
  await page.locator(`a[href="#/collections/${collection}/entries/${slug}"]`).click();
  await saveButton.waitFor();
}

function parseFields(text: string): Record<string, unknown> {
  return parse(text.split(/^---$/m)[1] ?? text) as Record<string, unknown>;
}
