import { converter, formatHex, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { darkSurfaces, getPalettes, lightSurfaces } from '../../src/program/palette.ts';

/** Every hue, from pale to dark and from gray to vivid, and the corners of the color space. */
const hues = Array.from({ length: 12 }, (_, i) => i * 30);
const shades = [
  { s: 1, l: 0.5 },
  { s: 0.9, l: 0.1 },
  { s: 0.8, l: 0.3 },
  { s: 0.7, l: 0.7 },
  { s: 0.3, l: 0.5 },
  { s: 1, l: 0.95 },
];
const corners = ['#000000', '#ffffff', '#808080', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff'];
const brands = [
  ...hues.flatMap((h) => shades.map(({ s, l }) => formatHex({ mode: 'hsl' as const, h, s, l }))),
  ...corners,
  '#0B6E69',
];

/** WCAG 2.2, success criterion 1.4.3. */
const textContrast = 4.5;

const toOklch = converter('oklch');

describe.each([
  { mode: 'light', surfaces: lightSurfaces },
  { mode: 'dark', surfaces: darkSurfaces },
] as const)('any school’s color in $mode mode', ({ mode, surfaces: { background, surface } }) => {
  it.each(brands)('%s can be read as text, on a fill and on a tint', (brand) => {
    const { text, fill, onFill, tint } = getPalettes(brand)[mode];
    for (const under of [background, surface, tint]) {
      expect(wcagContrast(text, under)).toBeGreaterThanOrEqual(textContrast);
    }
    expect(wcagContrast(onFill, fill)).toBeGreaterThanOrEqual(textContrast);
  });

  it.each(brands)('%s gives colors that a stylesheet understands', (brand) => {
    for (const color of Object.values(getPalettes(brand)[mode])) expect(color).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('getPalettes', () => {
  it('leaves a color alone that can be read as it is', () => {
    expect(getPalettes('#0b5f5a').light.text).toBe('#0b5f5a');
  });

  it.each(['#b5121b', '#00205b', '#ffcd00', '#4b2e83'])('keeps the hue of %s', (brand) => {
    const hue = toOklch(brand)?.h ?? Number.NaN;
    for (const { tint } of Object.values(getPalettes(brand))) {
      expect(Math.abs((toOklch(tint)?.h ?? Number.NaN) - hue)).toBeLessThan(12);
    }
  });

  it.each(['#000000', '#777777', '#ffffff'])('does not color the gray %s', (brand) => {
    for (const palette of Object.values(getPalettes(brand))) {
      for (const color of Object.values({ ...palette })) expect(toOklch(color)?.c).toBeLessThan(0.01);
    }
  });

  it('the same color gives the same palette every time', () => {
    expect(getPalettes('#0b5f5a')).toEqual(getPalettes('#0b5f5a'));
  });

  it('refuses what is no color', () => {
    expect(() => getPalettes('teal-ish')).toThrow('teal-ish is not a color.');
  });
});
