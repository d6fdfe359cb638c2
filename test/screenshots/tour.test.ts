import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { tourFolder, tourNames } from './tour.ts';

const tour = readFileSync('src/components/schools/tour.mdx', 'utf8');
const pictures = [...tour.matchAll(/name="([\w-]+)"\s+alt="([^"]+)"/g)].map(([, name = '', alt = '']) => ({
  name,
  alt,
}));

describe('the tour for other schools', () => {
  it('shows every picture that is taken for it, and keeps no other', () => {
    expect(pictures.map(({ name }) => name)).toEqual(expect.arrayContaining([...tourNames]));
    expect(readdirSync(tourFolder).sort()).toEqual(tourNames.map((name) => `${name}.webp`).sort());
  });

  it.each(pictures)('says what $name shows', ({ alt }) => {
    expect(alt.length).toBeGreaterThan(60);
  });

  it.each(tourNames)('has a light picture %s', async (name) => {
    const file = join(tourFolder, `${name}.webp`);
    const { format, width } = await sharp(file).metadata();
    expect(format).toBe('webp');
    expect(width).toBeLessThanOrEqual(1320);
    expect(statSync(file).size).toBeLessThanOrEqual(100 * 1024);
  });

  it('can be read in five minutes', () => {
    const words = tour.replace(/<Screenshot[^]*?\/>/g, '').match(/\p{L}+/gu) ?? [];
    // 200 words a minute, and half a minute for each picture.
    expect(words.length / 200 + pictures.length / 2).toBeLessThan(5);
  });
});
