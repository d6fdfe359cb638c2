import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ContentPage {
  /** From `content/`, `handbook/role/boundaries.md`. */
  file: string;
  /** What stands above the text. */
  data: Readonly<Record<string, unknown>>;
  /** The same as it is written. */
  front: string;
  body: string;
}

/** Every Markdown file in `content/`, or in a folder of it. */
export function readPages(folder = ''): ContentPage[] {
  return readdirSync(join('content', folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map(readPage);
}

function readPage(file: string): ContentPage {
  const text = readFileSync(join('content', file), 'utf8').replaceAll('\r\n', '\n');
  const [, front = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(text) ?? [];
  return { file, data: parse(front) as ContentPage['data'], front, body };
}
