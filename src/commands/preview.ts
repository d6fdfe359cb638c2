import { join } from 'node:path';
import { readBuiltSite } from '../build/built-site.ts';
import { restoreSite } from '../build/fresh-folder.ts';
import { root } from './root.ts';
import { formatPages, onStop, serve } from './serve.ts';

restoreSite(root);
const built = readBuiltSite(join(root, 'dist'));
if (built) {
  const site = await serve({ base: built.base });
  console.log(['', formatPages(site), '', 'Stop with Ctrl+C.'].join('\n'));
  onStop(() => void site.close());
} else {
  console.log('There is no site to show yet. Run npm start, which builds one.');
  process.exitCode = 1;
}
