import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readShelf, type Shelf } from '../books/shelf.ts';
import { getInterfaceLanguage, makeDictionary } from '../language/dictionary.ts';
import type { Dictionary } from '../language/message.ts';
import { readDictionaries } from '../language/read-dictionaries.ts';
import { getToday } from '../program/clock.ts';
import { readProgram } from '../program/read.ts';
import type { Program } from '../schemas/program.ts';
import { readHistory, type FileHistory } from './history.ts';

/** What a build knows before the first page is made, all of it from `program.yml`, git and the environment. */
export interface SiteContext {
  program: Program;
  /** The language tag of the interface: that of the school, or `en` where nobody has translated it yet. */
  language: string;
  /** The words of the interface in that language. */
  words: Dictionary;
  /** Begins and ends with a slash. */
  base: string;
  /** Where the site will be published; canonical addresses and the sitemap need it. */
  site: string | undefined;
  /** `YYYY-MM-DD` */
  today: string;
  /** Whether there is any profile, shown or not. */
  hasMentors: boolean;
  /** What git knows of each content file, by its path. */
  history: Readonly<Record<string, FileHistory>>;
  /** The printed books that show the content as it is. */
  shelf: Shelf;
}

/**
 * Three variables steer a build: `BASE_PATH` (where on its host the site lives, `/` if unset), `SITE_URL` (overrides
 * `website` of `program.yml`) and `BUILD_DATE` (repeats a build of another day).
 */
export function getSiteContext(root: string, env: Readonly<Record<string, string | undefined>>): SiteContext {
  const program = readProgram(root);
  const dictionaries = readDictionaries(root);
  const language = getInterfaceLanguage(program.language, Object.keys(dictionaries));
  const website = env.SITE_URL ?? program.website;
  return {
    program,
    language,
    words: makeDictionary(language, dictionaries),
    base: toBase(env.BASE_PATH ?? '/'),
    site: website && new URL(website).origin,
    today: getToday(program, env, new Date()),
    hasMentors: listNames(join(root, 'content', 'mentors')).some((name) => name.endsWith('.md')),
    history: readHistory(root),
    shelf: readShelf(root),
  };
}

/** Git keeps no empty folder. */
function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A base path as Astro and links need it: with a slash at both ends. */
export function toBase(path: string): string {
  const name = path.replace(/^\/+|\/+$/g, '');
  return name ? `/${name}/` : '/';
}
