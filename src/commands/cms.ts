import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBuiltSite } from '../build/built-site.ts';
import { restoreSite } from '../build/fresh-folder.ts';
import { runLive } from './live.ts';
import { root } from './root.ts';

const { values } = parseArgs({ options: { git: { type: 'boolean', default: false } } });
if (values.git)
  console.log(
    'With --git, every draft is a branch, and whatever else is changed in this folder goes into it. Use a copy of the project.',
  );
restoreSite(root);
// A site that was built for a base path would lead to addresses that are not here.
const isBuilt = readBuiltSite(join(root, 'dist'))?.base === '/';
await runLive({ mode: values.git ? 'git' : 'fs', isEditorFirst: true, isBuilt });
