import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { programFile } from '../program/read.ts';

/** Whatever pages are made of beside the content files, each of which is compared by itself. */
const files = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', programFile];
const folder = 'src';

/**
 * A text that changes when anything changes that every page may depend on: the software, the settings, and what else is
 * passed in. Nothing that was made under another one may be used again.
 */
export function getSourceDigest(root: string, setting: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify(setting));
  for (const file of [...files, ...listFiles(root)].sort())
    hash
      .update(`\0${file}\0`)
      .update(readIfThere(join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Paths from the root, with forward slashes. */
function listFiles(root: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** A copy of the project may leave out the list of packages. */
function readIfThere(path: string): Buffer | string {
  try {
    return readFileSync(path);
  } catch {
    return '';
  }
}
