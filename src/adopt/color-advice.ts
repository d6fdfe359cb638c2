import { wcagContrast } from 'culori';
import { darkSurfaces, getPalettes, lightSurfaces } from '../program/palette.ts';

/**
 * What becomes of a color where it is text: the nearest shade with enough contrast, on light pages and on dark ones.
 *
 * @param color `#rrggbb`
 */
export function adviseColor(color: string): string {
  const { light, dark } = getPalettes(color);
  const given = color.toLowerCase();
  const say = (surface: 'light' | 'dark', shade: string, background: string) => {
    const contrast = wcagContrast(given, background).toFixed(1);
    return shade === given
      ? `On ${surface} pages it is used as it is (contrast ${contrast} to 1).`
      : `On ${surface} pages, text and buttons take ${shade}, the nearest shade that everybody can read. (${given} has a contrast of ${contrast} to 1 there; WCAG asks for 4.5, and this site keeps a margin.)`;
  };
  return [say('light', light.text, lightSurfaces.background), say('dark', dark.text, darkSurfaces.background)].join(
    ' ',
  );
}
