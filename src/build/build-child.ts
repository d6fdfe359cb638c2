import { prepareSite } from './build-site.ts';

export interface BuildRequest {
  root: string;
  /** Where to put the new site. */
  fresh: string;
}

// One build in a process of its own, started by `createBuilder`. Astro is loaded before the word to begin comes, so that
// nobody who has just saved waits for that.
await Promise.all([import('astro'), import('./editor.ts')]);

process.once('message', ({ root, fresh }: BuildRequest) => {
  void prepareSite(root, process.env, fresh).then((result) => {
    process.send?.(result, () => process.exit());
  });
});
// Whoever started this is gone.
process.once('disconnect', () => process.exit());
