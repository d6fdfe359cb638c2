import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { getOwner, type Owner } from '../../src/update/ownership.ts';

/** What the table says of an update, for each owner. */
const words: Record<Owner, string> = {
  school: 'never touched',
  text: 'improved while you have not changed it',
  software: 'replaced',
};

const rows = readTable(readFileSync('README.md', 'utf8'));
const files = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).stdout.split('\0').filter(Boolean);

describe('the table “Who edits what” of the README', () => {
  it('says of each of its paths what an update does with it', () => {
    expect(rows.flatMap(({ paths }) => paths).length).toBeGreaterThan(8);
    for (const { paths, update } of rows)
      for (const path of paths) expect(`${path}: ${update}`).toBe(`${path}: ${words[getOwner(path)]}`);
  });

  it('leaves to “everything else” what is replaced, and nothing that is not', () => {
    expect(rows.at(-1)).toMatchObject({ paths: [], update: words.software });
    const named = rows.flatMap(({ paths }) => paths);
    const others = files.filter((file) => !named.some((path) => file === path || file.startsWith(path)));
    expect(others).not.toHaveLength(0);
    expect(others.filter((file) => getOwner(file) !== 'software')).toEqual([]);
  });
});

it('reads whole names: a file beside a folder of the school is not the school’s', () => {
  expect(getOwner('content/program.yml.md')).toBe('text');
  expect(getOwner('public/brand.svg')).toBe('software');
  expect(getOwner('contents.md')).toBe('software');
});

/** The rows under the heading: the paths in code of the first column, and the last column. */
function readTable(readme: string): { paths: string[]; update: string }[] {
  const table = /(?:^\|.*\n)+/m.exec(readme.slice(readme.indexOf('## Who edits what')))?.[0] ?? '';
  const lines = table.trim().split('\n').slice(2);
  return lines.map((line) => {
    const cells = line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1);
    return {
      paths: [...(cells[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
      update: cells.at(-1) ?? '',
    };
  });
}
