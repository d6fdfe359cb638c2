import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runLinks } from '../../src/outside-links/run.ts';
import {
  edit,
  handbookFile,
  makeContentFolder,
  octoberFile,
  programFile,
  type ContentFiles,
} from '../support/content-folder.ts';
import { serveOther, type RunningServer } from '../support/other-site.ts';

const linksFile = 'content/links.json';

/** Another host, whose pages answer with the status that their address ends in. */
let other: RunningServer;
beforeAll(async () => {
  other = await serveOther(({ url = '' }, response) => {
    response.writeHead(Number(url.slice(-3)) || 200, { location: '/new' }).end();
  });
});
afterAll(() => other.close());

const files: ContentFiles = {
  ...edit(handbookFile, {
    'review_by: 2027-06-01': `review_by: 2027-06-01
sources:
  - title: A study
    publisher: A journal
    year: 2020
    url: https://journal.org/200`,
    'Call {{': `Read [this](https://school.edu/404), <a href="https://school.edu/301?a=1&amp;b=301">that</a> and
https://forms.org/200. Not [here](/safety/), [there](https://peers.northfield.edu/x/), [nowhere](https://a.example/),
[at home](http://localhost:1/) or \`https://code.org/\`.

[Too](https://journal.org/200), [once](https://refuses.org/403). Call {{`,
  }),
  ...edit(octoberFile, { 'Say hello': 'Say [hello](https://school.edu/404)' }),
  ...edit(programFile, {
    'repository: { name':
      'website: https://peers.northfield.edu/\nquick_exit: https://weather.org/200\nrepository: { login: https://login.org/404, name',
  }),
};

async function run(
  given: ContentFiles | string,
  args: string[] = [],
  { today = '2026-12-01', fetch }: { today?: string; fetch?: typeof globalThis.fetch } = {},
): Promise<{ root: string; isWell: boolean; output: string; links: unknown }> {
  const root = typeof given === 'string' ? given : makeContentFolder(given);
  const lines: string[] = [];
  const isWell = await runLinks(args, {
    root,
    today,
    // Every host is the one on this computer.
    fetch:
      fetch ??
      ((address, options) => globalThis.fetch((address as string).replace(/^https?:\/\/[^/]+\//, other.url), options)),
    timeout: 5000,
    pause: () => Promise.resolve(),
    print: (text) => lines.push(text),
  });
  const path = join(root, linksFile);
  const links: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
  return { root, isWell, output: lines.join('\n'), links };
}

describe('npm run links', () => {
  it('says what is gone, what has moved and what could not be asked, with file and line', async () => {
    const { isWell, output } = await run(files);
    expect(isWell).toBe(false);
    expect(output).toMatchInlineSnapshot(`
      "Asking for 6 addresses. This takes a few minutes.
      Gone (1)
        https://school.edu/404
          There is no such page (404). Look for the page under another address, or take the link out.
          content/handbook/role/boundaries.md:15
          content/sessions/first-exam.md:11

      Moved for good (1)
        https://school.edu/301?a=1&b=301
          Write https://school.edu/new
          content/handbook/role/boundaries.md:15

      Could not be asked (1)
        https://refuses.org/403
          Its host does not answer programs (403). Look at it yourself.
          content/handbook/role/boundaries.md:19

      4 addresses of 6 are there."
    `);
  });

  it('keeps the days in one file, sorted, the same bytes for the same days', async () => {
    const { root, links } = await run(files);
    expect(links).toMatchInlineSnapshot(`
      {
        "https://forms.org/200": {
          "seen_on": "2026-12-01",
        },
        "https://journal.org/200": {
          "seen_on": "2026-12-01",
        },
        "https://refuses.org/403": {
          "refused_on": "2026-12-01",
        },
        "https://school.edu/301?a=1&b=301": {
          "moved_to": "https://school.edu/new",
          "seen_on": "2026-12-01",
        },
        "https://school.edu/404": {
          "gone_on": "2026-12-01",
        },
        "https://weather.org/200": {
          "seen_on": "2026-12-01",
        },
      }
    `);
    const text = readFileSync(join(root, linksFile), 'utf8');
    await run(root);
    expect(readFileSync(join(root, linksFile), 'utf8')).toBe(text);
  });

  it('keeps since when a page is gone and when it was last there, and forgets what nobody links to', async () => {
    const before = {
      'https://school.edu/404': { seen_on: '2026-03-01', gone_on: '2026-10-01' },
      'https://refuses.org/403': { seen_on: '2026-02-01' },
      'https://journal.org/200': { gone_on: '2026-10-01' },
      'https://not-used.org/': { seen_on: '2026-10-01' },
    };
    const { links } = await run({ ...files, [linksFile]: JSON.stringify(before) });
    expect(links).toMatchObject({
      'https://school.edu/404': { seen_on: '2026-03-01', gone_on: '2026-10-01' },
      'https://refuses.org/403': { seen_on: '2026-02-01', refused_on: '2026-12-01' },
      'https://journal.org/200': { seen_on: '2026-12-01' },
    });
    expect((links as typeof before)['https://journal.org/200']).not.toHaveProperty('gone_on');
    expect(links).not.toHaveProperty(['https://not-used.org/']);
  });

  it('ends well where nothing is gone', async () => {
    const { isWell, output } = await run(edit(handbookFile, { 'Call ': '[A](https://school.edu/301). Call ' }));
    expect(isWell).toBe(true);
    expect(output).toContain('1 address of 1 is there.');
  });

  it('lists all of them without asking anybody', async () => {
    const before = { 'https://school.edu/404': { seen_on: '2026-03-01' } };
    const { isWell, output, links } = await run({ ...files, [linksFile]: JSON.stringify(before) }, ['--list'], {
      fetch: () => Promise.reject(new Error('Somebody was asked.')),
    });
    expect(isWell).toBe(true);
    expect(links).toEqual(before);
    expect(output).toContain('school.edu\n  https://school.edu/301?a=1&b=301\n    not asked yet');
    expect(output).toContain('  https://school.edu/404\n    seen on 2026-03-01');
    expect(output).toContain('6 addresses on 5 hosts.');
  });

  it('takes nothing for gone while this computer has no network', async () => {
    const cause = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' });
    const { isWell, output, links } = await run(files, [], {
      fetch: () => Promise.reject(new TypeError('x', { cause })),
    });
    expect(isWell).toBe(true);
    expect(output).toContain('this computer has no way to the web now. Nothing was written.');
    expect(links).toBeUndefined();
  });

  it('asks nobody while there are files that it cannot read', async () => {
    const { isWell, output } = await run({ ...files, ...edit(octoberFile, { 'order: 1': 'order: one' }) }, [], {
      fetch: () => Promise.reject(new Error('Somebody was asked.')),
    });
    expect(isWell).toBe(false);
    expect(output).toContain('Nobody was asked');
  });

  it('says what it can do, also to whoever mistypes it', async () => {
    expect((await run(files, ['--help'])).output).toContain('--list');
    const mistyped = await run(files, ['--lsit']);
    expect(mistyped.isWell).toBe(false);
    expect(mistyped.output).toMatch(/^This is not an option of the command\./);
  });
});
