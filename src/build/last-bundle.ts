import type { AstroIntegration, HookParameters } from 'astro';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../checks/built-pages.ts';
import { getDigest } from '../files/digest.ts';
import { programFile } from '../program/read.ts';

/** The code that makes the pages, and the scripts and styles that they name, as the last build had them. */
export interface LastBundle {
  /** Lets Astro take them in the place of those that it would make, if these would be the same. */
  integration: AstroIntegration;
  /** Keeps those of this build for the next. To be called when the first page is about to be made: then they are whole. */
  save: () => void;
  /** Lets the next build make its own. For one that has failed, since that may have been the fault of what was kept. */
  drop: () => void;
}

/**
 * Making them takes a third of a build in which one page has changed, and gives the same as before until the software or
 * the settings change: pages get the content by way of memory, and what Astro does not hand on from the disk. So they lie
 * in `.cache/bundle/`, under a key that has what they are made of.
 *
 * @param root the project
 * @param fresh the folder in which the site is made
 */
export function openLastBundle(root: string, fresh: string): LastBundle {
  const kept = join(root, '.cache', 'bundle');
  let key = '';
  let address = '';
  let describe: () => Bundle | undefined = () => undefined;
  return {
    integration: {
      name: 'medmentors-last-bundle',
      hooks: {
        'astro:config:done'({ config }) {
          address = config.outDir.href;
        },
        'astro:build:setup'({ vite, pages, updateConfig }) {
          const buildApp = vite.builder?.buildApp;
          if (!buildApp) return;
          key = getKey(root, [vite.define, [...pages.keys()]]);
          const site = { root, fresh, address, pages };
          const outputs: Output[] = [];
          let isTaken = false;
          describe = () => (isTaken ? undefined : describeBundle(outputs, site));
          const build = async (builder: Builder, environment: Environment) => {
            const last = environment.name === 'prerender' ? takeBundle(join(kept, key), site) : undefined;
            isTaken ||= last !== undefined;
            // Without the code there are no scripts to make, and the files of `public/` are put there as always.
            const output = last ?? (await builder.build(environment));
            outputs.push(...([output].flat() as Output[]));
            return output;
          };
          updateConfig({
            builder: {
              buildApp: (builder) => buildApp({ ...builder, build: (environment) => build(builder, environment) }),
            },
          });
        },
      },
    },
    save() {
      const bundle = describe();
      if (!bundle) return;
      try {
        saveBundle(kept, key, fresh, bundle);
      } catch {
        // Another build has tidied up at the same time. Then there is none for the next one, which takes longer.
      }
      describe = () => undefined;
      // Where Node lets a program do that (`npm run build` does): what bundling held would else stay until much later.
      globalThis.gc?.();
    },
    drop() {
      rmSync(join(kept, key), { recursive: true, force: true });
    },
  };
}

type Setup = HookParameters<'astro:build:setup'>;
type Builder = Parameters<NonNullable<NonNullable<Setup['vite']['builder']>['buildApp']>>[0];
type Environment = Parameters<Builder['build']>[0];
/** What Vite says of what it has written. */
type Output = Extract<Awaited<ReturnType<Builder['build']>>, { output: unknown }>;

interface Site {
  root: string;
  fresh: string;
  /** That of `fresh`, as it stands in the code. */
  address: string;
  pages: Setup['pages'];
}

/** What has to be known of a bundle to take it up again. */
interface Bundle {
  /** The file that Astro begins with. */
  entry: string;
  /** The folder in which the site was made. */
  address: string;
  /** Scripts, styles and pictures, from the root of the site. */
  files: string[];
  /** Files of the content that are part of it, such as pictures in texts, from the root of the project, with their digests. */
  content: Record<string, string>;
  /** What Astro knows of the styles of a page, by its name for the page. */
  styles: Record<string, { depth: number; order: number; sheet: unknown }[]>;
}

/** Where Astro puts the code, and how the name of the file begins that it looks for there. */
const codeFolder = '.prerender';
const entryPrefix = 'prerender-entry';

