import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/**
 * Puts beside each heading a link to itself. Starlight’s own holds a drawing and two spans, a dozen times on a page; ours
 * is drawn by `styles/heading-links.css`.
 *
 * @param folders addresses of the folders whose files get them, each ends in a slash
 * @param label what a link is called, with `{{title}}` for the heading
 */
export function getHeadingLinks(folders: readonly string[], label: string): HastPluginEntry {
  return ({ fileURL }) =>
    folders.some((folder) => fileURL?.href.startsWith(folder))
      ? [satteriHeadingIdsPlugin(), makeLinks(label)]
      : undefined;
}

function makeLinks(label: string) {
  return defineHastPlugin({
    name: 'heading-links',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const { id } = node.properties;
        if (typeof id !== 'string' || id === '') return undefined;
        const ariaLabel = label.replace('{{title}}', () => context.textContent(node));
        return {
          type: 'element',
          tagName: 'div',
          properties: { class: `sl-heading-wrapper level-${node.tagName}` },
          children: [
            node,
            {
              type: 'element',
              tagName: 'a',
              properties: { class: 'sl-anchor-link', href: `#${id}`, ariaLabel },
              children: [],
            },
          ],
        };
      },
    },
  });
}
