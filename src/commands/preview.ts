import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { serveAndSay } from './serve.ts';

if (existsSync(join(root, 'dist', 'index.html'))) await serveAndSay();
else {
  console.log('There is no site to show yet. Run npm start, which builds one.');
  process.exitCode = 1;
}
