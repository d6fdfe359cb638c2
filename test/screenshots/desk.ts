import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import type { EditorConfig } from '../../cms/config/editor-config.ts';
import { serveSite } from '../../src/build/serve.ts';

/** Where an editor sits: a throw-away copy of the sample with its editor, in a browser that has never been there. */
export interface Desk {
  page: Page;
  /** The folder that holds the copy of `content/`. */
  root: string;
  /** Opens a page of the site, given from its root. */
  visit: (path: string) => Promise<void>;
  /** Clicks on the words. */
  select: (words: string, around?: Locator) => Promise<void>;
  /** The field with this label, innermost first where groups carry the same. */
  field: (label: string, around?: Locator) => Locator;
  fill: (label: string, text: string, around?: Locator) => Promise<void>;
  /** Types before all that stands in a long text. */
  typeAtStart: (label: string, text: string) => Promise<void>;
  choose: (label: string, option: string) => Promise<void>;
  /** Waits until the words can be seen. */
  see: (words: string) => Promise<void>;
  /** Whether these words have been on the screen so far, as a whole: on a button, as a label, in a message. */
  hasSeen: (words: string) => boolean;
  /** Begins anew to count what has been seen. */
  forget: () => void;
  /** Brings a field to the top of the form. */
  scrollTo: (label: string, around?: Locator) => Promise<void>;
  /** Brings words to the middle of the preview. */
  scrollPreviewTo: (words: string) => Promise<void>;
  /** Takes the picture of a how-to. */
  shoot: (clip: Clip) => Promise<void>;
  close: () => Promise<void>;
}

