import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite } from '../../src/build/serve.ts';

export interface PublishedSite {
  /** With the base path, ends in a slash. Unlike `localhost`, it is no address of somebody’s own computer. */
  url: string;
  /** Puts another build in the place of the one that is served. */
  deploy: (folder: string) => void;
  close: () => Promise<void>;
}

/** Serves a built site as a host would: by a name, and with builds that follow one another at the same address. */
export async function publishSite(folder: string, base: string): Promise<PublishedSite> {
  const served = mkdtempSync(join(tmpdir(), 'medmentors-published-'));
  const deploy = (next: string) => {
    rmSync(served, { recursive: true, force: true });
    cpSync(next, served, { recursive: true });
  };
  deploy(folder);
  const site = await serveSite({ folder: served, base, port: 0 });
  return {
    // Browsers take every name under localhost for this computer, and let it have workers.
    url: `http://mentors.localhost:${site.port}${base}`,
    deploy,
    async close() {
      await site.close();
      rmSync(served, { recursive: true, force: true });
    },
  };
}
