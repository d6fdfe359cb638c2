import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { allPages, beginSearchIndexes } from '../../src/build/search-index.ts';

let folder: string;
let last: string;
let site: string;

const texts = [
  'boundaries',
  'listening',
  'money',
  'stamina',
  'holidays',
  'exams',
  'mentors',
  'anatomy',
  'tears',
  'sleep',
];
const getPage = (word: string) => `handbook/${word}/index.html`;

function writePage(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  const main = `<main data-pagefind-body><h1>A page</h1><p>${text}</p></main>`;
  writeFileSync(join(root, file), `<!doctype html><html lang="en"><body>${main}</body></html>`);
}

/** Twelve pages, ten of which are kept. */
function writeSite(root: string): void {
  for (const word of texts) writePage(root, getPage(word), `All about ${word}.`);
  writePage(root, 'index.html', 'Welcome to the program.');
  writePage(root, 'mentors/ada/index.html', 'Ada plays the theremin.');
  mkdirSync(join(root, 'admin'));
  writeFileSync(join(root, 'admin/index.html'), '<html lang="en"><body>The editor.</body></html>');
}

/** Every file of both indexes. */
function readIndex(root: string): Record<string, string> {
  const bundle = join(root, 'pagefind');
  const files = readdirSync(bundle, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(bundle.length + 1), readFileSync(file, 'base64')]),
  );
}

async function writeIndexes(root: string, before: string) {
  const indexes = beginSearchIndexes(before);
  try {
    return await indexes.write(root, '/base/');
  } finally {
    indexes.end();
  }
}

/** What would be written if there were no last site. */
async function readFreshIndex(): Promise<Record<string, string>> {
  const alone = join(folder, 'alone');
  cpSync(site, alone, { recursive: true });
  rmSync(join(alone, 'pagefind'), { recursive: true, force: true });
  await writeIndexes(alone, join(folder, 'none'));
  return readIndex(alone);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'medmentors-index-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  [last, site] = [join(folder, 'last'), join(folder, 'site')];
  writeSite(last);
  await writeIndexes(last, join(folder, 'none'));
  writeSite(site);
});

/** How often the pages of a whole site are read while `site` gets its indexes: once more where the last site is no help. */
async function countReadings(): Promise<number> {
  const add = vi.spyOn(allPages, 'add');
  onTestFinished(() => {
    add.mockRestore();
  });
  await writeIndexes(site, last);
  return add.mock.calls.length;
}

