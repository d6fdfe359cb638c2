import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditorSite } from '../../cms/site/editor-site.ts';

/** What a built site says of itself to its editor. Nothing where there is no whole site in the folder. */
export function readBuiltSite(folder: string): EditorSite | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'admin', 'site.json'), 'utf8')) as EditorSite;
  } catch {
    return undefined;
  }
}
