import { join } from 'node:path';
import { serveSite } from '../build/serve.ts';
import { root } from './root.ts';

const wantedPort = 4321;

/** Serves `dist/` on this computer until Ctrl+C, and says where. */
export async function serveAndSay(): Promise<void> {
  const site = await serveSite({ folder: join(root, 'dist'), base: '/', port: wantedPort });
  if (site.port !== wantedPort) console.log(`Port ${wantedPort} is taken, so the site is at port ${site.port}.`);
  const pages = ['', 'sessions/', 'handbook/', 'mentors/', 'safety/', 'statistics/'];
  console.log(['', ...pages.map((page) => `  ${site.url}${page}`), '', 'Stop with Ctrl+C.'].join('\n'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.close());
}
