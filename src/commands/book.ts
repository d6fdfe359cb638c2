import { rmSync } from 'node:fs';
import { BrowserError, thisComputer } from '../books/chromium.ts';
import { makeBooks } from '../books/make-books.ts';
import { openPrintingBrowser } from '../books/printing-browser.ts';
import { getFreshFolder } from '../build/fresh-folder.ts';
import { readBookFlags } from './flags.ts';
import { printBooks } from './print.ts';
import { root } from './root.ts';
import { onStop } from './serve.ts';

const flags = readBookFlags(process.argv.slice(2), root);
if ('problem' in flags) fail(flags.problem);
else await run(flags);

async function run({ variables, paper }: Exclude<typeof flags, { problem: string }>): Promise<void> {
  Object.assign(process.env, variables);
  const fresh = getFreshFolder(root);
  const clearUp = () => {
    rmSync(fresh, { recursive: true, force: true });
  };
  // The browser ends with this process.
  onStop(() => {
    clearUp();
    process.exit(130);
  });
  try {
    const browser = await openPrintingBrowser(thisComputer(process.env));
    printBooks(await makeBooks(root, { env: process.env, fresh, browser, paper, print: console.log }));
    await browser.close();
  } catch (cause) {
    if (!(cause instanceof BrowserError)) throw cause;
    fail(cause.message);
  } finally {
    clearUp();
  }
}

function fail(message: string): void {
  console.log(message);
  process.exitCode = 1;
}
