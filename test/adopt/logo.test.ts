import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { readLogo } from '../../src/adopt/logo.ts';

const folder = mkdtempSync(join(tmpdir(), 'logo-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function read(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const result = await readLogo(path);
  return 'problem' in result ? result.problem.replace(path, name) : result.ending;
}

const draw = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" ${attributes}>${inside}</svg>`;
const square = { create: { width: 40, height: 40, channels: 3, background: '#0b5f5a' } } as const;

describe('a logo', () => {
  it('may be a plain drawing, with gradients of its own', async () => {
    const drawing = draw(
      '<defs><linearGradient id="a"><stop stop-color="#000"/></linearGradient></defs><path d="M0 0h9v9z" fill="url(#a)"/><use href="#a"/>',
    );
    expect(await read('crest.svg', drawing)).toBe('svg');
  });

  it.each(['png', 'jpeg', 'webp'] as const)('may be a %s, whatever its name says', async (format) => {
    const bytes = await sharp(square).toFormat(format).toBuffer();
    expect(await read('crest.txt', bytes)).toBe(format === 'jpeg' ? 'jpg' : format);
  });

  it.each([
    ['text', 'crest.svg', 'Our crest'],
    ['a web page', 'crest.svg', '<!doctype html><svg onload="x"></svg>'],
    ['nothing', 'crest.png', ''],
  ])('is not %s', async (_, name, content) => {
    expect(await read(name, content)).toMatch(/is not a picture/);
  });

  it('is not a picture of a kind that browsers show late or not at all', async () => {
    expect(await read('crest.tiff', await sharp(square).tiff().toBuffer())).toContain(
      'Give an SVG, PNG, JPEG or WebP.',
    );
  });

  it('is small, since every page loads it', async () => {
    const noise = Buffer.from(Array.from({ length: 400 * 400 * 3 }, (_, i) => (i * 7919) % 251));
    const bytes = await sharp(noise, { raw: { width: 400, height: 400, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    expect(await read('crest.png', bytes)).toMatch(/has \d+ kB, .* at most 200 kB/);
  });

  it.each([
    ['a script', draw('<script>alert(1)</script>')],
    ['a script that runs when it is shown', draw('', 'onload="alert(1)"')],
    ['a script behind a click', draw('<path d="M0 0h9v9z" onclick="alert(1)"/>')],
    ['a piece of a web page', draw('<foreignObject><iframe src="https://x.example"/></foreignObject>')],
    ['an animation that sets an address', draw('<a><set attributeName="href" to="javascript:alert(1)"/></a>')],
    ['a link to a script', draw('<a xlink:href="javascript:alert(1)"><path d="M0 0h9v9z"/></a>')],
    ['a picture from elsewhere', draw('<image href="https://x.example/a.png" width="9" height="9"/>')],
    ['a style sheet from elsewhere', draw('<style>@import "https://x.example/a.css";</style>')],
    ['a fill from elsewhere', draw('<path d="M0 0h9v9z" fill="url(https://x.example/a.svg#a)"/>')],
  ])('holds no %s', async (_, drawing) => {
    expect(await read('crest.svg', drawing)).toMatch(/holds|loads something from elsewhere/);
  });

  it('is a file that is there', async () => {
    expect(await readLogo(join(folder, 'no.svg'))).toEqual({ problem: `There is no file ${join(folder, 'no.svg')}.` });
    expect(await readLogo(folder)).toEqual({ problem: `${folder} is a folder. Name the file in it.` });
  });
});
