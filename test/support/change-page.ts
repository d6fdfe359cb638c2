import { readFileSync, writeFileSync } from 'node:fs';
import { addRevision } from '../../src/build/finish-page.ts';

/** Changes a page of a built site the way that the next build would: devices that keep it learn of a newer copy. */
export function changePage(path: string, change: (html: string) => string): void {
  const html = readFileSync(path, 'utf8').replace(/ data-revision="\w+"/, '');
  writeFileSync(path, addRevision(change(html)));
}
