import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { copyProject, hashFiles, runCommand } from '../support/site-folder.ts';

// Builds take their time on a small machine that runs other tests at the same time.
vi.setConfig({ testTimeout: 240_000 });

const page = 'content/pages/privacy.md';

/** A copy of the project that has been built once. */
let root: string;
/** The page as it is at first. */
let text: string;
const commands: ChildProcess[] = [];

beforeAll(async () => {
  root = await copyProject('live');
  const sample = inject('sampleSites').find(({ base }) => base === '/');
  const built = dirname(sample?.folder ?? '');
  for (const folder of ['dist', '.cache/astro']) await cp(join(built, folder), join(root, folder), { recursive: true });
  text = await readFile(join(root, page), 'utf8');
});

afterEach(async () => {
  for (const command of commands.splice(0)) await stop(command, 'SIGKILL');
  await writeFile(join(root, page), text);
});

interface Live {
  command: ChildProcess;
  /** The site, ends in a slash. */
  url: string;
  /** What a person has seen so far. */
  output: () => string;
}

/** `npm run cms` or `npm start`, up to the moment that the site can be visited. */
async function run(name: 'cms' | 'start'): Promise<Live> {
  const command = spawn(process.execPath, ['--env-file=.astro.env', `src/commands/${name}.ts`], {
    cwd: root,
    // Vitest’s own, which Astro would take for the site’s.
    env: { ...process.env, NODE_ENV: 'production', BASE_URL: undefined, MODE: undefined },
    // A group of its own, so that a process that outlives the command can be found.
    detached: true,
  });
  commands.push(command);
  let output = '';
  command.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  command.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await waitFor(() => output.includes('Stop with Ctrl+C.'));
  const [, url = ''] = /(http:\S+)admin\//.exec(output) ?? [];
  return { command, url, output: () => output };
}

async function waitFor(isSo: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(isSo, { timeout: 120_000, interval: 100 }).toBe(true);
}

async function stop(command: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (command.exitCode !== null || command.signalCode !== null) return;
  const exit = once(command, 'exit');
  command.kill(signal);
  await exit;
}

/** Whether the command or anything that it started is still there. */
function isAlive({ pid = 0 }: ChildProcess): boolean {
  try {
    return process.kill(-pid, 0);
  } catch {
    return false;
  }
}

/** What the command and all that it started are called, as Linux knows it. */
function listPrograms({ pid }: ChildProcess): string[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.flatMap((name) => {
    const file = `/proc/${name}/stat`;
    const [, program = '', group] =
      /\((.*)\) \S+ \d+ (\d+)/.exec(existsSync(file) ? readFileSync(file, 'utf8') : '') ?? [];
    return group === String(pid) ? [program] : [];
  });
}

const visit = (url: string) =>
  fetch(url).then(
    async (response) => ({ status: response.status, text: await response.text() }),
    () => ({ status: 0, text: '' }),
  );

