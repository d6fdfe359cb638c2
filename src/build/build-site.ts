import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '../checks/check.ts';
import { checkLinks } from '../checks/links.ts';
import { toBase } from './site-context.ts';
import { hasErrors, type Problem } from '../checks/problem.ts';

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
  const problems = await checkContent(root, { env, now: new Date() });
  if (hasErrors(problems)) return { isBuilt: false, problems };

  const fresh = join(root, '.cache', 'site');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  // Loaded late: a report about bad input should not wait for Astro.
  const { build } = await import('astro');
  await build({ root, outDir: fresh, logLevel: 'warn' });

  const linkProblems = checkLinks(fresh, { base: toBase(env.BASE_PATH ?? '/'), root });
  const all = [...problems, ...linkProblems];
  if (hasErrors(linkProblems)) return { isBuilt: false, problems: all };
  await swap(fresh, join(root, 'dist'), join(root, '.cache', 'previous'));
  return { isBuilt: true, problems: all };
}

async function swap(fresh: string, current: string, previous: string): Promise<void> {
  await rm(previous, { recursive: true, force: true });
  if (existsSync(current)) await rename(current, previous);
  await rename(fresh, current);
  await rm(previous, { recursive: true, force: true });
}
