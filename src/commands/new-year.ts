import { runNewYear } from '../new-year/run.ts';
import { root } from './root.ts';
import { createPrompts } from '../terminal/create-prompts.ts';

const isDone = await runNewYear(process.argv.slice(2), {
  root,
  env: process.env,
  now: new Date(),
  print: console.log,
  prompts: process.stdin.isTTY && process.stdout.isTTY ? createPrompts() : undefined,
});
if (!isDone) process.exitCode = 1;
