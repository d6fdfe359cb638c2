import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compare } from '../../src/checks/problem.ts';
import type { FileText } from '../../src/checks/source.ts';

/** Where the pages that come with the software are written. */
const folder = 'src';

/** The sources of those pages at `root`. None where there is a content folder and nothing else. */
export function readOwnPages(root: string): FileText[] {
  return listFiles(join(root, folder))
    .filter((path) => /\.(astro|mdx?)$/.test(path))
    .map((path) => ({ file: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
    .sort((a, b) => compare(a.file, b.file));
}

function listFiles(path: string): string[] {
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  } catch {
    return [];
  }
}
