import { join } from 'node:path';
import { getReady, pagesAreThere, type BuildRequest } from './build-request.ts';
import { prepareSite } from './build-site.ts';
import { beginSearchIndexes } from './search-index.ts';

// Builds in a process of their own, one after the other, started by `createBuilder`. Astro is loaded, and the last site read
// for the search, before the word to begin comes, so that nobody who has just saved waits for that.
const begin = () => beginSearchIndexes(join(process.cwd(), 'dist'));
let indexes = begin();
await Promise.all([import('astro'), import('./editor.ts')]);

process.on('message', (message: BuildRequest | typeof getReady) => {
  if (message === getReady) {
    indexes.end();
    indexes = begin();
    return;
  }
  const { root, fresh } = message;
  void prepareSite(root, process.env, fresh, { indexes, onPages: () => process.send?.(pagesAreThere) })
    .then((result) => process.send?.(result))
    .catch((cause: unknown) => {
      console.error(cause);
      process.exit(1);
    });
});
// Whoever started this is gone.
process.once('disconnect', () => process.exit());
