import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { makeConfig } from '../../cms/config/make-config.ts';
import { getEntryRoute } from '../../src/content/entry-route.ts';
import { makeProgram } from '../support/make.ts';

const { collections } = makeConfig({ program: makeProgram(), base: '/' });

/** Every text and setting of the sample. Figures come from a command and are in no form. */
const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .map((file) => `content/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.(md|yml)$/.test(file));

it('leads from every content file to a form that the editor has', () => {
  expect(files).toContain('content/program.yml');
  expect(files.filter((file) => !hasForm(file))).toEqual([]);
});

it('is where Decap shows an entry', () => {
  expect(getEntryRoute('content/handbook/hard-moments/suicide-risk.md')).toBe(
    '/collections/handbook_hard-moments/entries/suicide-risk',
  );
  expect(getEntryRoute('content/mentors/theo-lacombe.md')).toBe('/collections/mentors/entries/theo-lacombe');
  expect(getEntryRoute('content/program.yml')).toBe('/collections/program/entries/program');
});

function hasForm(file: string): boolean {
  const [, name, slug] = /^\/collections\/([^/]+)\/entries\/([^/]+)$/.exec(getEntryRoute(file)) ?? [];
  const collection = collections.find((candidate) => candidate.name === name);
  if (!collection) return false;
  return 'files' in collection
    ? collection.files.some((candidate) => candidate.name === slug && candidate.file === file)
    : dirname(file) === collection.folder && file === `${collection.folder}/${slug}.md`;
}
