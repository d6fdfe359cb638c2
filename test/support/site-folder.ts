import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const projectRoot = join(import.meta.dirname, '..', '..');

/** Inside the project, so that its `node_modules` are found; every run starts afresh. */
const folder = join(projectRoot, '.cache', 'test-sites');

/** The copy that is built before any test. */
export const firstSite = 'sample-root';

/** Small pictures of mentors, made by the first build, named after what they are made from. */
const pictures = join('.cache', 'portraits');

/** What of the project a site is built from. */
const parts = ['src', 'cms', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', '.astro.env'];

/**
 * A copy of the project to build from, with files of `content/` added or replaced; `null` takes one away.
 *
 * @returns its root
 */
export async function copyProject(
  name: string,
  changes: Readonly<Record<string, string | Buffer | null>> = {},
): Promise<string> {
  const root = getCopyRoot(name);
  await rm(root, { recursive: true, force: true });
  for (const part of parts) await cp(join(projectRoot, part), join(root, part), { recursive: true });
  if (name !== firstSite && existsSync(join(folder, firstSite, pictures)))
    await cp(join(folder, firstSite, pictures), join(root, pictures), { recursive: true });
  await changeFiles(root, changes);
  return root;
}

/** Where `copyProject` puts a copy of that name. */
export function getCopyRoot(name: string): string {
  return join(folder, name);
}

async function changeFiles(root: string, changes: Readonly<Record<string, string | Buffer | null>>): Promise<void> {
  for (const [file, text] of Object.entries(changes)) {
    const path = join(root, file);
    await mkdir(dirname(path), { recursive: true });
    if (text === null) await rm(path, { recursive: true });
    else await writeFile(path, text);
  }
}

export interface CommandResult {
  status: number | null;
  /** What a person saw in the terminal. */
  output: string;
}

type Command = 'adopt' | 'book' | 'build' | 'check' | 'doctor' | 'new-year' | 'stats';

/** Starts one of the project’s commands at `root`. */
export function startCommand(
  command: Command,
  root: string,
  env: NodeJS.ProcessEnv = {},
  args: readonly string[] = [],
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ['--env-file=.astro.env', `src/commands/${command}.ts`, ...args], {
    cwd: root,
    // Vitest has a BASE_URL and a MODE of its own in the environment, and Astro would take them for the site’s.
    env: { ...process.env, NODE_ENV: 'production', BASE_URL: undefined, MODE: undefined, ...env },
  });
}

/** The same to its end. */
export function runCommand(...start: Parameters<typeof startCommand>): Promise<CommandResult> {
  const child = startCommand(...start);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      resolve({ status, output });
    });
  });
}

/** Every file in a folder and below it: paths from the folder, with forward slashes. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** What is in every file below a folder, as short texts that are the same for the same bytes. */
export function hashFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
