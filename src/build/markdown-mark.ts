import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import type { MarkdownOptions } from '../markdown/plugins.ts';

/** What decides how Markdown and its fields are read, beside the settings. */
const sources = ['src/markdown', 'src/program', 'src/schemas'];

/**
 * Astro keeps pages that it has rendered, and forgets them when their files change or its configuration does, which it
 * compares as JSON: what our plugins fill in is not part of that, so a page would keep a telephone number that has been
 * corrected in `program.yml`. This plugin does nothing. It brings all of it into the configuration, as its name.
 */
export function createMarkdownMark(root: string, { program, base }: MarkdownOptions): MdastPluginDefinition {
  const hash = createHash('sha256').update(JSON.stringify({ program, base }));
  for (const folder of sources)
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(root, folder, file)));
  return defineMdastPlugin({ name: `mark ${hash.digest('hex').slice(0, 16)}` });
}
