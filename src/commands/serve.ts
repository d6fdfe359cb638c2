import { join } from 'node:path';
import { serveSite, type RunningSite, type ServeOptions } from '../build/serve.ts';
import { root } from './root.ts';

const wantedPort = 4321;

/** Serves `dist/` on this computer. Says so if it is not where it usually is. */
export async function serve(options: Pick<ServeOptions, 'base' | 'newer' | 'editor'>): Promise<RunningSite> {
  const site = await serveSite({ folder: join(root, 'dist'), port: wantedPort, ...options });
  if (site.port !== wantedPort) console.log(`Port ${wantedPort} is taken, so the site is at port ${site.port}.`);
  return site;
}

/** The addresses of the main pages, one a line. */
export function formatPages({ url }: RunningSite): string {
  const pages = ['', 'sessions/', 'handbook/', 'mentors/', 'safety/', 'kits/', 'statistics/'];
  return pages.map((page) => `  ${url}${page}`).join('\n');
}

/** Runs when somebody presses Ctrl+C or the system ends this command. */
export function onStop(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
}
