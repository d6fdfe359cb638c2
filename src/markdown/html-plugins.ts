import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { getTaskLabel } from './task-label.ts';

/** What Markdown’s HTML lacks for people who hear a page. */
export function getHtmlPlugins(): HastPluginDefinition[] {
  return [
    defineHastPlugin({
      name: 'task-labels',
      element: {
        filter: ['input'],
        visit(node, context) {
          const parent = context.parent(node);
          if (parent.type === 'element') context.setProperty(node, 'ariaLabel', getTaskLabel(parent.children));
        },
      },
    }),
    // A box belongs to the text around it. As a landmark each would need a name that no other box on the page has.
    defineHastPlugin({
      name: 'notes',
      element: {
        filter: ['aside'],
        visit(node, context) {
          context.setProperty(node, 'role', 'note');
        },
      },
    }),
  ];
}
