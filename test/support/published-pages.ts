import { listFiles } from './site-folder.ts';

/** The pages that visitors read, as files of a built site; the editor is not among them. */
export function listPublishedPages(folder: string): string[] {
  return listFiles(folder)
    .filter((file) => file.endsWith('.html') && !file.startsWith('admin/'))
    .sort();
}
