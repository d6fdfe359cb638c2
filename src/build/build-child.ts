import { pagesAreThere, type BuildRequest } from './build-request.ts';
import { prepareSite } from './build-site.ts';

// Builds in a process of their own, one after the other, started by `createBuilder`. Astro is loaded before the word to
// begin comes, so that nobody who has just saved waits for that.
await Promise.all([import('astro'), import('./editor.ts')]);

process.on('message', ({ root, fresh }: BuildRequest) => {
  void prepareSite(root, process.env, fresh, { onPages: () => process.send?.(pagesAreThere) })
    .then((result) => process.send?.(result))
    .catch((cause: unknown) => {
      console.error(cause);
      process.exit(1);
    });
});
// Whoever started this is gone.
process.once('disconnect', () => process.exit());
