import { plot, type PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/**
 * All charts are drawn for a column as wide as a phone and grow a little with the page. Colors are the page’s own
 * (custom properties), so that a chart follows light, dark and print.
 */
export const width = 340;

export const colors = {
  mark: 'var(--brand-fill)',
  quiet: 'var(--text-quiet)',
  text: 'var(--text)',
  soft: 'var(--text-soft)',
  line: 'var(--line)',
  under: 'var(--page)',
} as const;

export const fontSize = { name: 14, small: 12.5 } as const;

/** What a chart says to people who do not see it. */
interface Alternative {
  label: string;
  /** The same figures in words, one text a row. */
  rows: readonly string[];
}

/** Draws a chart into SVG that stands by itself in a page: no style sheet, no script, no ids. */
export function drawChart(options: PlotOptions, { label, rows }: Alternative): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({ width, x: { axis: null }, y: { axis: null }, ...options, document });
  svg.querySelectorAll('style').forEach((style) => {
    style.remove();
  });
  // What Plot says about its axes and groups would be read out instead of the alternative.
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of ['aria-label', 'aria-description', 'aria-hidden', 'class']) element.removeAttribute(name);
    if (element !== svg) roundNumbers(element);
  }
  for (const name of ['width', 'height', 'fill', 'font-family', 'font-size']) svg.removeAttribute(name);
  svg.setAttribute('class', 'chart');
  svg.setAttribute('role', 'img');
  // Attributes are written out as they are, but for quotation marks.
  svg.setAttribute('aria-label', label.replaceAll('&', '&amp;'));
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.textContent = rows.join('; ');
  svg.prepend(description);
  return svg.outerHTML;
}

/** A tenth of a pixel is as exact as an eye can see. */
function roundNumbers(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const rounded = value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));
    if (rounded !== value) element.setAttribute(name, rounded);
  }
}
