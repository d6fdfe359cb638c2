import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ServerMode } from '../../../cms/server/decap-server.ts';
import { serveSite, type RunningSite } from '../../../src/build/serve.ts';
import { adaFile, adaPortrait, makeContentFolder, programFile, validTexts } from '../../support/content-folder.ts';

interface Answer {
  status: number | undefined;
  text: string;
  headers: IncomingHttpHeaders;
}

/** A server of the editor for a small valid content folder. */
async function start({ base = '/', mode = 'fs' }: { base?: string; mode?: ServerMode } = {}) {
  const root = makeContentFolder();
  if (mode === 'git') startGit(root);
  else {
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git', 'config'), 'secret');
  }
  const site = await serveSite({ folder: join(root, 'dist'), base, port: 0, editor: { root, mode, env: {} } });
  onTestFinished(() => site.close());
  return { root, site };
}

function startGit(root: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'A');
  git('config', 'user.email', 'a@school.example');
  git('add', 'content');
  git('commit', '-qm', 'Write');
}

/** What the editor in a browser sends, unless told otherwise. */
function post(
  site: RunningSite,
  body: unknown,
  { method = 'POST', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { host, pathname } = new URL('admin/api/v1', site.url);
  const sent = { host, origin: `http://${host}`, 'content-type': 'application/json; charset=utf-8', ...headers };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port: site.port, path: pathname, method, headers: sent },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode, text, headers: response.headers });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

const ask = (action: string, params: object = {}) => ({
  branch: 'main',
  action,
  params: { branch: 'main', ...params },
});

const save = (
  path: string,
  raw: string,
  { newPath, useWorkflow = false }: { newPath?: string; useWorkflow?: boolean } = {},
) =>
  ask('persistEntry', {
    dataFiles: [{ slug: 'x', path, raw, newPath }],
    assets: [],
    options: { collectionName: 'mentors', commitMessage: 'Save', useWorkflow, status: 'draft' },
  });

describe.each(['/', '/repository/'])('the server of the editor at %s', (base) => {
  it('saves a change to its file', async () => {
    const { root, site } = await start({ base });
    const { status, text } = await post(site, save(adaFile, 'changed'));
    expect({ status, text }).toEqual({ status: 200, text: '{"message":"entry persisted"}' });
    expect(readFileSync(join(root, adaFile), 'utf8')).toBe('changed');
  });

  it('lists the entries of a folder', async () => {
    const { site } = await start({ base });
    const { text } = await post(site, ask('entriesByFolder', { folder: 'content/mentors', extension: 'md', depth: 1 }));
    const entries = JSON.parse(text) as { file: { path: string }; data: string }[];
    expect(entries.find(({ file }) => file.path === adaFile)?.data).toBe(validTexts[adaFile]);
  });
});

