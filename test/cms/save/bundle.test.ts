import { build } from 'esbuild';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

describe('what the browser loads to check an entry', () => {
  it('reads no files, no YAML and no pictures by itself, and stays small', async () => {
    const { metafile, outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ['cms/editor/save/register.ts'],
      outdir: 'out',
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      write: false,
      metafile: true,
    });
    const packages = Object.keys(metafile.inputs).flatMap((file) => /node_modules\/([^/]+)/.exec(file)?.[1] ?? []);
    expect([...new Set(packages)].sort()).toEqual(['leven', 'zod']);
    const script = outputFiles.find(({ path }) => path.endsWith('.js'));
    // Decap itself is 5 MB.
    expect(script?.contents.length).toBeLessThan(250_000);
  });
});
