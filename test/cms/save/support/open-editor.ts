import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import type { ServerMode } from '../../../../cms/server/decap-server.ts';
import { serveSite, type RunningSite } from '../../../../src/build/serve.ts';
import { desktop } from '../../../support/browser.ts';
import { launchBrowser } from '../../../support/chromium.ts';
import { EditorPage } from './editor-page.ts';

const projectRoot = join(import.meta.dirname, '..', '..', '..', '..');

type Changes = Readonly<Record<string, (text: string) => string>>;

export interface EditorBench {
  /** The editor of a fresh copy of the sample content, which is gone when the test is over. */
  start: (changes?: Changes, mode?: ServerMode) => Promise<EditorSession>;
  /**
   * One such editor with one page for all tests of the file that ask for it, since opening Decap takes longest. They
   * keep to files of their own.
   */
  share: () => Promise<{ session: EditorSession; editor: EditorPage }>;
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
  /** Nothing of it is left. */
  close: () => Promise<void>;
}

/**
 * A browser for a test file, and editors to use in it.
 *
 * @param base where the site lives that the editor belongs to
 */
export function useEditor(base = '/'): EditorBench {
  let browser: Browser;
  let shared: Promise<{ session: EditorSession; editor: EditorPage }> | undefined;

  beforeAll(async () => {
    browser = await launchBrowser(inject('chromiumPath'));
  });
  afterAll(async () => {
    await (await shared)?.session.close();
    await browser.close();
  });

  const begin = async () => {
    const session = await openSession({ browser, base, mode: 'fs', changes: {} });
    return { session, editor: await session.open(await session.newPerson(), 'mentors/new') };
  };
  return {
    async start(changes = {}, mode = 'fs') {
      const session = await openSession({ browser, base, mode, changes });
      onTestFinished(() => session.close());
      return session;
    },
    share: () => (shared ??= begin()),
  };
}

interface SessionOptions {
  browser: Browser;
  base: string;
  mode: ServerMode;
  changes: Changes;
}

async function openSession({ browser, base, mode, changes }: SessionOptions): Promise<EditorSession> {
  const sample = inject('sampleSites').find((candidate) => candidate.base === base);
  if (!sample) throw new Error(`The sample is not built for ${base}.`);
  const root = mkdtempSync(join(tmpdir(), 'medmentors-editing-'));
  for (const part of ['content', 'public/brand'])
    await cp(join(projectRoot, part), join(root, part), { recursive: true });
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string) => {
    writeFileSync(join(root, file), text);
  };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' });
  for (const [file, change] of Object.entries(changes)) write(file, change(read(file)));
  if (mode === 'git') makeRepository(git);

  const serve = (port: number) => serveSite({ folder: sample.folder, base, port, editor: { root, mode, env: {} } });
  let site: RunningSite = await serve(0);
  let isServing = true;
  const contexts: BrowserContext[] = [];
  const stopServer = async () => {
    await site.close();
    isServing = false;
  };
  return {
    read,
    readBytes: (file) => readFileSync(join(root, file)),
    has: (file) => existsSync(join(root, file)),
    git,
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
    stopServer,
    async startServer() {
      site = await serve(site.port);
      isServing = true;
    },
    async close() {
      for (const context of contexts) await context.close();
      if (isServing) await stopServer();
      // Git may still be tidying up.
      rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
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
