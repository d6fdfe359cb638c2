import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTexts, writeTexts } from '../migrations/content.ts';
import type { Migration } from '../migrations/migration.ts';
import { migrateTexts, selectVersions } from '../migrations/run.ts';
import { isVersion } from '../update/version.ts';
import { root } from './root.ts';

const usage = `npm run migrate -- --from <version>    brings content/ from an earlier version to that of this software

npm run update does this by itself. After a merge by hand, name the version that you come from. A second run is harmless.`;

const from = readFrom(process.argv.slice(2));
if (from === undefined) {
  console.log(usage);
  process.exitCode = 1;
} else {
  const { version: to } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  if (!isVersion(to)) throw new Error(`package.json has no version of a release: ${to}`);
  const versions = selectVersions(readdirSync(join(root, 'src/migrations')), { from, to });
  const migrations = await Promise.all(versions.map(load));
  const { texts, others } = readTexts(root);
  const { changed, reasons } = migrateTexts(texts, others, migrations);
  writeTexts(root, changed);
  for (const reason of reasons) console.log(reason);
  for (const file of changed.keys()) console.log(`  ${file}`);
  if (changed.size === 0) console.log('Nothing in content/ had to change.');
}

function readFrom(args: string[]) {
  try {
    const { from = '' } = parseArgs({ args, options: { from: { type: 'string' } } }).values;
    return isVersion(from) ? from : undefined;
  } catch {
    return undefined;
  }
}

async function load(version: string): Promise<Migration> {
  const file = (await import(`../migrations/${version}.ts`)) as { migration: Migration };
  return file.migration;
}
