import english from '../../../src/content/i18n/en.json' with { type: 'json' };
import type { Translate } from '../../../src/content/translate.ts';
import { findMessage } from '../../../src/language/message.ts';
import { capitalize } from '../../../src/program/facts.ts';
import { programSchema, type Program } from '../../../src/schemas/program.ts';
import type { HandbookTitles, KnownHandout } from '../../site/editor-site.ts';
import { makeColors } from './colors.ts';
import { readDraft, type Draft } from './draft.ts';

/** What every view needs beside its entry: the school’s settings and the words of the interface. */
export interface Setting {
  program: Draft<Program>;
  /** Where the site lives, `/` or `/repository/`. */
  base: string;
  /** `YYYY-MM-DD` */
  today: string;
  handbook: HandbookTitles;
  t: Translate;
  /** Those that are published; a new one is known once the site is built again. */
  handouts: readonly KnownHandout[];
  /** The school’s colors as style rules. */
  colors: string;
}

export interface SettingOptions {
  /** The settings as they are saved, or as somebody is changing them. */
  program: unknown;
  base: string;
  today: string;
  /** Only cases need it. */
  handbook?: HandbookTitles;
  /** Only session guides need them. */
  handouts?: readonly KnownHandout[];
}

export function makeSetting({ program: input, base, today, handbook = {}, handouts = [] }: SettingOptions): Setting {
  const program = readDraft(programSchema, input);
  const words = getWords(program);
  const t: Translate = (key, values) => fillIn(findMessage(english, key, 'en', values?.count), { ...words, ...values });
  return { program, base, today, handbook, t, handouts, colors: makeColors(program.brand.color) };
}

/** The school’s own words, small and with a capital: the same names as in `src/content/program.ts`. */
function getWords({ terms, name, school }: Draft<Program>): Record<string, string | undefined> {
  const capitals = Object.entries(terms).map(([key, word]) => [capitalize(key), capitalize(word ?? '')] as const);
  return { ...terms, ...Object.fromEntries(capitals), program: name.short, school: school.short };
}

function fillIn(message: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return message.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''));
}
