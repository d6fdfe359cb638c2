import { converter, formatHex, wcagContrast, type Oklch } from 'culori';

/** WCAG 2.2 AA for text is 4.5 to 1 (success criterion 1.4.3); the margin covers tinted backgrounds. */
const textContrast = 5;

const toOklch = converter('oklch');

export interface Palette {
  /** Links and other text in the school's color. */
  text: string;
  /** A filled area that carries `onFill` text. */
  fill: string;
  onFill: string;
  /** A faint background that normal text stands on. */
  tint: string;
  /** A line or border, no text. */
  line: string;
}

export interface Surfaces {
  background: string;
  surface: string;
}

export const lightSurfaces: Surfaces = { background: '#fbfaf7', surface: '#ffffff' };
export const darkSurfaces: Surfaces = { background: '#14181a', surface: '#1c2124' };

/**
 * The school's color made fit for light and dark pages: hue and chroma stay, lightness moves until text has enough
 * contrast against everything it may stand on.
 *
 * @param brand `#rrggbb`
 */
export function getPalettes(brand: string): { light: Palette; dark: Palette } {
  return {
    light: getPalette(brand, lightSurfaces, { step: -0.01, tint: { l: 0.955, c: 0.02 }, line: { l: 0.86, c: 0.04 } }),
    dark: getPalette(brand, darkSurfaces, { step: 0.01, tint: { l: 0.28, c: 0.03 }, line: { l: 0.42, c: 0.05 } }),
  };
}

/** The custom properties that style sheets know a palette by. */
export function toCss({ text, fill, onFill, tint, line }: Palette): string {
  return `--brand-text:${text};--brand-fill:${fill};--brand-on-fill:${onFill};--brand-tint:${tint};--brand-line:${line}`;
}

interface PaletteRule {
  step: number;
  tint: { l: number; c: number };
  line: { l: number; c: number };
}

function getPalette(brand: string, { background, surface }: Surfaces, { step, tint, line }: PaletteRule): Palette {
  const color = parse(brand);
  const shade = ({ l, c }: { l: number; c: number }) => formatHex({ ...color, l, c: Math.min(c, color.c) });
  const tintColor = shade(tint);
  const text = shiftUntil(color, step, (candidate) =>
    [background, surface, tintColor].every((under) => wcagContrast(candidate, under) >= textContrast),
  );
  const onFill = wcagContrast(text, '#ffffff') >= wcagContrast(text, '#101415') ? '#ffffff' : '#101415';
  return { text, fill: text, onFill, tint: tintColor, line: shade(line) };
}

function shiftUntil(color: Oklch, step: number, isEnough: (hex: string) => boolean): string {
  for (let l = color.l; l >= 0 && l <= 1; l += step) {
    const hex = formatHex({ ...color, l });
    if (isEnough(hex)) return hex;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

function parse(hex: string): Oklch {
  const color = toOklch(hex);
  if (!color) throw new Error(`${hex} is not a color.`);
  return color;
}
