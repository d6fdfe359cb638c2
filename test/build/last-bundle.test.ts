import type { HookParameters } from 'astro';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openLastBundle } from '../../src/build/last-bundle.ts';

const picture = 'content/images/campus/gate.webp';
const styles = [{ depth: 1, order: 2, sheet: { type: 'external', src: 'assets/page.c3.css' } }];

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'medmentors-bundle-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  write('.astro/content-assets.mjs', 'export default new Map();');
  write(picture, 'a gate');
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Build {
  /** By its process. */
  name?: string;
  /** What Vite replaces in the code. */
  define?: Record<string, string>;
  pages?: string[];
  /** What the code is made of, beside what it always is. */
  modules?: string[];
  /** What Astro calls the file that it begins with. */
  entryName?: string;
  /** Called when the bundle is whole. */
  end?: (bundle: ReturnType<typeof openLastBundle>) => void;
}

interface Made {
  /** What was built, and not taken. */
  built: string[];
  /** The file that Astro would begin with, from the root of the project. */
  entry: string;
  /** What Astro knows of each page. */
  pages: Map<string, { styles: unknown[] }>;
  folder: string;
}

type SetupHook = HookParameters<'astro:build:setup'>;
interface Written {
  output: { type: string; fileName: string; moduleIds?: string[]; code?: string }[];
}
interface FakeBuilder {
  environments: Record<string, { name: string }>;
  build: (environment: { name: string }) => Promise<Written>;
}

/** What Astro does, as far as the bundle has to do with it: code, then scripts, then pages. */
async function build({
  name = '1',
  define = { a: '1' },
  pages: names = ['/'],
  modules = [],
  entryName = 'prerender-entry.a1.mjs',
  end,
}: Build = {}): Promise<Made> {
  const folder = `.cache/site/${name}`;
  rmSync(join(root, folder), { recursive: true, force: true });
  const address = pathToFileURL(join(root, folder, '/'));
  const bundle = openLastBundle(root, join(root, folder));
  const { hooks } = bundle.integration;
  const pages = new Map(names.map((page) => [page, { styles: [] as unknown[] }]));
  const built: string[] = [];
  let entry = '';
  const vite = {
    define,
    builder: {
      async buildApp({ build: make, environments }: FakeBuilder) {
        const { prerender = { name: '' }, client = { name: '' } } = environments;
        const { output } = await make(prerender);
        entry = output.find(({ fileName }) => fileName.startsWith('prerender-entry'))?.fileName ?? '';
        await make(client);
      },
    },
  };
  const builder: FakeBuilder = {
    environments: { prerender: { name: 'prerender' }, client: { name: 'client' } },
    build: ({ name: environment }) => {
      built.push(environment);
      if (environment === 'prerender') {
        write(`${folder}/.prerender/${entryName}`, `import './chunks/b2.mjs'; "${address.href}index.html"`);
        write(`${folder}/.prerender/chunks/b2.mjs`, 'code');
        write(`${folder}/assets/page.c3.css`, 'p { }');
        for (const page of pages.values()) page.styles = styles;
      }
      return Promise.resolve({
        output: [
          {
            type: 'chunk',
            fileName: entryName,
            moduleIds: [join(root, 'src/pages/index.astro'), '\0virtual:code', '/x/node_modules/y/z.js', ...modules],
          },
          { type: 'chunk', fileName: 'chunks/b2.mjs', moduleIds: [`${root}/src/b.ts?raw`] },
          { type: 'asset', fileName: 'assets/page.c3.css' },
        ],
      });
    },
  };
  void hooks['astro:config:done']?.({ config: { outDir: address } } as unknown as HookParameters<'astro:config:done'>);
  void hooks['astro:build:setup']?.({
    vite,
    pages,
    updateConfig: (config: typeof vite) => Object.assign(vite, config),
  } as unknown as SetupHook);
  await vite.builder.buildApp(builder);
  bundle.save();
  end?.(bundle);
  return { built, entry: `${folder}/.prerender/${entry}`, pages, folder };
}

