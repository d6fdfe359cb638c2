import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Dictionary } from './message.ts';

/** Where translations of the interface are, one file for each language. */
export const dictionaryFolder = 'src/content/i18n';

/** Words by their keys, each a text. */
export const dictionarySchema = z.record(z.string(), z.string());

/** A dictionary as it is on the disk. */
export interface DictionaryFile {
  /** The language tag, by which the file is called. */
  tag: string;
  /** Path from the root of the project, with forward slashes. */
  file: string;
  text: string;
}

/** The path of a dictionary from the root of the project. */
export function getDictionaryFile(tag: string): string {
  return `${dictionaryFolder}/${tag}.json`;
}

/** The dictionaries at `root`, English included; none where the folder is not there. */
export function readDictionaryFiles(root: string): DictionaryFile[] {
  const folder = join(root, dictionaryFolder);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
    .map((tag) => {
      const file = getDictionaryFile(tag);
      return { tag, file, text: readFileSync(join(root, file), 'utf8') };
    });
}

/** The words at `root` by language tag. Throws where a file is no dictionary: `npm run check` says so in plain words. */
export function readDictionaries(root: string): Record<string, Dictionary> {
  return Object.fromEntries(
    readDictionaryFiles(root).map(({ tag, text }) => [tag, dictionarySchema.parse(JSON.parse(text))]),
  );
}
