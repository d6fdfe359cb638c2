import { build } from 'esbuild';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

describe('what the browser loads to check an entry', () => {
  it('reads no files, no YAML and no pictures by itself: what the previews bring along, and nothing else', async () => {
    const [checks, previews] = await Promise.all([bundle('save/register'), bundle('previews/register')]);
    expect(checks.packages.filter((name) => !previews.packages.includes(name))).toEqual([]);
    expect(previews.packages).toEqual(expect.arrayContaining(['leven', 'zod', 'mdast-util-from-markdown']));
    expect(checks.packages.filter((name) => /^(yaml|docx|fflate|sharp|satteri|csv-parse)$/.test(name))).toEqual([]);
  });

  it('stays small', async () => {
    // Decap itself is 5 MB. A tenth of ours is the dictionary.
    expect((await bundle('editor')).size).toBeLessThan(460_000);
  });
});

async function bundle(entry: string): Promise<{ packages: string[]; size: number }> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`cms/editor/${entry}.ts`],
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    metafile: true,
  });
  const packages = Object.keys(metafile.inputs).flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? []);
  const script = outputFiles.find(({ path }) => path.endsWith('.js'));
  return { packages: [...new Set(packages)].sort(), size: script?.contents.length ?? Infinity };
}
