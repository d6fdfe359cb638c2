import type { AstroIntegration } from 'astro';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VitePlugin } from './vite-plugin.ts';

/** By this name Astro’s pages import all content as it was read and rendered. */
const source = 'astro:data-layer-content';
const id = '\0medmentors-content-store';
const place = 'medmentorsContent';

/**
 * Hands the content to the pages by way of memory. Astro writes it into a module, which is parsed, bundled, printed and
 * compiled: at 1,000 pages, of 24 MB. And the code of the pages would be another one with every change of the content.
 *
 * @param folder Astro’s `cacheDir`, where it puts the content before it bundles
 */
export function createContentStore(folder: string): AstroIntegration {
  return {
    name: 'medmentors-content-store',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:setup'() {
        // Read now, not when the pages are made: another build may have written its own by then.
        const content = JSON.parse(readFileSync(join(folder, 'data-store.json'), 'utf8')) as unknown;
        Object.assign(globalThis, { [place]: content });
      },
    },
  };
}

const plugin: VitePlugin = {
  name: 'medmentors-content-store',
  apply: 'build',
  resolveId: { order: 'pre', handler: (name) => (name === source ? id : undefined) },
  load(name) {
    if (name !== id) return undefined;
    // Another module in every bundle: where one process builds again and again, Node keeps those of before, with what they
    // had found in memory.
    return `globalThis.${place}Bundle = ${JSON.stringify(randomUUID())};\nexport default globalThis.${place};`;
  },
};
