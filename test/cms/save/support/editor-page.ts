import type { Page } from 'playwright-core';
import type { ServerMode } from '../../../../cms/server/decap-server.ts';
import { eventually } from '../../../support/eventually.ts';
import { readCopies } from './kept-copies.ts';

/** A form as a person uses it. */
export class EditorPage {
  readonly page: Page;
  /** What the browser asked in a dialog of its own. */
  readonly questions: string[] = [];
  /** What the console complained of, and requests that left this computer. */
  readonly complaints: string[] = [];

  private readonly hasDrafts: boolean;

  constructor(page: Page, mode: ServerMode) {
    this.page = page;
    this.hasDrafts = mode === 'git';
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      if (!/^(http:\/\/localhost:|data:|blob:)/.test(request.url())) this.complaints.push(request.url());
    });
    page.on('dialog', (dialog) => {
      this.questions.push(dialog.message());
      // Saying yes: to leave, and to get the copy back.
      void dialog.accept();
    });
  }

  /** Opens a form by its address, signing in where that is asked for. */
  async goTo(address: string): Promise<void> {
    await this.page.goto(address);
    const login = this.page.getByRole('button', { name: 'Login' });
    await login.or(this.saveButton).first().waitFor();
    if (await login.isVisible()) await login.click();
    await this.saveButton.waitFor();
  }

  /** Goes on to another form, `mentors/new` or `mentors/entries/ada-okafor`, by way of its list as a person does. */
  async show(address: string): Promise<void> {
    if (await this.dialog.isVisible()) await this.page.keyboard.press('Escape');
    await this.page.evaluate((collection) => {
      // The address of an entry would not bring Decap from one form to the next.
      location.hash = `#/collections/${collection}`;
    }, address.split('/')[0]);
    const link = this.page.locator(`a[href="#/collections/${address}"]`);
    // A list that is drawn anew at that very moment swallows the click.
    await eventually(async () => {
      await link.click({ timeout: 5000 }).catch(() => undefined);
      return this.page.url();
    }).toContain(`/collections/${address}`);
    await this.saveButton.waitFor();
  }

  /** “Publish”, or “Save” where drafts come first. */
  get saveButton() {
    return this.page.getByRole('button', { name: /^(Publish(ed)?|Save)$/ }).first();
  }

  /** Our dialog. */
  get dialog() {
    return this.page.getByRole('alertdialog');
  }

  /** The control of a field by its key; fields inside others by the number of those before it with the same key. */
  field(name: string, index = 0) {
    return this.page.locator(`[id^="${name}-field-"]`).nth(index);
  }

  /** Replaces what stands in a field, as somebody does who marks it all and types. */
  async type(name: string, text: string, index = 0): Promise<void> {
    const field = this.field(name, index);
    // A form that is drawn anew at that very moment, once its entry has arrived, swallows what is typed.
    await eventually(async () => {
      await field.click();
      await field.press('ControlOrMeta+a');
      await field.press('Delete');
      if (text !== '') await this.page.keyboard.insertText(text);
      return field.inputValue();
    }).toBe(text);
  }

  /** Puts something else, as other programs leave it to be pasted, in the place of the text under the fields. */
  async paste(formats: { text: string; html: string }): Promise<void> {
    await this.page.evaluate(
      ({ text, html }) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/plain': new Blob([text], { type: 'text/plain' }),
            'text/html': new Blob([html], { type: 'text/html' }),
          }),
        ]),
      formats,
    );
    const body = this.page.locator('.cms-editor-raw [contenteditable="true"]');
    const before = await body.innerText();
    await eventually(async () => {
      await body.click();
      await body.press('ControlOrMeta+a');
      // The editor of texts takes up what is marked in a browser up to a tenth of a second later.
      await this.page.waitForTimeout(200);
      await body.press('ControlOrMeta+v');
      return body.innerText();
    }).not.toContain(before.trim().slice(-40));
  }

  /** Presses “Publish now”, or “Save” where drafts come first. */
  async save(): Promise<void> {
    if (this.hasDrafts) {
      await this.page.getByRole('button', { name: 'Save', exact: true }).click();
      return;
    }
    await this.page.getByRole('button', { name: 'Publish', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Publish now' }).click();
  }

  /**
   * Waits until Decap is done with saving: what is typed before that counts as saved, and cannot be saved again. From a
   * new entry it goes on to the address of that.
   */
  async settle(): Promise<void> {
    await this.page.waitForURL(/\/entries\//);
    await this.page.getByText('Changes saved', { exact: true }).waitFor();
  }

  /** Waits until Decap has put by a copy of what was typed, for the next time that the form is opened. */
  async waitForCopy(words: string): Promise<void> {
    await eventually(() => readCopies(this.page)).toContain(words);
  }

  /** Chooses a picture for the portrait from the disk, as far as the library of pictures. */
  async upload(picture: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    if (!(await this.uploadButton.isVisible()))
      await this.page.getByRole('button', { name: /^Choose (different|an) image$/ }).click();
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.uploadButton.click()]);
    await chooser.setFiles(picture);
  }

  private get uploadButton() {
    return this.page.getByText('Upload', { exact: true });
  }

  /** The points of our dialog: field by field, what is said about it. */
  async readPoints(): Promise<string[]> {
    await this.dialog.waitFor();
    return this.dialog.getByRole('listitem').allInnerTexts();
  }
}
