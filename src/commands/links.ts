import { setTimeout as wait } from 'node:timers/promises';
import { runLinks } from '../outside-links/run.ts';
import { root } from './root.ts';

const isWell = await runLinks(process.argv.slice(2), {
  root,
  today: new Date().toISOString().slice(0, 10),
  fetch: globalThis.fetch,
  timeout: 15_000,
  pause: () => wait(2000),
  print: console.log,
});
if (!isWell) process.exitCode = 1;