/** Nothing where something is part of it that nobody could tell has changed, or where it is not as Astro makes it today. */
function describeBundle(outputs: readonly Output[], { root, address, pages }: Site): Bundle | undefined {
  const written = outputs.flatMap(({ output }) => output);
  const entry = written.find(({ fileName }) => fileName.startsWith(entryPrefix))?.fileName;
  const modules = written.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
  const others = modules.filter((id) => isFile(id) && !id.includes('/node_modules/')).map((id) => toProject(id, root));
  if (entry === undefined || !others.every((file) => file !== undefined)) return undefined;
  const content = [...new Set(others)].filter((file) => !isCounted(file));
  return {
    entry,
    address,
    files: written.map(({ fileName }) => fileName),
    content: Object.fromEntries(content.map((file) => [file, getDigest(readFileSync(join(root, file)))])),
    styles: Object.fromEntries([...pages].map(([name, { styles }]) => [name, styles])),
  };
}

/** Other modules exist only in memory, and are made of what `getKey` counts. */
function isFile(id: string): boolean {
  return /^(\/|[a-z]:\/)/i.test(id);
}

/** The file of a module from the root of the project, if it is there. */
function toProject(id: string, root: string): string | undefined {
  const project = root.replaceAll('\\', '/').replace(/\/?$/, '/');
  return id.startsWith(project) ? id.slice(project.length).replace(/\?.*$/, '') : undefined;
}

/** Whether `getKey` has what stands in it. */
function isCounted(file: string): boolean {
  return /^(src|\.astro)\//.test(file) || file === programFile;
}

/**
 * @param facts what Vite replaces in the code, which has the digest of the software and the settings, and which pages
 *   there are
 */
function getKey(root: string, facts: unknown): string {
  // Astro lists here what it imports for the sake of the content.
  const folder = join(root, '.astro');
  const imports = readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/\bimport\b[^"]*"[^"]*"/g) ?? []);
  return getDigest(JSON.stringify([root, facts, imports]));
}

/** Puts a bundle where Astro would have put it, and says of it what Vite would have said. */
function takeBundle(folder: string, { root, fresh, address, pages }: Site): Output | undefined {
  try {
    const bundle = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8')) as Bundle;
    const isOld = ([file, before]: [string, string]) => getDigest(readFileSync(join(root, file))) !== before;
    if (Object.entries(bundle.content).some(isOld)) return undefined;
    // A folder of its own in every build: Node would not run again what it has run in this process.
    const place = `${entryPrefix}-${randomUUID()}`;
    const code = join(fresh, codeFolder, place);
    cpSync(join(folder, 'code'), code, { recursive: true });
    for (const file of listFiles(code)) {
      const text = readFileSync(join(code, file), 'utf8');
      if (text.includes(bundle.address)) writeFileSync(join(code, file), text.replaceAll(bundle.address, address));
    }
    cpSync(join(folder, 'site'), fresh, { recursive: true });
    for (const [name, page] of pages) page.styles = (bundle.styles[name] ?? []) as typeof page.styles;
    const entry = { type: 'chunk', fileName: `${place}/${bundle.entry}`, code: '', moduleIds: [] };
    return { output: [entry] } as unknown as Output;
  } catch {
    return undefined;
  }
}

function saveBundle(kept: string, key: string, fresh: string, bundle: Bundle): void {
  const draft = join(kept, randomUUID());
  cpSync(join(fresh, codeFolder), join(draft, 'code'), { recursive: true });
  for (const file of bundle.files.filter((name) => existsSync(join(fresh, name))))
    cpSync(join(fresh, file), join(draft, 'site', file));
  writeFileSync(join(draft, 'bundle.json'), JSON.stringify(bundle));
  for (const name of readdirSync(kept)) if (join(kept, name) !== draft) removeAtOnce(join(kept, name));
  renameSync(draft, join(kept, key));
}

/** Nobody finds half of it. */
function removeAtOnce(folder: string): void {
  const aside = join(folder, '..', randomUUID());
  renameSync(folder, aside);
  rmSync(aside, { recursive: true });
}
