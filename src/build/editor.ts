import { build, stop, type OutputFile, type Plugin } from 'esbuild';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { makeConfig } from '../../cms/config/make-config.ts';
import { productionPolicy } from '../../cms/site/policy.ts';
import { readEditorSite } from '../../cms/site/read-editor-site.ts';
import { getPalettes } from '../program/palette.ts';
import { readProgram } from '../program/read.ts';

const source = join(import.meta.dirname, '..', '..', 'cms', 'editor');
const decapPackage = createRequire(import.meta.url).resolve('decap-cms/package.json');

export interface EditorOptions {
  /** The folder that holds `content/`. */
  root: string;
  /** The built site; the editor goes into `admin/` in it. */
  folder: string;
  base: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** Adds the editor to a built site, in the form that signs in with GitHub. */
export async function buildEditor({ root, folder, base, env }: EditorOptions): Promise<void> {
  const admin = join(folder, 'admin');
  const program = readProgram(root);
  const site = readEditorSite(root, { program, base, env, now: new Date() });
  await mkdir(admin, { recursive: true });
  const [decap, code] = await Promise.all([copyDecap(admin), bundleEditor()]);
  const page = fill(await readFile(join(source, 'index.html'), 'utf8'), {
    policy: productionPolicy,
    name: program.name.short,
    color: getPalettes(program.brand.color).light.fill,
    base,
    decap,
    help: `${base}schools/editor/`,
  });
  await Promise.all([
    writeFile(join(admin, 'index.html'), page),
    writeFile(join(admin, 'config.json'), JSON.stringify(makeConfig({ program, base, handbook: site.handbook }))),
    writeFile(join(admin, 'site.json'), JSON.stringify(site)),
    ...code.map(({ path, contents }) => writeFile(join(admin, basename(path)), contents)),
  ]);
}

/**
 * Copies what a browser may need of Decap: the one script and the parts that it fetches when they are wanted. Its folder
 * is named for the version, so that nobody gets parts of two.
 *
 * @returns the address of the script, from the editor’s page
 */
async function copyDecap(admin: string): Promise<string> {
  const { version } = JSON.parse(await readFile(decapPackage, 'utf8')) as { version: string };
  const dist = join(dirname(decapPackage), 'dist');
  // The package holds everything twice, under an old name too.
  const files = (await readdir(dist)).filter((file) => /(^|\.)decap-cms\.js(\.LICENSE\.txt)?$|\.wasm$/.test(file));
  const address = `decap/${version}`;
  await mkdir(join(admin, address), { recursive: true });
  await Promise.all(files.map((file) => cp(join(dist, file), join(admin, address, file))));
  return `${address}/decap-cms.js`;
}

let bundled: Promise<OutputFile[]> | undefined;

/**
 * Begins to put the code of the editor together, in another process, or gives what has been: nothing that a school writes
 * is in it.
 */
export function bundleEditor(): Promise<OutputFile[]> {
  bundled ??= build({
    plugins: [packages],
    entryPoints: { editor: join(source, 'editor.ts'), preview: join(source, 'previews', 'preview.css') },
    outdir: '.',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  }).then(({ outputFiles }) => outputFiles);
  return bundled;
}

/** Ends that other process as soon as it has done its work. To be called when no page asks it for anything any more. */
export function endBundler(): void {
  void bundled?.then(stop, stop);
}

/** Style sheets that a package does not export are named by their place, which is not the same for every copy of the project. */
const packages: Plugin = {
  name: 'packages',
  setup(bundler) {
    bundler.onResolve({ filter: /^[./]+\/node_modules\// }, ({ path }) => ({
      path: join(dirname(decapPackage), '..', path.replace(/^[./]+\/node_modules\//, '')),
    }));
  },
};

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ''));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
