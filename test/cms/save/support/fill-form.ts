import { eventually } from '../../../support/eventually.ts';
import type { EditorPage } from './editor-page.ts';

export async function choose(editor: EditorPage, field: string, words: string): Promise<void> {
  await editor.field(field).click();
  await editor.page.getByRole('option', { name: words, exact: true }).click();
}

/** Chooses another entry by its title. Decap draws only the first few of a long list, so that people type. */
export async function pickEntry(editor: EditorPage, field: string, title: string): Promise<void> {
  await editor.field(field).click();
  await editor.page.keyboard.type(title);
  await editor.page.getByRole('option', { name: title, exact: true }).click();
}

/** Adds an item to a list; lists whose items have the same name are told apart by the number of those before. */
export async function add(editor: EditorPage, item: string, index = 0): Promise<void> {
  await editor.page
    .getByRole('button', { name: `Add ${item}` })
    .nth(index)
    .click();
}

export async function pickDay(editor: EditorPage, field: string, day: string): Promise<void> {
  await editor.field(field).fill(day);
  await eventually(() => editor.field(field).inputValue()).toBe(day);
}

export async function typeBody(editor: EditorPage, text: string): Promise<void> {
  await editor.page.locator('.cms-editor-raw [contenteditable="true"]').click();
  await editor.page.keyboard.insertText(text);
}
