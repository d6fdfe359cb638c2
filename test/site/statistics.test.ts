import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import axe from 'axe-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { serveSite } from '../../src/build/serve.ts';
import { phone } from '../support/browser.ts';
import { launchBrowser } from '../support/chromium.ts';
import { copyProject, runCommand, type CommandResult } from '../support/site-folder.ts';

const canary = 'CaNaRy';
const sampleFolder = join(import.meta.dirname, '..', 'fixtures', 'stats', 'sample');

/** The columns that say who or that people write into: in every one of their cells sings a canary. */
const watched = /^(group_code|mentor_code|person_code|encounter_id|meeting_id|response_id|guide_slug|open_better)$/;

/** The beginnings of what the usual ways of hashing make of every one of these cells: a reader could try all codes. */
const hashes = new Set<string>();

let root: string;
let published: CommandResult;

/** A school that has published a year already publishes another one and builds its site. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), `${canary}-logs-`));
  for (const file of readdirSync(sampleFolder)) {
    writeFileSync(join(folder, file), addCanaries(readFileSync(join(sampleFolder, file), 'utf8')));
  }
  const otherYear = readFileSync('test/fixtures/statistics/2024-2025.json');
  root = await copyProject('statistics-canary', { 'content/stats/2024-2025.json': otherYear });
  published = await runCommand('stats', root, {}, [folder, '--year', '2023-2024']);
  const built = await runCommand('build', root, { BASE_PATH: '/' });
  expect(built.status, built.output).toBe(0);
  expect(built.output).not.toContain(canary);
});

describe('private logs of a school', () => {
  it('come to a published file in one command', () => {
    expect(published.output).toContain('Written    content/stats/2023-2024.json');
    expect(published.status).toBe(0);
    expect(readFileSync(join(root, 'content/stats/2023-2024.json'), 'utf8')).toContain('"sample": false');
  });

  it('leave nothing of whom they are about in what the command says', () => {
    expect(published.output).toContain('Audit      passed');
    expect(published.output).not.toContain(canary);
  });

  it.each(['content', 'dist', '.cache', '.astro', 'src', 'public'])(
    'leave nothing of it in %s, packed files included',
    (part) => {
      expect(listFiles(join(root, part)).filter((file) => readUnpacked(file).includes(canary))).toEqual([]);
    },
  );

  it('leave no hash of a code either', () => {
    expect(hashes.size).toBeGreaterThan(3000);
    expect(findHashes(published.output)).toEqual([]);
    for (const part of ['content', 'dist']) {
      expect(listFiles(join(root, part)).filter((file) => findHashes(readUnpacked(file)).length > 0)).toEqual([]);
    }
    // One hash that stands somewhere is found there.
    expect(findHashes(`"code": "${createHash('sha256').update(`${canary}G01`).digest('hex')}"`)).toHaveLength(1);
  });

  it('would be found in a packed file', () => {
    // The same search for a name that does stand in the search index.
    const found = listFiles(join(root, 'dist')).filter((file) => readUnpacked(file).includes('Larkfield'));
    expect(found.some((file) => file.includes('/pagefind/fragment/'))).toBe(true);
  });
});

describe('two published years', () => {
  it('stand side by side on a page that fits a phone, tables and all, and passes axe', async () => {
    const site = await serveSite({ folder: join(root, 'dist'), base: '/', port: 0 });
    const browser = await launchBrowser(inject('chromiumPath'));
    try {
      const page = await browser.newPage({ viewport: phone });
      await page.goto(`${site.url}statistics/2023-2024/`);
      await page.getByRole('link', { name: 'Over the years' }).click();
      await page.waitForURL('**/statistics/over-the-years/');
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) (details as HTMLDetailsElement).open = true;
      });
      expect(await page.locator('main svg.chart').count()).toBeGreaterThan(4);
      expect(await page.locator('main tbody th', { hasText: /^2023–2024$/ }).count()).toBeGreaterThan(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
      // A year does not break at its dash.
      const broken = await page
        .locator('main h3 span, main tbody th span')
        .evaluateAll((years) =>
          years.filter((year) => year.getClientRects().length > 1).map((year) => year.textContent),
        );
      expect(broken).toEqual([]);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});

function addCanaries(csv: string): string {
  const [head = '', ...rows] = csv.trimEnd().split('\n');
  const columns = head.split(',').map((name) => watched.test(name));
  const lines = rows.map((row) =>
    splitRow(row)
      .map((cell, i) => (columns[i] && cell !== '' ? mark(cell) : cell))
      .join(','),
  );
  return [head, ...lines, ''].join('\n');
}

/** Puts a canary into a cell, and remembers its hashes: as it stands there, and in lower case, as codes are read. */
function mark(cell: string): string {
  const marked = cell.replace(/^("?)/, `$1${canary}`);
  const code = marked.replaceAll('"', '');
  for (const text of [code, code.toLowerCase()]) {
    for (const way of ['md5', 'sha1', 'sha256', 'sha512']) {
      hashes.add(createHash(way).update(text).digest('hex').slice(0, hashLength));
    }
  }
  return marked;
}

const hashLength = 12;

/** The hashes of codes in a text, also where only their beginning is there. */
function findHashes(text: string): string[] {
  const found = [...text.matchAll(/[0-9a-f]{12,}/gi)].map(([hex]) => hex.slice(0, hashLength).toLowerCase());
  return found.filter((hash) => hashes.has(hash));
}

/** Cells as they stand in the file; a comma within quotation marks is part of a cell. */
function splitRow(row: string): string[] {
  return [...row.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell);
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((file) => statSync(file).isFile());
  } catch {
    return [];
  }
}

function readUnpacked(file: string): string {
  const bytes = readFileSync(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isPacked ? gunzipSync(bytes) : bytes).toString('latin1');
}
