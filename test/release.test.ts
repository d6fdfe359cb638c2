import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, it } from 'vitest';
import { readChanges } from '../src/update/changelog.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const { version, repository } = JSON.parse(read('package.json')) as { version: '1.0.0'; repository: { url: string } };
const changelog = read('CHANGELOG.md');
const citation = parse(read('CITATION.cff')) as Record<string, unknown>;

it('every file that names the version names the same one', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: Record<string, { version: string }>;
  };
  expect([lock.version, lock.packages['']?.version, citation.version]).toEqual([version, version, version]);
  const [, newest, day] = /^## (\S+) \((\S+)\)$/m.exec(changelog) ?? [];
  expect([newest, day]).toEqual([version, citation['date-released']]);
  expect(`git+${String(citation['repository-code'])}.git`).toBe(repository.url);
});

it('the changelog says of every version first what a school must do', () => {
  for (const section of changelog.split(/^(?=## )/m).slice(1))
    expect(section).toMatch(/^## .*\n\n### What you must do\n\n\S/);
  const { duties } = readChanges(changelog, { from: '0.0.0', to: version });
  expect(duties).toContain('npm run migrate');
});

it('the citation has what a reader of such files needs', () => {
  expect(citation).toMatchObject({ 'cff-version': '1.2.0', type: 'software', license: ['MIT', 'CC-BY-4.0'] });
  for (const key of ['message', 'title', 'authors', 'references']) expect(citation[key]).toBeTruthy();
});
