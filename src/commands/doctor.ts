import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

// Loaded late: where nothing is installed, that is what the doctor has to say.
if (existsSync(join(root, 'node_modules'))) {
  const { runDoctor } = await import('../doctor/run.ts');
  const isWell = await runDoctor(process.argv.slice(2), {
    root,
    env: process.env,
    now: new Date(),
    isColored: process.stdout.isTTY,
    print: console.log,
  });
  if (!isWell) process.exitCode = 1;
} else {
  console.log('The libraries of the project are not installed yet. Run npm ci, then start again.');
  process.exitCode = 1;
}