describe('the server of the editor', () => {
  it('takes a picture', async () => {
    const { root, site } = await start();
    const asset = {
      path: 'public/brand/logo.png',
      content: Buffer.from('pixels').toString('base64'),
      encoding: 'base64',
    };
    const { status } = await post(site, ask('persistMedia', { asset, options: { commitMessage: 'Add' } }));
    expect(status).toBe(200);
    expect(readFileSync(join(root, asset.path), 'utf8')).toBe('pixels');
  });

  it('can be reached from this computer only', async () => {
    const { site } = await start();
    const others = Object.values(networkInterfaces()).flatMap((list = []) => list.filter(({ internal }) => !internal));
    const reached = others.map(({ address, scopeid }) =>
      fetch(
        `http://${address.includes(':') ? `[${address}${scopeid ? `%25${scopeid}` : ''}]` : address}:${site.port}/`,
      ).then(
        () => address,
        () => 'refused',
      ),
    );
    expect(new Set(await Promise.all(reached))).toEqual(new Set(others.length > 0 ? ['refused'] : []));
    expect((await fetch(`http://127.0.0.1:${site.port}/`)).status).toBe(404);
  });

  it.each([
    ['a name of another site that was made to point here', { headers: { host: 'evil.example' } }, 421],
    ['that name with the right port', (port: number) => ({ headers: { host: `evil.example:${port}` } }), 421],
    ['another port', { headers: { host: 'localhost:1' } }, 421],
    ['a page of another site', { headers: { origin: 'https://evil.example' } }, 403],
    ['a page of another server on this computer', { headers: { origin: 'http://localhost:1' } }, 403],
    ['a page without a name', { headers: { origin: 'null' } }, 403],
    ['a form, which any site can send', { headers: { 'content-type': 'text/plain' } }, 415],
    ['a link, which any site can have', { method: 'GET' }, 405],
    ['a question whether another site may ask', { method: 'OPTIONS' }, 405],
  ])('refuses %s', async (_, request, status) => {
    const { root, site } = await start();
    const options = typeof request === 'function' ? request(site.port) : request;
    const answer = await post(site, save(adaFile, 'changed'), options);
    expect(answer.status).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(readFileSync(join(root, adaFile), 'utf8')).toBe(validTexts[adaFile]);
  });

  it.each(['localhost', '127.0.0.1'])('answers to %s', async (name) => {
    const { site } = await start();
    const host = `${name}:${site.port}`;
    expect((await post(site, ask('info'), { headers: { host, origin: `http://${host}` } })).status).toBe(200);
  });

  it.each([
    '.git/config',
    'content/../.git/config',
    'content/.git/config',
    '../outside.md',
    'content/../../outside.md',
    '/etc/passwd',
    'content\\..\\.git\\config',
    'content/mentors/\0.md',
    'package.json',
    'src/x.ts',
    'public/x.html',
    'contents/x.md',
    '',
    '.',
    'content/out/config',
    'content/out.md',
  ])('refuses the path %j, whatever is asked of it', async (path) => {
    const { root, site } = await start();
    symlinkSync('../.git', join(root, 'content', 'out'));
    symlinkSync('../.git/config', join(root, 'content', 'out.md'));
    const options = { commitMessage: 'Save' };
    const asset = { path, content: 'eA==', encoding: 'base64' };
    const requests = [
      save(path, 'x'),
      save(adaFile, 'x', { newPath: path }),
      ask('getEntry', { path }),
      ask('entriesByFolder', { folder: path, extension: '', depth: 9 }),
      ask('entriesByFiles', { files: [{ path: adaFile }, { path }] }),
      ask('getMedia', { mediaFolder: path }),
      ask('getMediaFile', { path }),
      ask('persistMedia', { asset, options }),
      ask('persistEntry', { dataFiles: [], assets: [asset], options: { ...options, useWorkflow: false, status: 'x' } }),
      ask('deleteFile', { path, options }),
      ask('deleteFiles', { paths: [adaFile, path], options }),
    ];
    for (const body of requests) {
      const { status, text } = await post(site, body);
      expect({ action: body.action, status, text }).toEqual({
        action: body.action,
        status: 403,
        text: '{"error":"The editor changes content/ and public/brand/ and nothing else."}',
      });
    }
    expect(readFileSync(join(root, '.git', 'config'), 'utf8')).toBe('secret');
    expect(readFileSync(join(root, adaFile), 'utf8')).toBe(validTexts[adaFile]);
  });

  it('says plainly that a picture is too large', async () => {
    const { root, site } = await start();
    const asset = { path: adaPortrait, content: 'A'.repeat(10_000_000), encoding: 'base64' };
    const { status, text } = await post(site, ask('persistMedia', { asset, options: { commitMessage: 'Add' } }));
    expect(status).toBe(413);
    expect(text).toBe('{"error":"This is too large to be saved. A picture may have 4 MB; save it smaller."}');
    expect(readFileSync(join(root, adaPortrait)).length).toBeLessThan(10_000);
  });

  it.each([
    ['what is not JSON', '{', 400],
    ['an action that it does not know', ask('format'), 422],
  ])('answers %s without a stack trace', async (_, body, expected) => {
    const { site } = await start();
    const { status, text } = await post(site, body);
    expect(status).toBe(expected);
    expect(JSON.parse(text)).toEqual({ error: expect.any(String) as string });
    expect(text).not.toMatch(/\bat .+:\d+/);
  });

  it('keeps a draft in a branch of its own in git mode', async () => {
    const { root, site } = await start({ mode: 'git' });
    expect((await post(site, ask('info'))).text).toContain('editorial_workflow');
    expect((await post(site, save(adaFile, 'changed', { useWorkflow: true }))).status).toBe(200);
    const show = (ref: string) => execFileSync('git', ['show', ref], { cwd: root, encoding: 'utf8' });
    expect(show(`cms/mentors/x:${adaFile}`)).toBe('changed');
    expect(show(`main:${adaFile}`)).toBe(validTexts[adaFile]);
  });
});

describe('what the editor reads beside its page', () => {
  const read = async (site: RunningSite, file: string, name = 'localhost') => {
    const response = await fetch(`${site.url.replace('localhost', name)}admin/${file}`);
    return {
      status: response.status,
      value: response.ok ? ((await response.json()) as Partial<Record<string, Record<string, unknown>>>) : undefined,
    };
  };

  it.each(['localhost', '127.0.0.1'])(
    'sends it to the server that it came from, by the same name: %s',
    async (name) => {
      const { site } = await start({ base: '/repository/' });
      expect((await read(site, 'config.json', name)).value?.local_backend).toEqual({
        url: `http://${name}:${site.port}/repository/admin/api/v1`,
      });
    },
  );

  it('is found without the last slash, too', async () => {
    const { site } = await start({ base: '/repository/' });
    const { status, headers } = await fetch(`${site.url}admin`, { redirect: 'manual' });
    expect({ status, location: headers.get('location') }).toEqual({ status: 302, location: '/repository/admin/' });
  });

  it('is as fresh as the files', async () => {
    const { root, site } = await start();
    writeFileSync(join(root, programFile), (validTexts[programFile] ?? '').replace('555-0142', '555-0100'));
    writeFileSync(
      join(root, 'content/pages/new.md'),
      `---\ntitle: New\ndescription: New.\nreview_by: 2027-06-01\n---\n\n[Ada](/mentors/ada-okafor/)\n`,
    );
    const { value } = await read(site, 'site.json');
    expect(value?.facts?.['contacts.counseling.phone']).toBe('(502) 555-0100');
    expect(value?.references).toContainEqual({ to: adaFile, from: 'content/pages/new.md', fromTitle: 'New' });
  });

  it('goes by the last build while the settings are broken', async () => {
    const { root, site } = await start();
    const { value } = await read(site, 'site.json');
    mkdirSync(join(root, 'dist/admin'), { recursive: true });
    writeFileSync(join(root, 'dist/admin/site.json'), JSON.stringify(value));
    writeFileSync(join(root, programFile), 'name: [');
    expect((await read(site, 'site.json')).value?.facts).toEqual(value?.facts);
    expect((await read(site, 'config.json')).value?.local_backend).toBeDefined();
  });
});
