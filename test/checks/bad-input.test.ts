import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeContent, schemas, type Kind } from '../../cms/editor/save/one-entry.ts';
import { checkContent } from '../../src/checks/check.ts';
import { readJson } from '../../src/checks/json-source.ts';
import type { Problem } from '../../src/checks/problem.ts';
import { formatReport } from '../../src/checks/report.ts';
import { findProblemsInFiles } from '../../src/checks/rules/one-file.ts';
import { readMarkdown, readYaml } from '../../src/checks/source.ts';
import { readProgram } from '../../src/program/read.ts';
import { statisticsSchema } from '../../src/schemas/statistics.ts';
import { updatesSchema } from '../../src/schemas/updates.ts';
import { getReport, pageFile, programFile, validTexts, writeFiles } from '../support/content-folder.ts';
import { makeRandom } from '../support/random.ts';
import { spoils } from '../support/spoil.ts';

const program = readProgram('.');
const names = Object.keys(spoils) as (keyof typeof spoils)[];

/** After these a file may still be right. */
const harmless = new Set<keyof typeof spoils>([
  'was cut off',
  'begins with a mark of its encoding',
  'has two lines swapped',
  'lacks a line',
  'has a line twice',
  'has the value of one field in another',
  // Nothing stands in them in the end, and what is blank counts as left out.
  'has fields under fields',
]);

/** The most that the checks may take for one file, in milliseconds. */
const patience = 5000;

const files = (readdirSync('content', { recursive: true }) as string[])
  .map((file) => `content/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(md|yml|json)$/.test(file))
  .sort();

/** What the checks say of a file with these bytes, as it would be read from a disk. */
function check(file: string, bytes: Buffer): Problem[] {
  const input = { file, text: bytes.toString('utf8') };
  if (file.endsWith('.json')) return readJson(input, statisticsSchema, 'npm run stats').problems;
  if (file.endsWith('updates.yml')) return readYaml(input, updatesSchema).problems;
  const kind = (file === programFile ? 'program' : file.split('/')[1]) as Kind;
  const { source, problems } =
    kind === 'program' ? readYaml(input, schemas.program) : readMarkdown(input, schemas[kind]);
  if (!source) return problems;
  return findProblemsInFiles({ ...makeContent(program), [kind]: kind === 'program' ? source : [source] }, '2026-11-29');
}

/** What is wrong with what the checks say of a spoiled file; nothing where all is as it should be. */
function judge(file: string, name: keyof typeof spoils, seed: number): string[] {
  const bytes = spoils[name](readFileSync(file), makeRandom(seed));
  const what = `${file} ${name} (${seed})`;
  const start = performance.now();
  try {
    const problems = check(file, bytes);
    const report = formatReport(problems);
    const took = performance.now() - start;
    const missed = !harmless.has(name) && problems.length === 0;
    return [
      ...(took > patience ? [`${what}: it took ${Math.round(took)} ms`] : []),
      ...(missed ? [`${what}: nothing was said`] : []),
      ...(report.length > 100_000 ? [`${what}: the report has ${report.length} characters`] : []),
      ...problems.flatMap((problem) => explainOddity(problem, file)).map((oddity) => `${what}: ${oddity}`),
    ];
  } catch (cause) {
    return [`${what}: ${cause instanceof Error ? cause.stack?.slice(0, 300) : String(cause)}`];
  }
}

function explainOddity({ file, label, message }: Problem, wanted: string): string[] {
  const words = `${label ?? ''} ${message}`;
  return [
    ...(file === wanted ? [] : [`it names ${file}`]),
    ...(/\[object |\bundefined\b|\bNaN\b|^\s*at .+:\d+/m.test(words) ? [`it says ${words}`] : []),
    ...(message.length > 20 ? [] : [`it says only “${message}”`]),
  ];
}

describe('a spoiled file', () => {
  // One of each folder, since each has its own schema and rules.
  const first = Map.groupBy(files, (file) => file.split('/').slice(0, 2).join('/'));
  it.each([...first.values()].map(([file = '']) => file))(
    'is reported in plain words whatever happened to it: %s',
    (file) => {
      expect(names.flatMap((name, i) => judge(file, name, i))).toEqual([]);
    },
  );

  it('is reported whichever file it is', () => {
    const random = makeRandom(9);
    const accidents = names.slice(0, names.indexOf('has a line of 5 MB'));
    expect(
      files.flatMap((file, i) =>
        random
          .shuffle(accidents)
          .slice(0, 3)
          .flatMap((name) => judge(file, name, i)),
      ),
    ).toEqual([]);
  });

  it('does not keep the others from being checked', async () => {
    const good = Buffer.from(validTexts[pageFile] ?? '');
    const spoiled = Object.fromEntries(
      names.map((name, i) => [`content/pages/page-${i}.md`, spoils[name](good, makeRandom(i))]),
    );
    const report = await getReport({ ...spoiled, [pageFile]: 'No fields.\n' });
    expect(report).not.toMatch(/^\s+at .+:\d+/m);
    expect(report).toContain(`${pageFile}\n  error  line 1`);
    for (const [i, name] of names.entries())
      if (!harmless.has(name)) expect(report, name).toContain(`content/pages/page-${i}.md`);
  });

  it('is missing where a folder has its name, or a file has that of its folder', async () => {
    const folder = writeFiles({
      ...validTexts,
      [programFile]: undefined,
      [`${programFile}/note.txt`]: 'x',
      'content/kits': 'x',
    });
    const problems = await checkContent(folder, { env: {}, now: new Date(0) });
    expect(formatReport(problems)).toContain(`${programFile}\n  error\n    This file is missing`);
  });

  it.each([
    ['has bytes that are no UTF-8', 'line 3\n    This line holds a character that is not text. Save the file as UTF-8'],
    ['has a line of 5 MB', 'This file is longer than 250,000 characters or 5,000 lines.'],
    [
      'has a thousand laughs of a thousand',
      'The signs &, * or << repeat parts of this file in a way that cannot be read.',
    ],
    ['has a list that holds itself', 'line 2\n    The sign * repeats here the very field that this line belongs to.'],
    ['has brackets in brackets', 'line 2\n    Far more is opened within one another here than any page needs.'],
    ['has four thousand fields', 'There are 3,950 more in this file.'],
  ] as const)('is told what to do when it %s', async (name, advice) => {
    const text = (validTexts[pageFile] ?? '').replace('Privacy', 'Privacy here');
    const bytes = name.includes('UTF-8')
      ? Buffer.from(text.replace('What', 'Caf\u00e9'), 'latin1')
      : spoils[name](Buffer.from(text), makeRandom(1));
    expect(await getReport({ [pageFile]: bytes })).toContain(advice);
  });
});
