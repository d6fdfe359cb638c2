import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCsv } from '../../../src/stats/read/csv.ts';

// The files that CSV readers are commonly compared on, with what they say (Max Ogden, csv-spectrum, BSD-2-Clause).
const spectrum = 'node_modules/csv-spectrum';
const names = readdirSync(join(spectrum, 'csvs')).map((file) => file.replace('.csv', ''));

it.each(names.filter((name) => name !== 'location_coordinates'))('%s is read as it is meant', async (name) => {
  const rows = (await read(name)).rows.map((row) => row.map(([column, cell]) => [column, toUnixLines(cell)]));
  const meant = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8')) as Record<string, string>[];
  expect(rows).toEqual(meant.map((row) => Object.entries(row).map(([column, cell]) => [column, toUnixLines(cell)])));
});

it('location_coordinates is refused: it is not UTF-8, and what it is said to hold is not in it', async () => {
  const { rows, problems } = await read('location_coordinates');
  expect(rows).toEqual([]);
  expect(problems).toBe(1);
});

it('there are all twelve', () => {
  expect(names).toHaveLength(12);
});

/** Every row as pairs of column and cell. */
async function read(name: string): Promise<{ rows: (readonly [string, string])[][]; problems: number }> {
  let header: readonly string[] = [];
  const rows: (readonly [string, string])[][] = [];
  let problems = 0;
  await readCsv(join(spectrum, 'csvs', `${name}.csv`), {
    header: (columns) => {
      header = columns;
      return true;
    },
    row: (cells) => {
      rows.push(cells.map((cell, i) => [header[i] ?? '', cell] as const));
      return true;
    },
    problem: () => (problems += 1),
  });
  return { rows, problems };
}

/** Line ends within a cell become one kind. */
function toUnixLines(cell: string): string {
  return cell.replaceAll('\r\n', '\n');
}
