import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';

/** Markdown as plain text, for places that show no markup: the words of links and emphasis, without their signs. */
export function toPlainText(markdown: string): string {
  return fromMarkdown(markdown)
    .children.map((block) => toString(block))
    .join('\n');
}