describe('npm run cms', () => {
  it('shows the last build at once with the editor first, and every change after it, twice at the same time', async () => {
    const both = await Promise.all([run('cms'), run('cms')]);
    for (const { url, output } of both) {
      expect(output()).toMatch(/^(Port .+\n)?\s*http:\S+\/admin\/ +the editor\n/);
      expect((await visit(`${url}privacy/`)).status).toBe(200);
    }
    await writeFile(join(root, page), `${text}\nWalruses like it here.\n`);
    for (const { url, output } of both) {
      const since = () => output().split(`Saved ${page}. Building…`)[1] ?? '';
      await waitFor(() => /Shown after \d+ s\./.test(since()));
      expect((await visit(`${url}privacy/`)).text).toContain('Walruses');
      await waitFor(() => /Done in \d+ s, with the search\./.test(since()));
      expect(output()).not.toContain('The site stays as it was');
      expect((await visit(`${url}privacy/`)).text).toContain('Walruses');
    }
    expect(await readFile(join(root, 'dist/privacy/index.html'), 'utf8')).toContain('Walruses');
  });

  it('makes a site whole whose pages are shown already, and then the next, where somebody saves in between', async () => {
    const { url, output } = await run('cms');
    await waitFor(() => output().includes('Done in'));
    await writeFile(join(root, page), `${text}\nPelicans like it here.\n`);
    await waitFor(() => output().split('Shown after').length > 2);
    await writeFile(join(root, page), `${text}\nStorks like it here.\n`);
    await waitFor(async () => (await visit(`${url}privacy/`)).text.includes('Storks'));
    // None of the three was given up.
    await waitFor(() => output().split('Done in').length > 3);
    expect(await readFile(join(root, 'dist/privacy/index.html'), 'utf8')).toContain('Storks');
  });

  it.runIf(process.platform === 'linux')('reads the site for the next search while nobody waits', async () => {
    const { command, output } = await run('cms');
    await waitFor(() => output().includes('Done in'));
    // That of the build before ends with it.
    await waitFor(() => listPrograms(command).some((name) => name.startsWith('pagefind')));
  });

  it('says nothing of what people write, also where it cannot be saved', async () => {
    const { url, output } = await run('cms');
    // A file in place of a folder.
    const dataFiles = [{ slug: 'x', path: `${page}/x.md`, raw: 'what a person wrote' }];
    const options = { commitMessage: 'Save', useWorkflow: false, status: 'draft' };
    const response = await fetch(`${url}admin/api/v1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'persistEntry', params: { branch: 'main', dataFiles, assets: [], options } }),
    });
    expect(response.status).toBe(500);
    expect(output()).not.toContain('what a person wrote');
    expect(output().trimEnd()).toMatch(/Stop with Ctrl\+C\.\nThis is the site as it was built last\. Building…$/);
  });

  it('keeps the site that is there while a file is broken, says what to mend, and goes on by itself', async () => {
    const { url, output } = await run('cms');
    // While it is still building, which is as good a moment as any.
    await writeFile(join(root, page), text.replace('title:', 'titel:'));
    await waitFor(() => output().includes('The site stays as it was.'));
    expect(output()).toContain('Did you mean “title”?');
    expect(output()).not.toMatch(/^\s+at .+:\d+/m);
    expect((await visit(`${url}privacy/`)).status).toBe(200);

    await writeFile(join(root, page), `${text}\nPuffins like it here.\n`);
    await waitFor(async () => (await visit(`${url}privacy/`)).text.includes('Puffins'));
  });

  it('shows what was saved last where somebody saves during a build', async () => {
    const { url, output } = await run('cms');
    for (const animal of ['Herons', 'Badgers', 'Otters']) {
      await writeFile(join(root, page), `${text}\n${animal} like it here.\n`);
      await waitFor(() => output().split('Saved').length > ['Herons', 'Badgers', 'Otters'].indexOf(animal) + 1);
    }
    await waitFor(async () => (await visit(`${url}privacy/`)).text.includes('Otters'));
    await waitFor(() => output().includes('Done in'));
    expect(output().split('Done in')).toHaveLength(2);
  });

  it('has the very site in the end that a build from nothing makes, after one save upon another', async () => {
    const { command, output } = await run('cms');
    await waitFor(() => output().includes('Done in'));
    const settings = join(root, 'content/program.yml');
    const saves = [
      async () => writeFile(join(root, page), `${text}\nGeese like it here.\n`),
      async () => writeFile(settings, (await readFile(settings, 'utf8')).replace('(502) 555-0110', '(502) 555-0111')),
      async () => {
        for (const file of ['mentors/theo-lacombe.md', 'images/mentors/theo-lacombe.webp'])
          await rm(join(root, 'content', file));
      },
    ];
    for (const [i, save] of saves.entries()) {
      await save();
      await waitFor(() => output().split('Done in').length > i + 2);
    }
    await stop(command, 'SIGTERM');
    const shown = hashFiles(join(root, 'dist'));
    expect(Object.keys(shown).filter((file) => file.includes('theo-lacombe'))).toEqual([]);
    for (const folder of ['.cache', 'dist']) await rm(join(root, folder), { recursive: true });
    expect(await runCommand('build', root, { BASE_PATH: '/' })).toMatchObject({ status: 0 });
    expect(shown).toEqual(hashFiles(join(root, 'dist')));
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
    'leaves nothing behind when it ends by %s during a build',
    async (signal) => {
      const { command, url, output } = await run('cms');
      await waitFor(() => output().includes('Building…'));
      // Into the middle of the build: the folder for the new site is there, and the editor, which comes last, is not.
      const fresh = join(root, '.cache/site', String(command.pid));
      await waitFor(() => existsSync(fresh));
      await stop(command, signal);
      await waitFor(() => !isAlive(command));
      expect((await visit(url)).status).toBe(0);
      // Not one process went on until it was done.
      expect(existsSync(join(fresh, 'admin/index.html'))).toBe(false);
      expect(await readFile(join(root, 'dist/privacy/index.html'), 'utf8')).toContain('Privacy');
    },
  );
});

describe('npm start', () => {
  it('builds first, takes the next port where that is taken, and its editor saves there', async () => {
    const other = createServer();
    let again: NodeJS.Timeout | undefined;
    onTestFinished(() => {
      clearTimeout(again);
      other.close();
    });
    // Another test may have it, which is as good until that ends.
    other.on('error', () => (again = setTimeout(() => other.listen(4321, '127.0.0.1'), 1)));
    other.listen(4321, '127.0.0.1');
    const { command, url, output } = await run('start');
    expect(output()).toMatch(
      /^Building the site…\nThis is the sample program\. npm run adopt makes it yours\.\nThe site is built: dist\/\nPort 4321 is taken, so the site is at port/,
    );
    expect(new URL(url).port).not.toBe('4321');
    expect((await visit(`${url}admin/config.json`)).text).toContain(`"url":"${url}admin/api/v1"`);
    await stop(command, 'SIGINT');
    await waitFor(() => !isAlive(command));
    expect((await visit(url)).status).toBe(0);
  });
});
