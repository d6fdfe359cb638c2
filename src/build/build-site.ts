import type { AstroIntegration } from 'astro';
import { publishShelf } from '../books/shelf.ts';
import { checkContent } from '../checks/check.ts';
import { readPages } from '../checks/built-pages.ts';
import { checkLinks } from '../checks/links.ts';
import { hasErrors, type Problem } from '../checks/problem.ts';
import { writeHostFiles } from '../hosting/host-files.ts';
import { clearFreshFolder, getFreshFolder, publishFreshFolder, restoreSite } from './fresh-folder.ts';
import { claimPageCache } from './page-cache.ts';
import { toBase } from './site-context.ts';

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

/** The same without the last step. `integrations` may add to what Astro builds. */
export async function prepareSite(
  root: string,
  env: NodeJS.ProcessEnv,
  fresh: string,
  integrations: AstroIntegration[] = [],
): Promise<BuildResult> {
  restoreSite(root);
  const problems = await checkContent(root, { env, now: new Date() });
  if (hasErrors(problems)) return { isBuilt: false, problems };

  const base = toBase(env.BASE_PATH ?? '/');
  clearFreshFolder(fresh);
  // Loaded late: a report about bad input should not wait for Astro.
  const [
    { build },
    { buildEditor, bundleEditor },
    { buildSearchIndexes, withoutThemesIndex },
    { writePagePolicies },
    { buildOffline },
  ] = await Promise.all([
    import('astro'),
    import('./editor.ts'),
    import('./search-index.ts'),
    import('./page-policy.ts'),
    import('./offline.ts'),
  ]);
  // One that fails is reported where it is waited for.
  void bundleEditor().catch(() => undefined);
  const pages = claimPageCache(root);
  const own = [withoutThemesIndex, ...(pages ? [pages.integration] : [])];
  try {
    await build({ root, outDir: fresh, logLevel: 'warn', integrations: [...own, ...integrations] });
  } finally {
    pages?.release();
  }
  publishShelf(root, fresh);
  // The search is indexed by another process, which takes as long as reading all pages here.
  const indexed = buildSearchIndexes(fresh, base);
  await buildEditor({ root, folder: fresh, base, env });
  const site = readPages(fresh);
  const found = [...problems, ...checkLinks(site, { base, root })];
  const search = await indexed;
  // What follows reads every file that a page names.
  if (hasErrors(found)) return { isBuilt: false, problems: found };

  // Before the worker that keeps pages: it knows each by its bytes.
  writePagePolicies(site);
  await buildOffline(site, base, search);
  writeHostFiles(fresh, base);
  return { isBuilt: true, problems: found };
}
