import { getColumnLabels } from './table.ts';

/** What is shown of a page’s table on a phone: as many columns as the style sheet has labels for. */
const labeled = 6;

/**
 * The headings of a page’s one table as custom properties (`--label-2`), so that a phone can show them beside the cells of
 * a row. Empty for a page without a table.
 */
export function writeColumnStyle(body: string, fill: (text: string) => string): string {
  return getColumnLabels(body, fill)
    .slice(1, labeled)
    .map((label, i) => `--label-${i + 2}:${toCssString(label)}`)
    .join(';');
}

/** Signs that mean something in a style, or to whatever carries it, as their numbers. */
function toCssString(text: string): string {
  return `"${text.replace(/["\\:;<>&\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
