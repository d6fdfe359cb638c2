import { transform, stop } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { bundleEditor, endBundler } from '../../src/build/editor.ts';

afterAll(stop);

/** How many processes of this name this one has started, as Linux knows it. */
function countChildren(name: string): number {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .filter((entry) => {
      try {
        const [, program, parent] = /\((.*)\) \S+ (\d+)/.exec(readFileSync(`/proc/${entry}/stat`, 'utf8')) ?? [];
        return program === name && parent === String(process.pid);
      } catch {
        return false;
      }
    }).length;
}

it.runIf(process.platform === 'linux')(
  'ends the process that puts the editor together, not before it has',
  async () => {
    const bundled = bundleEditor();
    endBundler();
    expect((await bundled).map(({ path }) => path.replace(/^.*[\\/]/, '')).sort()).toEqual([
      'editor.css',
      'editor.js',
      'preview.css',
    ]);
    await expect.poll(() => countChildren('esbuild')).toBe(0);
    // Whoever asks later gets another one.
    expect((await transform('let a = 1')).code).toBe('let a = 1;\n');
    expect(countChildren('esbuild')).toBe(1);
  },
);
