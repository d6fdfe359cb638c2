import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import type { ServerMode } from '../../../../cms/server/decap-server.ts';
import { buildEditor } from '../../../../src/build/editor.ts';
import { serveSite, type RunningSite } from '../../../../src/build/serve.ts';
import { desktop } from '../../../support/browser.ts';
import { launchBrowser } from '../../../support/chromium.ts';

const projectRoot = join(import.meta.dirname, '..', '..', '..', '..');

export interface EditorBench {
  /** The editor of a fresh copy of the sample content, which is gone when the test is over. */
  start: (changes?: Readonly<Record<string, (text: string) => string>>, mode?: ServerMode) => Promise<EditorSession>;
}

export interface EditorSession {
  /** What a file says now, by its path from the root of the repository. */
  read: (file: string) => string;
  readBytes: (file: string) => Buffer;
  has: (file: string) => boolean;
  /** Runs git on the copy, in git mode. */
  git: (...args: string[]) => string;
  write: (file: string, text: string) => void;
  /** Another browser, of another person: nothing is in it. */
  newPerson: () => Promise<BrowserContext>;
  /** A signed-in page with the form of an entry, or with an empty one. */
  open: (context: BrowserContext, address: string) => Promise<EditorPage>;
  /** Stops the server, and starts one at the same address. */
  stopServer: () => Promise<void>;
  startServer: () => Promise<void>;
}

/** Builds the editor once for a test file, and gives each test its own copy of the content to save to. */
export function useEditor(): EditorBench {
  let browser: Browser;
  let built: string;

  beforeAll(async () => {
    built = mkdtempSync(join(tmpdir(), 'medmentors-editor-'));
    await buildEditor({ root: projectRoot, folder: built, base: '/', env: {} });
    browser = await launchBrowser(inject('chromiumPath'));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(built, { recursive: true, force: true });
  });

  return {
    async start(changes = {}, mode = 'fs') {
      const root = mkdtempSync(join(tmpdir(), 'medmentors-editing-'));
      await cp(join(projectRoot, 'content'), join(root, 'content'), { recursive: true });
      await cp(join(projectRoot, 'public', 'brand'), join(root, 'public', 'brand'), { recursive: true });
      const read = (file: string) => readFileSync(join(root, file), 'utf8');
      const write = (file: string, text: string) => {
        writeFileSync(join(root, file), text);
      };
      const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
      for (const [file, change] of Object.entries(changes)) write(file, change(read(file)));
      if (mode === 'git') makeRepository(git);
      const serve = (port: number) => serveSite({ folder: built, base: '/', port, editor: { root, mode, env: {} } });
      let site: RunningSite = await serve(0);
      let isServing = true;
      const contexts: BrowserContext[] = [];
      onTestFinished(async () => {
        for (const context of contexts) await context.close();
        if (isServing) await site.close();
        rmSync(root, { recursive: true, force: true });
      });
      return {
        read,
        readBytes: (file) => readFileSync(join(root, file)),
        git,
        has: (file) => existsSync(join(root, file)),
        write,
        async newPerson() {
          const context = await browser.newContext({
            viewport: desktop,
            permissions: ['clipboard-read', 'clipboard-write'],
          });
          contexts.push(context);
          return context;
        },
        async open(context, address) {
          const editor = new EditorPage(await context.newPage(), mode);
          await editor.goTo(`${site.url}admin/#/collections/${address}`);
          return editor;
        },
        async stopServer() {
          await site.close();
          isServing = false;
        },
        async startServer() {
          site = await serve(site.port);
          isServing = true;
        },
      };
    },
  };
}

function makeRepository(git: (...args: string[]) => string): void {
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Nobody');
  git('config', 'user.email', 'nobody@larkfield.example');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Sample');
}

/** A form as a person uses it. */
export class EditorPage {
  readonly page: Page;
  /** What the browser asked in a dialog of its own. */
  readonly questions: string[] = [];

  private readonly hasDrafts: boolean;

  constructor(page: Page, mode: ServerMode) {
    this.page = page;
    this.hasDrafts = mode === 'git';
    page.on('dialog', (dialog) => {
      this.questions.push(dialog.message());
      // Saying yes: to leave, and to get the copy back.
      void dialog.accept();
    });
  }

  /** Opens an address of the editor, signing in where that is asked for, and waits for the form. */
  async goTo(address: string): Promise<void> {
    await this.page.goto(address);
    const login = this.page.getByRole('button', { name: 'Login' });
    await login.or(this.saveButton).first().waitFor();
    if (await login.isVisible()) await login.click();
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
    await field.click();
    await field.press('ControlOrMeta+a');
    await field.press('Delete');
    if (text !== '') await this.page.keyboard.insertText(text);
    await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe(text);
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

  /** Waits until Decap is done with saving: what is typed before that counts as saved, and cannot be saved again. */
  async settle(): Promise<void> {
    await this.page.getByText('Changes saved', { exact: true }).waitFor();
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
