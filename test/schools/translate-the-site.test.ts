import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { englishWords } from '../../src/language/dictionary.ts';
import { dictionaryFolder, getDictionaryFile } from '../../src/language/read-dictionaries.ts';
import { handbookPageSchema } from '../../src/schemas/handbook-page.ts';
import { getLabel } from '../../src/schemas/lookup.ts';
import { programSchema } from '../../src/schemas/program.ts';

const page = readFileSync('src/components/schools/translate-the-site.md', 'utf8');

it('names fields by their labels, and folders and files that are there', () => {
  expect(page).toContain(`**${getLabel(programSchema, ['language'])}**`);
  expect(page).toContain(`**${getLabel(handbookPageSchema, ['language'])}**`);
  expect(page).toContain(getDictionaryFile('es'));
  expect(page).toContain(`${dictionaryFolder}/en.json`);
  const paths = [...page.matchAll(/`((?:src|content)\/[\w/.-]+)`/g)].map(([, path = '']) => path);
  for (const path of paths) expect(existsSync(path), path).toBe(true);
});

it('names keys that the dictionary has', () => {
  const keys = [...page.matchAll(/`([a-z]+\.[a-z]+(?:_[a-z]+)?)`/gi)].map(([, key = '']) => key);
  const words = keys.filter((key) => !/\.(json|yml|ts|aliases)$/.test(key));
  expect(words).toContain('search.fillers');
  for (const key of words) expect(englishWords).toHaveProperty([key]);
});
