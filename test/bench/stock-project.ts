import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { listFiles } from '../support/site-folder.ts';

const files = {
  // Astro bundles what it finds here.
  'package.json':
    '{ "private": true, "type": "module", "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }\n',
  'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }\n',
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://mentors.larkfield.example',
  integrations: [starlight({ title: 'Handbook' })],
});
`,
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
};

/**
 * Writes a project as Starlight’s own starter has it, all settings left as they come, around the Markdown of one of ours:
 * a page for each file, with the same text. It goes beside ours, so that the same packages build both.
 *
 * @param source the root of ours
 * @param root where it goes
 */
export async function writeStockProject(source: string, root: string): Promise<void> {
  await rm(root, { recursive: true, force: true });
  for (const [file, text] of Object.entries(files)) await write(root, file, text);
  await write(root, getStockFile('content/index.md'), '---\ntitle: Handbook\n---\n\nWelcome.\n');
  for (const file of listFiles(join(source, 'content')).filter((name) => name.endsWith('.md')))
    await write(root, getStockFile(`content/${file}`), toPage(await readFile(join(source, 'content', file), 'utf8')));
  await cp(join(source, 'content/images'), join(root, 'src/content/docs/images'), { recursive: true });
}

/** Where the text of a content file is in the stock project. */
export function getStockFile(file: string): string {
  return file.replace(/^content\//, 'src/content/docs/');
}

interface Fields {
  title?: string;
  name?: string;
  description?: string;
  portrait?: { image: string; alt: string };
}

/** The same page with the fields that Starlight knows; a portrait stands above the text. */
function toPage(text: string): string {
  const [, fields = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const { title, name, description, portrait } = parse(fields) as Fields;
  const picture = portrait ? `![${portrait.alt}](${portrait.image})\n` : '';
  return `---\n${stringify({ title: title ?? name ?? '', ...(description && { description }) })}---\n\n${picture}${body}`;
}

async function write(root: string, file: string, text: string): Promise<void> {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
