import { buildSite } from '../build/build-site.ts';
import { printBuild } from './print.ts';
import { root } from './root.ts';
import { serveAndSay } from './serve.ts';

console.log('Building the site…');
// On this computer the site lives at the root, wherever it will be published.
process.env.BASE_PATH = '/';
const result = await buildSite(root, process.env);
printBuild(result);
if (result.isBuilt) await serveAndSay();
