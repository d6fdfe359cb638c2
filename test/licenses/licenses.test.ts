import { build } from 'esbuild';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackageGuard, findUnlisted, getPackageName } from '../../src/licenses/package-guard.ts';
import { readAllLicenses } from '../../src/licenses/read-licenses.ts';

const licenses = Object.values(readAllLicenses(process.cwd())).flat();

/** Licenses that let a school hand the code on without more than naming them. */
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'MIT OR Apache-2.0']);

describe('the packages that reach a browser', () => {
  it('have licenses that let every school hand them on', () => {
    expect(licenses.filter(({ license }) => !allowed.has(license))).toEqual([]);
    expect(licenses.length).toBeGreaterThan(50);
  });

  it('come with the text of their license and whose copyright it is', () => {
    expect(licenses.filter(({ text }) => !/copyright/i.test(text) || text.length < 500)).toEqual([]);
  });

  it.each([
    ['the editor', 'cms/editor/editor.ts'],
    ['its preview', 'cms/editor/previews/preview.css'],
    ['the worker', 'src/offline/worker.ts'],
    ['the directory on other pages', 'src/embed/directory.ts'],
  ])('are all named, those of %s too', async (_, entry) => {
    const { metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      outdir: 'unwritten',
      metafile: true,
      logLevel: 'silent',
      plugins: [
        {
          name: 'packages',
          setup: (bundler) => {
            bundler.onResolve({ filter: /^[./]+\/node_modules\// }, ({ path }) => ({
              path: join(process.cwd(), path.replace(/^[./]+\//, '')),
            }));
          },
        },
      ],
    });
    const paths = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : [])),
    );
    expect(paths.length).toBeGreaterThan(0);
    expect(findUnlisted(paths)).toEqual([]);
  });
});

describe('a build', () => {
  const guard = createPackageGuard();
  const bundle = (path: string, renderedLength: number) => ({ 'a.js': { modules: { [path]: { renderedLength } } } });

  it('stops when a page loads code of a package that is not named', () => {
    expect(() => {
      guard.generateBundle({}, bundle('/site/node_modules/left-pad/index.js', 10));
    }).toThrow('Pages load code of left-pad, which the page of licenses does not name.');
  });

  it('does not stop for what is named, for our own files, and for code of which nothing is left', () => {
    for (const [path, length] of [
      ['/site/node_modules/astro/dist/a.js', 10],
      ['/site/src/search/ask.ts', 10],
      ['/site/node_modules/left-pad/index.js', 0],
    ] as const)
      guard.generateBundle({}, bundle(path, length));
  });

  it('knows a package by any path, on Windows too', () => {
    expect(getPackageName('/a/node_modules/b/node_modules/@c/d/e.js?x')).toBe('@c/d');
    expect(getPackageName('C:\\a\\node_modules\\@c\\d\\e.js')).toBe('@c/d');
    expect(getPackageName('node_modules/zod/v4/index.js')).toBe('zod');
    expect(getPackageName('/a/src/b.ts')).toBeUndefined();
  });
});
