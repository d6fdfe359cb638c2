import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { copyProject, runCommand, type CommandResult } from '../support/site-folder.ts';

const canary = 'CaNaRy';
const sampleFolder = join(import.meta.dirname, '..', 'fixtures', 'stats', 'sample');

/** The columns that say who or that people write into: in every one of their cells sings a canary. */
const watched = /^(group_code|mentor_code|person_code|encounter_id|meeting_id|response_id|guide_slug|open_better)$/;

describe('private logs of a school', () => {
  let root: string;
  let published: CommandResult;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), `${canary}-logs-`));
    for (const file of readdirSync(sampleFolder)) {
      writeFileSync(join(folder, file), addCanaries(readFileSync(join(sampleFolder, file), 'utf8')));
    }
    root = await copyProject('statistics-canary');
    published = await runCommand('stats', root, {}, [folder, '--year', '2023-2024']);
    const built = await runCommand('build', root, { BASE_PATH: '/' });
    expect(built.status, built.output).toBe(0);
    expect(built.output).not.toContain(canary);
  });

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

  it('would be found in a packed file', () => {
    // The same search for a name that does stand in the search index.
    const found = listFiles(join(root, 'dist')).filter((file) => readUnpacked(file).includes('Larkfield'));
    expect(found.some((file) => file.includes('/pagefind/fragment/'))).toBe(true);
  });
});

function addCanaries(csv: string): string {
  const [head = '', ...rows] = csv.trimEnd().split('\n');
  const columns = head.split(',').map((name) => watched.test(name));
  const lines = rows.map((row) =>
    splitRow(row)
      .map((cell, i) => (columns[i] && cell !== '' ? cell.replace(/^("?)/, `$1${canary}`) : cell))
      .join(','),
  );
  return [head, ...lines, ''].join('\n');
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
