import type { AstroIntegration } from 'astro';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from './fresh-folder.ts';

/** Where pages are kept for the next build: only one build at a time may put some there. */
export interface PageCache {
  /** Lets Astro use it. */
  integration: AstroIntegration;
  /**
   * Takes away the list of pages that Astro has read at first and will write at last. A build that is ended in between has
   * put pages beside it that it does not know of.
   */
  begin: () => void;
  release: () => void;
}

/**
 * The right to take pages from the last build, and to leave some for the next; `undefined` while another build has it. Two
 * at a time would leave the page of one under the key of the other.
 */
export function claimPageCache(root: string): PageCache | undefined {
  const claim = join(root, '.cache', 'pages-in-use');
  mkdirSync(join(root, '.cache'), { recursive: true });
  if (isRunning(readOwner(claim))) return undefined;
  writeFileSync(claim, String(process.pid));
  // Another one may have come in the same moment, and the last to write has it.
  if (readOwner(claim) !== process.pid) return undefined;
  let list: URL | undefined;
  return {
    integration: {
      name: 'medmentors-page-cache',
      hooks: {
        'astro:config:setup'({ config, updateConfig }) {
          updateConfig({ experimental: { incrementalBuild: true } });
          list = new URL('incremental-build.json', config.cacheDir);
        },
      },
    },
    begin() {
      if (list) rmSync(list, { force: true });
    },
    release() {
      rmSync(claim, { force: true });
    },
  };
}

/** Nobody, which is no number of a process, where there is no claim. */
function readOwner(claim: string): number {
  try {
    return Number(readFileSync(claim, 'utf8') || NaN);
  } catch {
    return NaN;
  }
}
