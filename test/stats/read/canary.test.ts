import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logColumns, type LogName } from '../../../src/schemas/logs.ts';
import { makeFolder, readFiles, readFolder, type LogFiles } from './read-files.ts';

/** A value that stands for somebody’s secret. No message may hold it, in any case and however it is cut. */
const canary = 'Zebra7391Quokka';
const trace = /zebra|7391|quokka/i;

/** What a person sees of a folder in which one file is changed, or of an error that it causes. */
async function listen(folder: string, file: string, content: string | Buffer): Promise<string> {
  writeFileSync(join(folder, file), content);
  try {
    const { problems, warnings } = await readFolder(folder);
    return `${problems}\n${warnings}`;
  } catch (error) {
    // Everything that an error carries with it may be printed by somebody.
    return error instanceof Error
      ? `${error.stack ?? ''} ${JSON.stringify(error)} ${String(error.cause)}`
      : String(error);
  }
}

const rows: Record<LogName, string[]> = {
  groups: ['2023-2024,G01,M01,7', '2023-2024,G02,M02,6'],
  encounters: [
    'E1,2023-2024,september,G01,held,2023-09-14,in_person,60,7,6,arriving,studying;stress,n,3,2023-09-15',
    'E2,2023-2024,october,G02,canceled,,,,,,,,,,',
  ],
  meetings: ['I1,2023-2024,2023-09-20,G01,mentee,virtual,30,money,2023-09-21'],
  survey: [
    `R1,2023-2024,pre,mentee,KX17,2023-08-20,1,2,3,4,5,4,3,2,1,5${','.repeat(16)}`,
    `R2,2023-2024,post,mentor,QP04,2024-05-20,1,2,3,4,5,4,3,2,1,5,4,10,may,1,2,1,2,1,2,1,2,1,2,1,2,"More time"`,
  ],
};

const logs = Object.keys(rows) as LogName[];
const tables = Object.fromEntries(
  logs.map((log) => [
    log,
    [logColumns[log].map(({ name }) => name as string), ...rows[log].map((row) => row.split(','))],
  ]),
) as Record<LogName, string[][]>;

const format = (table: readonly (readonly string[])[]) => table.map((row) => `${row.join(',')}\n`).join('');
const all: LogFiles = Object.fromEntries(logs.map((log) => [`${log}.csv`, format(tables[log])]));

it('the logs that the secret is put into are good', async () => {
  const { problems, rows: counts } = await readFiles(all);
  expect(problems).toBe('');
  expect(counts).toEqual({ groups: 2, encounters: 2, meetings: 1, survey: 2 });
});

/** The forms in which a secret may upset a file, each as it stands between two commas. */
const disguises = {
  plain: canary,
  address: `${canary}@example.org`,
  formula: `=${canary}`,
  number: '7391',
  quoted: `"${canary}"`,
  'quoted with a line end': `"${canary}\n${canary}"`,
  'after a quote': `"x"${canary}`,
  'before a quote': `${canary}"x"`,
  'in an open quote': `"${canary}`,
  'with a comma': `${canary},${canary}`,
  'with a semicolon': `${canary};studying`,
  'with a control character': `${canary}\u0007`,
  'with NUL': `\0${canary}`,
  'with a line end': `${canary}\n${canary}`,
  long: canary.repeat(5000),
  'like Qualtrics': `"{""ImportId"":""${canary}""}"`,
};

describe.each(logs)('a secret in any cell of %s.csv is in no message', (log) => {
  const table = tables[log];
  it.each(Object.entries(disguises))('%s', async (_, disguise) => {
    const folder = makeFolder({});
    for (const [y, row] of table.entries()) {
      for (const x of row.keys()) {
        const changed = table.map((cells, j) => cells.map((cell, i) => (i === x && j === y ? disguise : cell)));
        expect(await listen(folder, `${log}.csv`, format(changed))).not.toMatch(trace);
      }
    }
  });

  it('as a byte that is not UTF-8', async () => {
    const folder = makeFolder({});
    for (const x of tables[log][0]?.keys() ?? []) {
      const changed = table.map((cells, j) => cells.map((cell, i) => (i === x && j === 1 ? `${canary}é` : cell)));
      const bytes = Buffer.from(format(changed), 'latin1');
      const said = await listen(folder, `${log}.csv`, bytes);
      expect(said).not.toMatch(trace);
      expect(said).toContain(`${log}.csv:2  This line holds a letter that is not saved as UTF-8.`);
    }
  });
});

describe('a secret in any cell of an export is in no message', () => {
  const fixtures = new URL('../../fixtures/csv/', import.meta.url).pathname;
  it.each([
    ['qualtrics', 'survey-before.csv', ['survey-after.csv']],
    ['redcap', 'export.csv', []],
    ['google-forms', 'Encounter log (Responses) - Form Responses 1.csv', []],
    ['microsoft-forms', 'Meetings.csv', []],
  ])('%s', async (tool, file, others) => {
    const fixture = (name: string) => readFileSync(join(fixtures, tool, name), 'utf8');
    const folder = makeFolder(Object.fromEntries(['mapping.yml', ...others].map((name) => [name, fixture(name)])));
    const parts = fixture(file).split(/([,\n])/);
    for (const disguise of [disguises.plain, disguises['in an open quote']]) {
      for (let i = 0; i < parts.length; i += 2) {
        const text = parts.map((part, j) => (i === j ? disguise : part)).join('');
        expect(await listen(folder, file, text)).not.toMatch(trace);
      }
    }
  });
});

it('whatever else is wrong with a log, nothing of it is repeated', async () => {
  const piece = fc.constantFrom(
    canary,
    canary,
    ',',
    ',',
    '\n',
    '"',
    ';',
    '\r',
    '\0',
    '=',
    '@',
    '7391',
    'G01',
    'held',
    '2023-09-14',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  const folders = Object.fromEntries(logs.map((log) => [log, makeFolder({})])) as Record<LogName, string>;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...logs), fc.boolean(), text, async (log, hasHeader, body) => {
      const content = hasHeader ? format([tables[log][0] ?? []]) + body : body;
      expect(await listen(folders[log], `${log}.csv`, content)).not.toMatch(trace);
    }),
    { seed: 2026, numRuns: 150, endOnFailure: true },
  );
});
