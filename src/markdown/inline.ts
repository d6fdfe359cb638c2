import { markdownToHtml } from 'satteri';
import { getHtmlPlugins } from './html-plugins.ts';
import { keepOneLine } from './one-line.ts';
import { getMarkdownPlugins, type MarkdownOptions } from './plugins.ts';

/** One line of Markdown from a field as HTML, without the paragraph around it. */
export function renderInline(text: string, options: MarkdownOptions): string {
  return renderBlocks(keepOneLine(text), options).replace(/^<p>([\s\S]*)<\/p>\s*$/, (whole, inner: string) =>
    inner.includes('<p>') ? whole : inner,
  );
}

/** Text of several paragraphs from a field as HTML. */
export function renderBlocks(text: string, options: MarkdownOptions): string {
  const result = markdownToHtml(text, {
    mdastPlugins: getMarkdownPlugins(options),
    hastPlugins: getHtmlPlugins(),
    features: { smartPunctuation: true },
  });
  // The type leaves room for plugins that wait for something; ours do not.
  if (result instanceof Promise) throw new TypeError('A Markdown plugin became asynchronous.');
  return result.html;
}
