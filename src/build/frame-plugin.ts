import { join } from 'node:path';
import type { VitePlugin } from './vite-plugin.ts';

const nothing = '\0nothing';

/** What Starlight’s frame loads on every page, whichever of its components stand there, and what comes in its place. */
const replaced = [
  { of: /\bstyle\/props\.css$/, by: 'src/styles/tokens.css' },
  { of: /\bstyle\/print\.css\?url&no-inline$/, by: 'src/styles/print.css?url&no-inline' },
  // Helpers for Starlight’s own components. The one that our pages need is in base.css.
  { of: /\bstyle\/util\.css$/, by: nothing },
  // Keeps which groups of the sidebar are open. Ours has one.
  { of: /\bSidebarPersistState$/, by: nothing },
];

/**
 * Lets our colors, sizes and rules for paper take the place of Starlight’s, which ours would only set once more: a page
 * would carry both. No override of a component reaches them.
 *
 * @param root the project
 */
export function createFramePlugin(root: string): VitePlugin {
  return {
    name: 'medmentors-frame',
    enforce: 'pre',
    resolveId(source: string, importer = '') {
      if (!/[\\/]@astrojs[\\/]starlight[\\/]/.test(importer)) return undefined;
      const found = replaced.find(({ of }) => of.test(source));
      return found?.by === nothing ? nothing : found && join(root, found.by).replaceAll('\\', '/');
    },
    load: (id) => (id === nothing ? '' : undefined),
  };
}
