import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Migrated } from './run.ts';

const isText = (file: string) => /\.(md|ya?ml|json|csv|txt)$/.test(file);

/** What a migration works on: the texts in `content/` at `root`, and the names of what else is there. */
export function readTexts(root: string): { texts: Map<string, string>; others: string[] } {
  const files = readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return {
    texts: new Map(files.filter(isText).map((file) => [file, readFileSync(join(root, file), 'utf8')])),
    others: files.filter((file) => !isText(file)),
  };
}

export function writeTexts(root: string, changed: Migrated['changed']): void {
  for (const [file, text] of changed) {
    const path = join(root, file);
    if (text === undefined) rmSync(path, { force: true });
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}
