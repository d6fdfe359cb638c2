import type { AstroIntegration } from 'astro';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { publishShelf } from '../books/shelf.ts';
import { checkContent } from '../checks/check.ts';
import { readPage, readPages, type BuiltPage } from '../checks/built-pages.ts';
import { checkLinks } from '../checks/links.ts';
import { hasErrors, type Problem } from '../checks/problem.ts';
import { openSoundKits } from '../checks/sound-kits.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { clearFreshFolder, getFreshFolder, publishFreshFolder, restoreSite } from './fresh-folder.ts';
import { beginSearchIndexes, withoutThemesIndex, type SearchIndexes } from './search-index.ts';
import { toBase } from './site-context.ts';
import { getSourceDigest } from './source-digest.ts';
import { writeNewFile } from './write-new-file.ts';

export interface BuildResult {
  /** False where errors stopped the build; `dist/` is then as it was. */
  isBuilt: boolean;
  problems: Problem[];
}

/**
 * Checks the content at `root`, builds the site into a fresh folder, checks its links, and only then puts it in the
 * place of `dist/`. See `getSiteContext` for the variables in `env`.
 */
export async function buildSite(root: string, env: NodeJS.ProcessEnv): Promise<BuildResult> {
  const fresh = getFreshFolder(root);
  const result = await prepareSite(root, env, fresh);
  if (result.isBuilt) publishFreshFolder(fresh, root);
  return result;
}

export interface PrepareOptions {
  /** What to add to Astro’s build. */
  integrations?: AstroIntegration[];
  /** Begun before; ended with the build. */
  indexes?: SearchIndexes;
  /** Called when the pages are whole and their links checked, before there is a search and a worker of this build. */
  onPages?: () => void;
}

/** The same without the last step. */
export async function prepareSite(
  root: string,
  env: NodeJS.ProcessEnv,
  fresh: string,
  { integrations = [], indexes: begun, onPages }: PrepareOptions = {},
): Promise<BuildResult> {
  restoreSite(root);
  // Another process reads the last site meanwhile.
  const indexes = begun ?? beginSearchIndexes(join(root, 'dist'));
  const problems = await checkContent(root, {
    env,
    now: new Date(),
    soundKits: openSoundKits(join(root, '.cache', 'sound-kits.json'), getSourceDigest(root, '')),
  });
  if (hasErrors(problems)) {
    indexes.end();
    return { isBuilt: false, problems };
  }

  const base = toBase(env.BASE_PATH ?? '/');
  clearFreshFolder(fresh);
  // Loaded late: a report about bad input should not wait for Astro.
  const [
    { build },
    { buildEditor, bundleEditor, endBundler },
    { createPageMaker },
    { finishPage },
    { openLastBundle },
    { openLastPages },
    { buildOffline },
  ] = await Promise.all([
    import('astro'),
    import('./editor.ts'),
    import('./page-maker.ts'),
    import('./finish-page.ts'),
    import('./last-bundle.ts'),
    import('./last-pages.ts'),
    import('./offline.ts'),
  ]);
  // One that fails is reported where it is waited for.
  void bundleEditor().catch(() => undefined);
  const bundle = openLastBundle(root, fresh);
  const last = openLastPages(root, fresh);
  const readings = new Map<string, BuiltPage>();
  let editor: Promise<void> | undefined;
  let indexed: ReturnType<typeof indexes.write> | undefined;
  const maker = createPageMaker({
    base,
    onBegin() {
      bundle.save();
      // Copying takes no time of the processor, which pages do.
      editor = buildEditor({ root, folder: fresh, base, env });
      editor.catch(() => undefined);
    },
    take: last.take,
    leave: last.leave,
    finish(html, file) {
      const page = finishPage(html, file, readPage(html));
      readings.set(file, page.reading);
      return page.html;
    },
    write: (html, file) => writeNewFile(join(fresh, file), html),
    onMade() {
      // Not before: a page asks the same process for something.
      endBundler();
      // Another process makes it, which takes as long as everything that is left to do here.
      indexed = indexes.write(fresh, base).finally(indexes.end);
      indexed.catch(() => undefined);
    },
  });
  try {
    await build({
      root,
      outDir: fresh,
      logLevel: 'warn',
      integrations: [withoutThemesIndex, bundle.integration, maker, ...integrations],
      // It is empty but for folders, which are wanted.
      vite: { build: { emptyOutDir: false } },
    });
  } catch (cause) {
    indexes.end();
    bundle.drop();
    // It must not go on writing into a folder that the next build clears.
    await Promise.allSettled([editor]);
    // Nor may what was left in that folder make every build fail.
    rmSync(fresh, { recursive: true, force: true });
    throw cause;
  }
  await editor;
  publishShelf(root, fresh);
  const site = readPages(fresh, (file) => readings.get(file) ?? last.getReading(file));
  last.save(site);
  const found = [...problems, ...checkLinks(site, { base, root })];
  const isWhole = !hasErrors(found);
  if (isWhole) onPages?.();
  const search = await indexed;
  // What follows reads every file that a page names.
  if (!isWhole) return { isBuilt: false, problems: found };

  await buildOffline(site, base, search);
  writeHostFiles(fresh, base);
  return { isBuilt: true, problems: found };
}
