import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteText } from './page-texts.ts';

/** The folder of the project: pages ask from the folder in which they are bundled. */
declare const __ROOT__: string;

/**
 * A file of the content as it stands on the disk, for what Astro does not hand on; nothing where there is none. Not by
 * `import`: what is imported would be part of the code of pages, which is the same until somebody changes the software.
 *
 * @param path from the root of the project, `content/links.json`
 */
export function readContentFile(path: string): string | undefined {
  noteText();
  const file = join(__ROOT__, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The names in a folder of the content; none where git has not kept it, since nothing is in it. */
export function listContentFolder(path: string): string[] {
  const folder = join(__ROOT__, path);
  return existsSync(folder) ? readdirSync(folder) : [];
}