describe('the bundle of the last build', () => {
  it('is taken where it would be the same: code, scripts and styles, and what Astro knows of them', async () => {
    expect((await build()).built).toEqual(['prerender', 'client']);
    const [key = ''] = readdirSync(join(root, '.cache/bundle'));
    const { ino } = statSync(join(root, '.cache/bundle', key));
    const { built, entry, pages, folder } = await build({ name: '2' });
    // What comes after it is done as always: the files of public/.
    expect(built).toEqual(['client']);
    expect(read(join(dirname(entry), 'chunks/b2.mjs'))).toBe('code');
    expect(read(`${folder}/assets/page.c3.css`)).toBe('p { }');
    expect(pages).toEqual(new Map([['/', { styles }]]));
    // And nothing is kept once more.
    expect(statSync(join(root, '.cache/bundle', key)).ino).toBe(ino);
  });

  it('knows where this site is made, and is elsewhere each time: Node runs no code twice', async () => {
    await build();
    const [one, two] = [await build({ name: '2' }), await build({ name: '2' })];
    expect(two.entry).not.toBe(one.entry);
    expect(read(two.entry)).toBe(
      `import './chunks/b2.mjs'; "${pathToFileURL(join(root, '.cache/site/2/index.html')).href}"`,
    );
  });

  it.each([
    ['what Vite replaces in the code', { define: { a: '2' } }],
    ['the pages', { pages: ['/', '/books/'] }],
  ])('is made anew with others of %s, and the old one goes', async (_, options) => {
    await build();
    expect((await build(options)).built).toEqual(['prerender', 'client']);
    expect(readdirSync(join(root, '.cache/bundle'))).toHaveLength(1);
    expect((await build(options)).built).toEqual(['client']);
  });

  it('is made anew where a text shows another picture, or the picture is another one', async () => {
    await build();
    const modules = [`${join(root, picture)}?astroContentImageFlag=`];
    write('.astro/content-assets.mjs', `import a from "../${picture}";\nexport default new Map([["a", a]]);`);
    expect((await build({ modules })).built).toEqual(['prerender', 'client']);
    expect((await build({ modules })).built).toEqual(['client']);
    write(picture, 'a gate in spring');
    expect((await build({ modules })).built).toEqual(['prerender', 'client']);
    rmSync(join(root, picture));
    write('.astro/content-assets.mjs', 'export default new Map([]);\n');
    expect((await build()).built).toEqual(['prerender', 'client']);
    // No import is no import, in the other way that Astro has to write it.
    write('.astro/content-assets.mjs', 'export default new Map();');
    expect((await build()).built).toEqual(['client']);
  });

  it('is not kept where something from outside the project is part of it', async () => {
    await build({ modules: ['/somewhere/else.js'] });
    expect(existsSync(join(root, '.cache/bundle'))).toBe(false);
  });

  it('is not kept where Astro has called its code something else', async () => {
    await build({ entryName: 'main.mjs' });
    expect(existsSync(join(root, '.cache/bundle'))).toBe(false);
  });

  it('lets go of what it took to make it, where Node can do that, and of nothing where it was taken', async () => {
    const gc = vi.fn();
    vi.stubGlobal('gc', gc);
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    await build();
    expect(gc).toHaveBeenCalledTimes(1);
    await build();
    expect(gc).toHaveBeenCalledTimes(1);
  });

  it('is made anew after a build that has failed', async () => {
    await build();
    await build({
      end: ({ drop }) => {
        drop();
      },
    });
    expect((await build()).built).toEqual(['prerender', 'client']);
  });

  it('is made anew where half of it is gone', async () => {
    await build();
    const [key = ''] = readdirSync(join(root, '.cache/bundle'));
    rmSync(join(root, '.cache/bundle', key, 'code'), { recursive: true });
    expect((await build()).built).toEqual(['prerender', 'client']);
    expect((await build()).built).toEqual(['client']);
  });
});
