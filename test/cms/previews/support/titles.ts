import { readEntries } from './entries.ts';

/** The titles of the handbook’s pages, as the editor has them. */
export function readTitles(): Record<string, string> {
  return Object.fromEntries(
    readEntries('handbook').map(({ path, data }) => [path.replace('handbook/', ''), String(data.title)]),
  );
}
