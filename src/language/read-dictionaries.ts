import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Dictionary } from './dictionary.ts';

/** Where translations of the interface are, one file for each language. */
export const dictionaryFolder = 'src/content/i18n';

const dictionarySchema = z.record(z.string(), z.string());

/** The path of a dictionary from the root of the project. */
export function getDictionaryFile(tag: string): string {
  return `${dictionaryFolder}/${tag}.json`;
}

/** The dictionaries at `root` by language tag; none where the folder is not there. Throws where one is not a list of words. */
export function readDictionaries(root: string): Record<string, Dictionary> {
  const folder = join(root, dictionaryFolder);
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const tags = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  return Object.fromEntries(tags.map((tag) => [tag, readDictionary(root, tag)]));
}

function readDictionary(root: string, tag: string): Dictionary {
  return dictionarySchema.parse(JSON.parse(readFileSync(join(root, getDictionaryFile(tag)), 'utf8')));
}
