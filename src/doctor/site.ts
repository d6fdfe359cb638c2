import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasOldBooks } from '../books/shelf.ts';

/** What of a site is on the disk besides `content/`. */
export interface Site {
  /** The files of `public/brand/` as text, by their path from the root. */
  brand: Readonly<Record<string, string>>;
  /** There are printed books, and they show an older content. */
  hasOldBooks: boolean;
}

export const brandFolder = 'public/brand';

/** Reads what is at `root`. A folder that is not there is an empty one. */
export function readSite(root: string): Site {
  return { brand: readBrand(root), hasOldBooks: hasOldBooks(root) };
}

function readBrand(root: string): Record<string, string> {
  try {
    const files = readdirSync(join(root, brandFolder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map(({ name }) => `${brandFolder}/${name}`)
      .sort();
    return Object.fromEntries(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {};
    throw cause;
  }
}