describe('the indexes of a site', () => {
  it('hold every page, and those that are kept once more', () => {
    const files = Object.keys(readIndex(last));
    expect(files.filter((file) => file.startsWith('fragment/'))).toHaveLength(12);
    expect(files.filter((file) => file.startsWith('kept/fragment/'))).toHaveLength(10);
  });

  it('have nothing in them that the site’s own search does not ask for', () => {
    const files = Object.keys(readIndex(last)).filter((file) => !/^(kept\/)?(fragment|index|filter)\//.test(file));
    const names = files.map((file) => file.replace(/_[0-9a-f]+\./, '_….'));
    const each = ['pagefind-entry.json', 'pagefind-worker.js', 'pagefind.en_….pf_meta', 'pagefind.js'];
    const all = [...each, 'wasm.en.pagefind', 'wasm.unknown.pagefind'];
    expect(names.sort()).toEqual([...all, ...all.map((name) => `kept/${name}`)].sort());
  });

  it('tell a device what to keep, which changes with a kept page alone', async () => {
    const kept = await writeIndexes(site, last);
    expect(kept?.folder).toBe('/base/pagefind/kept/');
    expect(kept?.files).toEqual(
      Object.keys(readIndex(site))
        .filter((file) => file.startsWith('kept/'))
        .map((file) => file.slice('kept/'.length))
        .sort(),
    );
    writePage(site, 'mentors/ada/index.html', 'Ada plays the zither.');
    expect((await writeIndexes(site, last))?.revision).toBe(kept?.revision);
    writePage(site, getPage('sleep'), 'All about naps.');
    expect((await writeIndexes(site, last))?.revision).not.toBe(kept?.revision);
  });
});

describe('the indexes of a site that are begun with the last one', () => {
  it('are the same as of the site alone, where nothing changed and the editor is not there yet', async () => {
    rmSync(join(site, 'admin'), { recursive: true });
    expect(await countReadings()).toBe(1);
    expect(readIndex(site)).toEqual(await readFreshIndex());
  });

  it('are the same, where a page changed', async () => {
    writePage(site, getPage('money'), 'All about budgets, and listening.');
    expect(await countReadings()).toBe(1);
    expect(readIndex(site)).toEqual(await readFreshIndex());
    expect(readIndex(site)).not.toEqual(readIndex(last));
  });

  it('are the same, where a page is no longer to be found', async () => {
    writeFileSync(join(site, getPage('money')), '<html lang="en"><body>All about money.</body></html>');
    expect(await countReadings()).toBe(1);
    expect(readIndex(site)).toEqual(await readFreshIndex());
  });

  it('hold no word of a page that was taken away', async () => {
    rmSync(join(site, 'mentors/ada'), { recursive: true });
    expect(await countReadings()).toBe(2);
    expect(readIndex(site)).toEqual(await readFreshIndex());
    expect(Object.keys(readIndex(site)).filter((file) => file.startsWith('fragment/'))).toHaveLength(11);
  });

  it.each([
    [
      'a page is new',
      () => {
        writePage(site, getPage('alcohol'), 'All about parties.');
      },
    ],
    [
      'a page has another address',
      () => {
        renameSync(join(site, 'handbook/money'), join(site, 'handbook/budgets'));
      },
    ],
    [
      'many pages changed',
      () => {
        texts.forEach((word) => {
          writePage(site, getPage(word), `More about ${word}.`);
        });
      },
    ],
  ])('are the same, where %s', async (_what, change) => {
    change();
    expect(await countReadings()).toBe(2);
    expect(readIndex(site)).toEqual(await readFreshIndex());
  });

  it.each([
    [
      'another site has taken the place of the last one',
      () => {
        cpSync(site, last, { recursive: true });
      },
    ],
    ['the last site is gone', () => undefined],
    [
      'another site has the number of its folder on the disk',
      () => {
        renameSync(join(folder, 'aside'), last);
        cpSync(site, last, { recursive: true });
      },
    ],
  ])('are the same, where %s meanwhile', async (_what, replace) => {
    const add = vi.spyOn(allPages, 'add');
    onTestFinished(() => {
      add.mockRestore();
    });
    const indexes = beginSearchIndexes(last);
    await vi.waitFor(() => {
      expect(add.mock.settledResults[0]?.type).toBe('fulfilled');
    });
    writePage(site, getPage('money'), 'All about budgets.');
    renameSync(last, join(folder, 'aside'));
    replace();
    await indexes.write(site, '/base/');
    indexes.end();
    expect(readIndex(site)).toEqual(await readFreshIndex());
  });

  it('share the files that have not changed, and leave the last site as it was', async () => {
    const before = readIndex(last);
    writePage(site, getPage('money'), 'All about budgets.');
    await writeIndexes(site, last);
    expect(readIndex(last)).toEqual(before);
    const shared = Object.keys(readIndex(site)).filter((file) => getNumber(site, file) === getNumber(last, file));
    expect(shared.filter((file) => file.startsWith('fragment/'))).toHaveLength(11);
    expect(shared.every((file) => /^(kept\/)?(fragment|index|filter)\//.test(file))).toBe(true);
  });

  it('are the same, where the last index is spoiled', async () => {
    writeFileSync(join(last, 'pagefind/pagefind-entry.json'), '{');
    await writeIndexes(site, last);
    expect(readIndex(site)).toEqual(await readFreshIndex());
  });

  it('take no file of another Pagefind', async () => {
    const entry = join(last, 'pagefind/pagefind-entry.json');
    writeFileSync(entry, readFileSync(entry, 'utf8').replace(/"version":"[^"]+"/, '"version":"0.0.1"'));
    await writeIndexes(site, last);
    const shared = Object.keys(readIndex(site)).filter((file) => getNumber(site, file) === getNumber(last, file));
    expect(shared.filter((file) => !file.startsWith('kept/'))).toEqual([]);
  });
});

/** By which a disk knows a file; 0 for none. */
function getNumber(root: string, file: string): bigint {
  return statSync(join(root, 'pagefind', file), { bigint: true, throwIfNoEntry: false })?.ino ?? 0n;
}
