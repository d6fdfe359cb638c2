import type { Element } from 'hast';
import { s } from 'hastscript';
import { outlines } from '../../../../src/components/site/outlines.ts';

/** One of the site’s own drawings. */
export function viewIcon(name: keyof typeof outlines): Element {
  const line = {
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: '1.75',
    strokeLineJoin: 'round',
    strokeLineCap: 'round',
  };
  return s(
    'svg',
    { viewBox: '0 0 24 24', width: '24', height: '24', ariaHidden: 'true', ...line },
    s('path', { d: outlines[name] }),
  );
}
