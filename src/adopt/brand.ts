import { brandMark } from '../doctor/invented.ts';
import { getPalettes } from '../program/palette.ts';
import type { Changes } from '../files/changes.ts';
import type { Logo } from './logo.ts';

/** The pictures in `public/brand/` that are SVG, by their path. */
export type BrandFiles = Readonly<Record<string, string>>;

export interface Logos {
  logo?: Logo | undefined;
  logo_dark?: Logo | undefined;
}

/** Where a logo goes. */
export function getLogoFile(name: keyof Logos, { ending }: Logo): string {
  return `public/brand/${name.replace('_', '-')}.${ending}`;
}

/**
 * The brand of a school: its logos where it gives some. Where it gives none, and for the icon of the browser’s tab, the
 * two figures that come with the software take the school’s color.
 */
export function makeBrand(color: string, logos: Logos, files: BrandFiles): Changes {
  const palettes = getPalettes(color);
  const own = (['logo', 'logo_dark'] as const).flatMap((name) => {
    const logo = logos[name];
    return logo ? [[getLogoFile(name, logo), logo.bytes] as const] : [];
  });
  const marks = Object.entries(files)
    .filter(([, svg]) => svg.includes(brandMark))
    .map(([file, svg]) => {
      const isLogo = !file.includes('favicon');
      if (isLogo && logos.logo) return [file, undefined] as const;
      const { fill, onFill } = file.includes('dark') ? palettes.dark : palettes.light;
      return [file, tint(svg, fill, onFill)] as const;
    });
  return new Map<string, string | Uint8Array | undefined>([...marks, ...own]);
}

/** The mark’s ground is its first fill, its lines the only stroke. Without the comment it counts as the school’s. */
function tint(svg: string, ground: string, line: string): string {
  return svg
    .replace(brandMark, '')
    .replace(/fill="#[0-9a-f]+"/, `fill="${ground}"`)
    .replace(/stroke="#[0-9a-f]+"/, `stroke="${line}"`);
}
