import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { expect, inject, it, onTestFinished, vi } from 'vitest';
import { add, choose, pickDay, typeBody } from '../cms/save/support/fill-form.ts';
import { EditorPage } from '../cms/save/support/editor-page.ts';
import { desktop } from '../support/browser.ts';
import { launchBrowser } from '../support/chromium.ts';
import { copyProject } from '../support/site-folder.ts';

// The site is built twice while a browser runs.
vi.setConfig({ testTimeout: 240_000 });

const body =
  'I came to medicine from a bicycle workshop, and I still think with my hands. My first exam went badly because I read everything twice and tried nothing myself. Ask me how I study now, and where to get a chain mended on a Sunday.';

it('a coordinator adds a mentor and a telephone number, and finds both on the site a moment later', async () => {
  const url = await startEditor();
  const browser = await launchBrowser(inject('chromiumPath'));
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: desktop });
  const editor = new EditorPage(await context.newPage(), 'fs');

  await editor.goTo(`${url}admin/#/collections/mentors/new`);
  await editor.type('name', 'Wilhelmina Quist');
  await choose(editor, 'interests', 'Surgery');
  await add(editor, 'line');
  await editor.type('line', 'Working with your hands');
  await editor.type('email', 'wilhelmina.quist@larkfield.example');
  await choose(editor, 'availability', 'Replies within a week');
  await editor.upload({ name: 'Wilhelmina.png', mimeType: 'image/png', buffer: await makePicture() });
  await editor.page.getByRole('button', { name: 'Choose selected' }).click();
  await editor.type('alt', 'A woman beside a bicycle');
  await pickDay(editor, 'confirmed_on', '2026-11-02');
  await pickDay(editor, 'given_on', '2026-11-02');
  await pickDay(editor, 'until', '2027-06-30');
  await typeBody(editor, body);
  await editor.save();
  await editor.settle();

  expect(await visit(`${url}safety/`)).not.toContain('(502) 555-0777');
  await editor.show('program/entries/program');
  await unfold(editor, 'Contacts');
  await unfold(editor, 'MedMentors Office');
  await editor.type('phone', '(502) 555-0777');
  await editor.save();

  // Both come by themselves, the later change with its own build.
  await expect.poll(() => visit(`${url}safety/`), { timeout: 120_000, interval: 500 }).toContain('(502) 555-0777');
  const site = await context.newPage();
  await site.goto(`${url}mentors/`);
  const card = site.getByRole('link', { name: 'Wilhelmina Quist' });
  await card.click();
  await site.getByRole('heading', { level: 1, name: 'Wilhelmina Quist' }).waitFor();
  const portrait = site.getByRole('img', { name: 'A woman beside a bicycle' });
  expect(
    await portrait.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(100);
  // The search learns of it a moment after the pages, an open page keeps to what it has loaded, and a question that is asked
  // in the very moment of the change finds nothing.
  const findFirst = async () => {
    await site.reload();
    await site.getByRole('button', { name: 'Search' }).click();
    await site.getByRole('searchbox').fill('bicycle workshop');
    return site.locator('a.result').first().getAttribute('href', { timeout: 3000 });
  };
  await expect
    .poll(() => findFirst().catch(() => ''), { timeout: 90_000, interval: 500 })
    .toBe('/mentors/wilhelmina-quist/');
});

/** Opens the group that is folded up under these words. */
async function unfold({ page }: EditorPage, words: string): Promise<void> {
  // The label of a group may say the same as the line it is folded up to, which stands after it.
  const line = page.getByText(words, { exact: true }).filter({ visible: true }).last();
  await line.locator('xpath=ancestor-or-self::*[.//button][1]').locator('button').first().click();
}

/** `npm run cms` on a copy of the project that was built before. Gives the address of the site. */
async function startEditor(): Promise<string> {
  const root = await copyProject('errand');
  const sample = inject('sampleSites').find(({ base }) => base === '/');
  const built = dirname(sample?.folder ?? '');
  for (const folder of ['dist', '.cache/astro']) await cp(join(built, folder), join(root, folder), { recursive: true });
  const command = spawn(process.execPath, ['--env-file=.astro.env', 'src/commands/cms.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  onTestFinished(async () => {
    const exit = once(command, 'exit');
    command.kill('SIGINT');
    await exit;
  });
  let output = '';
  command.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await expect.poll(() => output, { timeout: 60_000 }).toContain('Stop with Ctrl+C.');
  expect(existsSync(join(root, 'dist'))).toBe(true);
  return /(http:\S+)admin\//.exec(output)?.[1] ?? '';
}

function makePicture(): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 600, channels: 3, background: '#3a7ca5' } })
    .png()
    .toBuffer();
}

async function visit(url: string): Promise<string> {
  const response = await fetch(url);
  return response.text();
}
