import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The folders that books are made of, and the one file. */
const folders = ['content/handbook', 'content/sessions', 'public/brand'];
const settings = 'content/program.yml';

/** A text that changes when anything changes that stands in a book. */
export function getFingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const file of [settings, ...folders.flatMap((folder) => listFiles(root, folder))].sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Paths from the root, with forward slashes. */
function listFiles(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
