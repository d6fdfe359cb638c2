import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clearFreshFolder, getFreshFolder, publishFreshFolder } from '../../src/build/fresh-folder.ts';

// A process that publishes one small site after another at the folder it is given, until it is ended.
const [root = ''] = process.argv.slice(2);
for (let version = 0; ; version += 1) {
  const fresh = getFreshFolder(root);
  clearFreshFolder(fresh);
  mkdirSync(join(fresh, 'pages'), { recursive: true });
  for (let page = 0; page < 20; page += 1)
    writeFileSync(join(fresh, 'pages', `${page}.html`), `${process.pid}/${version}`);
  publishFreshFolder(fresh, root);
  if (version === 0) process.send?.('begun');
}
