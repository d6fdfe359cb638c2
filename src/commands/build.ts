import { buildSite } from '../build/build-site.ts';
import { readBuildFlags } from './flags.ts';
import { printBuild } from './print.ts';
import { root } from './root.ts';

// Where the site will be published decides its base path, unless the command says otherwise.
const env = readBuildFlags(process.argv.slice(2), root);
Object.assign(process.env, env);
printBuild(await buildSite(root, process.env));