/** A part of the window, in pixels from its top left corner. */
export interface Clip {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * How the site is kept: in files of this computer, with drafts as on GitHub, or on GitHub itself, where nobody gets
 * further than the sign-in.
 */
export type Keeping = 'files' | 'drafts' | 'github';

export interface DeskOptions {
  browser: Browser;
  /** The sample, built for the root of a host. */
  folder: string;
  keeping: Keeping;
  /** Left out, no pictures are taken. */
  keepPicture?: (png: Buffer) => Promise<void>;
}

const size = { width: 1280, height: 800 };
/** How long something may take to come up, in milliseconds. */
const patience = 40_000;
/** The day of the sample, at noon in its town. */
const now = new Date('2026-12-01T17:00:00Z');

export async function openDesk({ browser, folder, keeping, keepPicture }: DeskOptions): Promise<Desk> {
  const root = await mkdtemp(join(tmpdir(), 'medmentors-desk-'));
  const project = join(import.meta.dirname, '..', '..');
  for (const part of ['content', 'public/brand']) await cp(join(project, part), join(root, part), { recursive: true });
  if (keeping === 'drafts') startGit(root);
  const editor = { root, mode: keeping === 'drafts' ? ('git' as const) : ('fs' as const), env: {} };
  const site = await serveSite({ folder, base: '/', port: 0, ...(keeping === 'github' ? {} : { editor }) });
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 1,
    colorScheme: 'light',
    locale: 'en-US',
  });
  // It runs on from there: Decap measures its pauses by it.
  await context.clock.install({ time: now });
  // Form and preview scroll each by itself, so that a picture shows the same part every time.
  await context.addInitScript(() => {
    localStorage.setItem('cms.scroll-sync-enabled', 'false');
  });
  // The editor shows the address in a corner. Whatever port was free, pictures have the usual one.
  await context.route('**/admin/config.json', async (route) => {
    const response = await route.fetch();
    const config = (await response.json()) as EditorConfig;
    // Nobody answers where it would sign in.
    const login = keeping === 'github' ? { base_url: 'https://sign-in.larkfield.example' } : {};
    const backend = { ...config.backend, ...login };
    await route.fulfill({ response, json: { ...config, backend, display_url: 'http://localhost:4321/' } });
  });
  const page = await context.newPage();
  const seen = new Set<string>();
  const look = async (): Promise<Set<string>> => {
    const screen = new Set((await Promise.all(page.frames().map(readScreen))).flat());
    for (const words of screen) seen.add(words);
    return screen;
  };
  page.on('dialog', (dialog) => {
    for (const line of dialog.message().split('\n')) seen.add(line);
    for (const sentence of dialog.message().split(/(?<=\.)\s/)) seen.add(sentence);
    void dialog.accept();
  });

  const field = (label: string, around: Locator = page.locator('body')) =>
    around
      .locator('[aria-label$=" field"]')
      .filter({ has: page.locator('label[for]', { hasText: new RegExp(`^${label}( \\(optional\\))?$`) }) })
      .last();
  const find = (words: string, around: Locator = page.locator('body')) =>
    around.getByText(words, { exact: true }).filter({ visible: true }).first();

  return {
    page,
    root,
    field,
    async visit(path) {
      await page.goto(site.url + path);
      await look();
    },
    async select(words, around) {
      await find(words, around).waitFor();
      await look();
      await find(words, around).click();
    },
    async fill(label, text, around) {
      const input = field(label, around).locator('input, textarea, [contenteditable]').first();
      await input.click();
      // Decap draws a field anew that had a mistake in it; then a text can end up beside the old one.
      await input.press('Control+A');
      await input.fill(text);
      await look();
    },
    async typeAtStart(label, text) {
      await field(label).locator('[contenteditable]').click();
      // The editor of long texts takes notice of where the cursor is a moment later.
      await page.waitForTimeout(500);
      await page.keyboard.press('Control+Home');
      await page.waitForTimeout(500);
      await page.keyboard.type(text);
      await look();
    },
    async choose(label, option) {
      await field(label).locator('input').first().click();
      await page.getByRole('option', { name: option, exact: true }).click();
      await look();
    },
    async see(words) {
      const deadline = performance.now() + patience;
      while (!(await look()).has(words)) {
        if (performance.now() > deadline) throw new Error(`“${words}” does not come up on the screen.`);
        await page.waitForTimeout(100);
      }
    },
    hasSeen: (words) => seen.has(words),
    forget() {
      seen.clear();
    },
    async scrollTo(label, around) {
      await field(label, around).evaluate((element) => {
        element.scrollIntoView({ block: 'start', behavior: 'instant' });
      });
    },
    async scrollPreviewTo(words) {
      const [, preview] = page.frames();
      await preview
        ?.getByText(words)
        .last()
        .evaluate((element) => {
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
        });
    },
    async shoot(clip) {
      if (!keepPicture) {
        await look();
        return;
      }
      await waitForQuiet(page);
      await page.mouse.move(2, size.height - 2);
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
      });
      // The line that runs along the top while something is loaded is a canvas.
      await page.waitForFunction(
        () =>
          document.getAnimations().every(({ playState }) => playState !== 'running') &&
          ![...document.querySelectorAll('canvas')].some((canvas) => canvas.checkVisibility()),
      );
      await look();
      await keepPicture(await page.screenshot({ clip, animations: 'disabled', caret: 'hide' }));
    },
    async close() {
      await context.close();
      await site.close();
      // Git may still be tidying up.
      await rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** The texts that can be seen, each as a whole. */
async function readScreen(frame: Frame): Promise<string[]> {
  const texts = frame.evaluate(() => {
    const clean = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();
    const whole = 'a, button, label, summary, option, h1, h2, h3, p, li, dt, dd, [role=menuitem], [role=option]';
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => [
        ...[...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => clean(node.textContent)),
        ...(element.matches(whole) ? [clean(element.textContent)] : []),
      ])
      .filter(Boolean);
  });
  // A preview that is drawn anew has nothing to read.
  return texts.catch(() => []);
}

function startGit(root: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Sample Editor');
  git('config', 'user.email', 'editor@larkfield.example');
  git('add', '.');
  git('commit', '-qm', 'Start');
}

/** Waits until Decap’s short messages are gone from the corner. */
async function waitForQuiet(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('.Toastify__toast').length === 0, undefined, {
    timeout: 15_000,
  });
}
