import type { VitePlugin } from './vite-plugin.ts';

const id = '\0vite/preload-helper.js';

/**
 * Vite puts a helper before each `import()`, which also fetches ahead what the module imports. It is longer than most of
 * what pages load here. Ours does what has to be done: the styles of a module are there before it runs.
 *
 * @param base where the site lives
 */
export function createPreloadPlugin(base: string): VitePlugin {
  const code = `export const __vitePreload = async (load, files = []) => {
  const styles = files.filter((file) => file.endsWith('.css')).map((file) => ${JSON.stringify(base)} + file);
  await Promise.all(styles.filter((href) => !document.querySelector('link[href="' + href + '"]')).map((href) =>
    new Promise((resolve) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
      link.onload = link.onerror = resolve;
      document.head.append(link);
    })));
  return load();
};`;
  return {
    name: 'medmentors-preload',
    enforce: 'pre',
    load: (source) => (source === id ? code : undefined),
  };
}
