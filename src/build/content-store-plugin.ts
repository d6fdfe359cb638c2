import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VitePlugin } from './vite-plugin.ts';

/** By this name Astro’s pages import all content as it was read and rendered. */
const source = 'astro:data-layer-content';
const id = '\0medmentors-content-store';
const place = 'medmentorsContentStore';

/**
 * Hands the content to the pages by way of memory. Astro writes it into a module, which is parsed, bundled, printed and
 * compiled: at 1,000 pages, of 24 MB.
 *
 * @param folder Astro’s `cacheDir`, where it puts the content before it bundles
 */
export function createContentStorePlugin(folder: string): VitePlugin {
  return {
    name: 'medmentors-content-store',
    apply: 'build',
    resolveId: { order: 'pre', handler: (name) => (name === source ? id : undefined) },
    load(name) {
      if (name !== id) return undefined;
      // Read now, not when the pages are made: another build may have written its own by then.
      const text = readFileSync(join(folder, 'data-store.json'), 'utf8');
      // Other content has to make another module: where one process builds again and again, Node keeps those of before.
      const key = createHash('sha1').update(text).digest('hex');
      Object.assign(globalThis, { [place]: { [key]: JSON.parse(text) as unknown } });
      return `export default globalThis.${place}[${JSON.stringify(key)}];`;
    },
  };
}
