import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveSite } from '../../src/build/serve.ts';
import { copyProject, runCommand } from '../support/site-folder.ts';

const stackTrace = /^\s+at .+:\d+/m;

describe('bad input', () => {
  it.each([
    ['broken-yaml', { 'content/sessions/arriving.md': '---\ntitle: "Arriving\n---\n' }, 'content/sessions/arriving.md'],
    ['unknown-key', { 'content/pages/privacy.md': '---\ntitel: Privacy\n---\nText\n' }, 'Did you mean “title”?'],
    ['no-settings', { 'content/program.yml': null }, 'content/program.yml'],
    [
      'unknown-fact',
      { 'content/handbook/skills/extra.md': writePage('Call {{contacts.nobody.phone}}.') },
      '{{contacts.nobody.phone}}',
    ],
    [
      'broken-link',
      { 'content/handbook/skills/extra.md': writePage('See [this](/handbook/nothing/).') },
      '/handbook/nothing/',
    ],
    [
      'broken-anchor',
      // And a picture that is not there, which the worker would keep.
      { 'content/handbook/skills/extra.md': writePage('See [this](/safety/#nothing). ![A map](/nothing.png)') },
      '/safety/#nothing',
    ],
  ])('stops a build without a stack trace and leaves the site that is there: %s', async (name, changes, reported) => {
    const root = await copyProject(`bad-${name}`, changes);
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist', 'index.html'), 'the site of yesterday');
    const { status, output } = await runCommand('build', root);
    expect(status).toBe(1);
    expect(output).toContain(reported);
    expect(output).toContain('dist/ is as it was');
    expect(output).not.toMatch(stackTrace);
    expect(await readFile(join(root, 'dist', 'index.html'), 'utf8')).toBe('the site of yesterday');
  });

  it('is reported by the check command without building anything', async () => {
    const root = await copyProject('bad-check', { 'content/program.yml': null });
    const { status, output } = await runCommand('check', root);
    expect(status).toBe(1);
    expect(output).toContain('This file is missing');
    expect(output).not.toMatch(stackTrace);
    expect(existsSync(join(root, 'dist'))).toBe(false);
  });
});

describe('the check command', () => {
  it('drafts e-mails on a person’s own computer, and keeps them out of the log of a workflow', async () => {
    const root = await copyProject('ending-profiles');
    const check = async (CI: string) => (await runCommand('check', root, { BUILD_DATE: '2027-06-15', CI })).output;
    const own = await check('');
    expect(own).toContain('To: theo.lacombe@larkfield.example');
    expect(own).toContain('https://medmentors.github.io/medmentors/mentors/theo-lacombe/');
    expect(own).not.toContain('On your own computer');
    const log = await check('true');
    expect(log).toContain('The profile of Théo Lacombe is shown until 2027-06-30 only');
    expect(log).toContain('On your own computer, npm run check drafts an e-mail');
    expect(log).not.toMatch(/Hello Théo|theo\.lacombe@/);
  });
});

describe('the commands that look after a program', () => {
  it('say what is still the sample’s, and open no year where nobody can be asked', async () => {
    const root = await copyProject('looked-after');
    const doctor = await runCommand('doctor', root);
    expect(doctor.status).toBe(1);
    expect(doctor.output).toContain('The sample switch is on');
    const newYear = await runCommand('new-year', root);
    expect(newYear.status).toBe(1);
    expect(newYear.output).toContain('Nothing was changed.');
    expect(doctor.output + newYear.output).not.toMatch(stackTrace);
  });
});

describe('the server', () => {
  it('takes the next port when the first is taken', async () => {
    const { server, port } = await takePort();
    const site = await serveSite({ folder: 'public', base: '/', port });
    expect(site.port).toBeGreaterThan(port);
    await site.close();
    server.close();
  });

  it('listens to this computer only, and answers under the base path', async () => {
    const site = await serveSite({ folder: 'public', base: '/repo/', port: 0 });
    expect((await fetch(`http://127.0.0.1:${site.port}/repo/brand/logo.svg`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${site.port}/repo/brand/nothing.svg`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${site.port}/`, { redirect: 'manual' })).headers.get('location')).toBe(
      '/repo/',
    );
    await site.close();
  });
});

function writePage(text: string): string {
  return `---\ntitle: An extra page\ndescription: For a test.\nsection: skills\norder: 9\naudience: mentors\nreview_by: 2027-06-01\n---\n\n${text}\n`;
}

function takePort(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });
}
