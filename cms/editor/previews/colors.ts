import { getPalettes, toCss } from '../../../src/program/palette.ts';

/** The school’s colors as style rules, light and dark: the same names as in the site’s `Head.astro`. */
export function makeColors(color: string | undefined): string {
  if (!color || !/^#[0-9a-f]{6}$/i.test(color)) return '';
  const { light, dark } = getPalettes(color);
  return `:root{${toCss(dark)}}:root[data-theme='light']{${toCss(light)}}`;
}
