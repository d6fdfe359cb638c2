import { askWhatToDecline } from '../update/ask.ts';
import { endComparison, showPage } from '../update/compare.ts';
import { readOptions, usage, type UpdateOptions } from '../update/options.ts';
import { runUpdate } from '../update/run.ts';
import { UpdateStop } from '../update/stop.ts';
import { root } from './root.ts';
import { onStop } from './serve.ts';

/** The update is done, and the new packages are left to be installed. */
const installIsLeft = 2;

const options = readOptions(process.argv.slice(2));
if ('problem' in options) fail(`${options.problem}\n\n${usage}`);
else {
  try {
    await run(options);
  } catch (cause) {
    if (!(cause instanceof UpdateStop)) throw cause;
    fail(`${cause.message}\n\nNothing was changed.`);
  }
}

async function run(options: UpdateOptions): Promise<void> {
  const { mode, page, from } = options;
  const color = process.stdout.isTTY;
  if (mode === 'help') console.log(usage);
  else if (mode === 'show') console.log(showPage(root, { page, from, color }));
  else if (mode === 'done') console.log(endComparison(root, page));
  else {
    const ending = await runUpdate(options, {
      root,
      env: process.env,
      print: console.log,
      ask: process.stdin.isTTY && process.stdout.isTTY ? askWhatToDecline : undefined,
      onStop(clearUp) {
        onStop(() => {
          clearUp();
          process.exit(130);
        });
      },
    });
    if (ending === 'install') process.exitCode = installIsLeft;
  }
}

function fail(message: string): void {
  console.log(message);
  process.exitCode = 1;
}
