import { createProgress } from '../stats/command/progress.ts';
import { runStats } from '../stats/command/run.ts';
import { root } from './root.ts';

const isDone = await runStats(process.argv.slice(2), {
  root,
  env: process.env,
  now: new Date(),
  print: console.log,
  progress: createProgress(process.stderr, () => performance.now()),
});
if (!isDone) process.exitCode = 1;
