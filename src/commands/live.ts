import { createBuilder, type Builder } from '../build/builder.ts';
import { takeSnapshot, watchContent } from '../build/watch-content.ts';
import type { ServerMode } from '../../cms/server/decap-server.ts';
import { formatReport } from '../checks/report.ts';
import { printBuild } from './print.ts';
import { root } from './root.ts';
import { formatPages, onStop, serve } from './serve.ts';

export interface LiveOptions {
  mode: ServerMode;
  /** Whether the editor comes before the pages in what is printed. */
  isEditorFirst: boolean;
  /** Whether to show the last build at once, and to build the site anew behind it. */
  isBuilt: boolean;
}

/** Serves the site with its editor, and builds it again whenever somebody saves, in the form or in a file, until Ctrl+C. */
export async function runLive({ mode, isEditorFirst, isBuilt }: LiveOptions): Promise<void> {
  // On this computer the site lives at the root, wherever it will be published.
  const env = { ...process.env, BASE_PATH: '/' };
  const since = takeSnapshot(root);
  const builder = createBuilder(root, env);
  if (!isBuilt && !(await buildFirst(builder))) {
    builder.stop();
    return;
  }
  const site = await serve({ base: '/', newer: builder.newer, editor: { root, mode, env } });
  const editor = `  ${site.url}admin/   the editor`;
  const pages = formatPages(site);
  console.log(['', ...(isEditorFirst ? [editor, '', pages] : [pages, '', editor]), ''].join('\n'));
  console.log('Whatever is saved shows on the site a few seconds later. Stop with Ctrl+C.');

  const stopWatching = watchContent(root, (files) => void rebuild(builder, describe(files)), { since });
  onStop(() => {
    stopWatching();
    builder.stop();
    void site.close();
  });
  if (isBuilt) await rebuild(builder, 'This is the site as it was built last.');
}

async function buildFirst(builder: Builder): Promise<boolean> {
  console.log('Building the site…');
  const result = await builder.build();
  if (result) printBuild(result);
  return result?.isBuilt ?? false;
}

async function rebuild(builder: Builder, why: string): Promise<void> {
  const start = performance.now();
  const count = () => `${Math.round((performance.now() - start) / 1000)} s`;
  console.log(`${why} Building…`);
  const result = await builder.build(() => {
    console.log(`Shown after ${count()}. Reload the page to see it.`);
  });
  // Somebody saved again, so a newer build is under way.
  if (!result) return;
  if (result.isBuilt) {
    console.log(`Done in ${count()}, with the search.`);
    return;
  }
  const errors = result.problems.filter(({ level }) => level === 'error');
  console.log(formatReport(errors, { color: process.stdout.isTTY }));
  console.log('The site stays as it was. Mend the above, and it is built again by itself.');
}

function describe(files: readonly string[]): string {
  return files.length === 1 ? `Saved ${files[0]}.` : `Saved ${files.length} files.`;
}
