import type { HookParameters } from 'astro';
import { EventEmitter } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { expect, describe, it, vi } from 'vitest';
import { createPortraits } from '../../src/build/portraits.ts';
import { adaPortrait, benFile, edit, makeContentFolder, makePicture } from '../support/content-folder.ts';

const setting = { today: '2026-09-15', calendar: { last_month: 'may' } } as const;

/** What a build or the server for developers has to do with portraits. */
function begin(root: string) {
  const { hooks } = createPortraits(root, setting);
  const updateConfig = vi.fn();
  void hooks['astro:config:setup']?.({ updateConfig } as unknown as HookParameters<'astro:config:setup'>);
  const [{ vite }] = updateConfig.mock.lastCall as [{ vite: { define: { __PORTRAITS__: string } } }];
  return { hooks, names: JSON.parse(vite.define.__PORTRAITS__) as Record<string, string> };
}

/** The pictures of a site that is built. */
async function build(root: string): Promise<Record<string, Buffer>> {
  const { hooks } = begin(root);
  const dist = join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  const dir = pathToFileURL(`${dist}/`);
  await hooks['astro:build:generated']?.({ dir } as HookParameters<'astro:build:generated'>);
  const assets = join(dist, 'assets');
  return Object.fromEntries(readdirSync(assets).map((name) => [name, readFileSync(join(assets, name))]));
}

const hide = (file: string) => edit(file, { 'until: 2027-06-30': 'until: 2026-09-14' });

describe('the pictures of a site', () => {
  it('are two squares of each portrait that is shown, and of no other', async () => {
    const pictures = await build(makeContentFolder(hide(benFile)));
    expect(Object.keys(pictures).map((name) => name.replace(/[0-9a-f]{12}/, '…'))).toEqual([
      'ada-okafor.…-176.webp',
      'ada-okafor.…-400.webp',
    ]);
    const [small, large] = await Promise.all(Object.values(pictures).map((bytes) => sharp(bytes).metadata()));
    expect(small).toMatchObject({ format: 'webp', width: 176, height: 176 });
    expect(large).toMatchObject({ format: 'webp', width: 400, height: 400 });
  });

  it('show the middle, upright, and say nothing of the camera', async () => {
    // As a phone that was held upright writes it: the green part is on the left and the red one on the right.
    const red = { create: { width: 800, height: 800, channels: 3, background: 'red' } } as const;
    const lying = await sharp({ create: { width: 1600, height: 800, channels: 3, background: 'green' } })
      .composite([{ input: red, left: 800, top: 0 }])
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Model: 'A camera' } })
      .jpeg()
      .toBuffer();
    const picture = Object.values(await build(makeContentFolder({ [adaPortrait]: lying, ...hide(benFile) })))[1];
    const { exif, orientation, xmp } = await sharp(picture).metadata();
    expect([exif, orientation, xmp]).toEqual([undefined, undefined, undefined]);
    const pixels = await sharp(picture).raw().toBuffer();
    const getRed = (row: number) => pixels[(row * 400 + 200) * 3] ?? -1;
    expect(getRed(20)).toBeLessThan(60);
    expect(getRed(380)).toBeGreaterThan(200);
  });

  it('are made once, and anew where the portrait is another one', async () => {
    const root = makeContentFolder(hide(benFile));
    const first = await build(root);
    const kept = join(root, '.cache', 'portraits');
    const made = readdirSync(kept).map((name) => statSync(join(kept, name)).mtimeMs);
    expect(await build(root)).toEqual(first);
    expect(readdirSync(kept).map((name) => statSync(join(kept, name)).mtimeMs)).toEqual(made);
    writeFileSync(join(root, adaPortrait), await makePicture({ width: 500 }).jpeg().toBuffer());
    expect(readdirSync(kept).sort()).toEqual(Object.keys(first).sort());
    expect(Object.keys(await build(root)).filter((name) => !(name in first))).toHaveLength(2);
  });

  it('fail the build where they cannot be made', async () => {
    await expect(build(makeContentFolder({ [adaPortrait]: Buffer.from('no picture') }))).rejects.toThrow();
  });
});

describe('the names for pages', () => {
  it('are those of portraits that are shown, under which their pictures lie', async () => {
    const root = makeContentFolder(hide(benFile));
    const { names } = begin(root);
    expect(Object.keys(names)).toEqual(['../images/mentors/ada-okafor.jpg']);
    const [name = ''] = Object.values(names);
    expect(Object.keys(await build(root))).toEqual([`${name}-176.webp`, `${name}-400.webp`]);
  });
});

describe('the server for developers', () => {
  /** `undefined` where it leaves the answer to others. */
  async function ask(root: string, url: string): Promise<Buffer | undefined> {
    const { hooks } = begin(root);
    const use = vi.fn();
    const server = { middlewares: { use } };
    void hooks['astro:server:setup']?.({ server } as unknown as HookParameters<'astro:server:setup'>);
    const [answer] = use.mock.lastCall as [(request: object, response: object, next: (cause?: Error) => void) => void];
    const response = Object.assign(new EventEmitter(), { setHeader: () => response, end: vi.fn() });
    return new Promise((resolve, reject) => {
      response.end.mockImplementation(resolve);
      answer({ url }, response, (cause) => {
        if (cause) reject(cause);
        else resolve(undefined);
      });
    });
  }

  it('makes a picture when it is asked for, and nothing before', async () => {
    const root = makeContentFolder(hide(benFile));
    const pictures = await build(makeContentFolder(hide(benFile)));
    const [small = ''] = Object.keys(pictures);
    expect(await ask(root, `/mentors/assets/${small}`)).toEqual(pictures[small]);
    expect(readdirSync(join(root, '.cache', 'portraits'))).toEqual([small]);
  });

  it('leaves everything else to others', async () => {
    expect(await ask(makeContentFolder(), '/assets/ada-okafor-176.webp')).toBeUndefined();
  });
});
