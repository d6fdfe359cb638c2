import { expect, it } from 'vitest';
import { runDoctor } from '../../src/doctor/run.ts';
import type { Finding } from '../../src/doctor/finding.ts';
import { handbookFile, makeContentFolder, programFile, writeFiles } from '../support/content-folder.ts';
import { editReal, realTexts } from '../support/doctor.ts';

async function run(args: readonly string[], files: Record<string, string> = {}) {
  const root = makeContentFolder({ ...realTexts, ...files });
  return runAt(root, args);
}

async function runAt(root: string, args: readonly string[]) {
  const printed: string[] = [];
  const isWell = await runDoctor(args, {
    root,
    env: { BUILD_DATE: '2026-09-15', PATH: process.env.PATH },
    now: new Date(0),
    isColored: false,
    print: (text) => printed.push(text),
  });
  return { isWell, output: printed.join('\n') };
}

it('ends well where nothing is serious, and strictly where nothing is unset or old either', async () => {
  expect(await run([])).toMatchObject({ isWell: true });
  const old = editReal(handbookFile, { '2027-06-01': '2026-09-01' });
  expect(await run([], old)).toMatchObject({ isWell: true });
  expect(await run(['--strict'], old)).toMatchObject({ isWell: false });
  const dangerous = editReal(programFile, { '(502) 555-0242': '(502) 555-0142' });
  expect(await run([], dangerous)).toMatchObject({ isWell: false });
});

it('prints JSON for programs', async () => {
  const findings = JSON.parse((await run(['--json'])).output) as Finding[];
  // The folder of a test is in no repository.
  expect(findings[0]).toMatchObject({ severity: 'unset', mend: 'git init && git add . && git commit -m "Begin"' });
});

it('explains itself where it is asked something else', async () => {
  const { isWell, output } = await run(['--cure']);
  expect(isWell).toBe(false);
  expect(output).toContain('--strict');
  expect(await run(['--help'])).toMatchObject({ isWell: true });
});

it('has a list also where the settings are gone, and where a library is of another version', async () => {
  const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/zod': { version } } });
  const root = writeFiles({
    'package-lock.json': lock('2.0.0'),
    'node_modules/.package-lock.json': lock('1.0.0'),
  });
  const { isWell, output } = await runAt(root, []);
  expect(isWell).toBe(false);
  expect(output).toContain('This file is missing, and the site cannot be built without it.');
  expect(output).toContain('The installed libraries are not those that package-lock.json names.');
});
