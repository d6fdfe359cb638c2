import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '..', '..', '..', '..');

export interface EntryFile {
  /** From `content/`, without the ending: `handbook/role/boundaries`. */
  path: string;
  /** What Decap hands to a preview: the fields as the file holds them, and the text as `body`. */
  data: Record<string, unknown>;
}

/** Every entry of a folder in `content/`. */
export function readEntries(folder: string): EntryFile[] {
  return readdirSync(join(root, 'content', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const [, fields = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readText(`${folder}/${file}`)) ?? [];
      const path = `${folder}/${file.replaceAll('\\', '/').replace(/\.md$/, '')}`;
      return { path, data: { ...(parse(fields) as object), body } };
    });
}

export function readText(file: string): string {
  return readFileSync(join(root, 'content', file), 'utf8');
}
