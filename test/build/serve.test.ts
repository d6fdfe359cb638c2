import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type RunningSite } from '../../src/build/serve.ts';

let root: string;
let site: RunningSite;
let areThere = false;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'medmentors-serve-'));
  const write = (folder: string, files: readonly string[]) => {
    for (const file of files) {
      mkdirSync(dirname(join(root, folder, file)), { recursive: true });
      writeFileSync(join(root, folder, file), `${folder} ${file}`);
    }
  };
  write('old', ['index.html', '404.html', 'gone/index.html', 'sw.js', 'pagefind/pagefind.js']);
  write('new', ['index.html', '404.html', 'added/index.html', 'pagefind/pagefind.js']);
  const newer = { folder: join(root, 'new'), areThere: () => areThere };
  site = await serveSite({ folder: join(root, 'old'), newer, base: '/base/', port: 0 });
});
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true });
});

const get = async (path: string) => (await fetch(site.url + path)).text();

describe('a site with newer pages', () => {
  it('shows its own pages until the newer ones are whole, and from then on those, with the change in between', async () => {
    areThere = false;
    expect(await get('')).toBe('old index.html');
    areThere = true;
    expect(await get('')).toBe('new index.html');
    expect(await get('added/')).toBe('new added/index.html');
    areThere = false;
    expect(await get('added/')).toBe('old 404.html');
  });

  it('no longer shows a page that the newer ones do not have', async () => {
    areThere = true;
    const response = await fetch(`${site.url}gone/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('new 404.html');
  });

  it('searches and keeps pages as before, until there is a search and a worker of the newer ones', async () => {
    areThere = true;
    expect(await get('pagefind/pagefind.js?x=1')).toBe('old pagefind/pagefind.js');
    expect(await get('sw.js')).toBe('old sw.js');
  });
});
