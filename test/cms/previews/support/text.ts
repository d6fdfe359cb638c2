import type { ElementContent } from 'hast';

/** The words of a view, blocks apart by spaces. */
export function getText(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? ` ${getText(node.children)} ` : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:”])/g, '$1')
    .trim();
}

/** The parts of a view that have a class, as text. */
export function findTexts(nodes: readonly ElementContent[], className: string): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const classes = node.properties.className;
    return Array.isArray(classes) && classes.includes(className)
      ? [getText(node.children)]
      : findTexts(node.children, className);
  });
}
