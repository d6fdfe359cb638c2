import type { Contact, Program } from '../schemas/program.ts';
import { describeAudience } from './audience.ts';

/** `{{contacts.counseling.phone}}` in a text: the dotted path of a value in `content/program.yml`. */
const factPattern = /\{\{\s*([^{}]*?)\s*\}\}/g;

export interface FactUse {
  /** The path as written, without braces. */
  path: string;
  /** Where the opening braces stand in the text. */
  index: number;
}

/**
 * The text that stands for a fact, or `undefined` where `program.yml` has no such value. Lists whose items have an
 * `id` are read by it (`crisis_lines.lifeline.phone`). A capital first letter gives a capital first letter
 * (`Terms.mentors` prints “Mentors”).
 */
export function getFact(program: Program, path: string): string | undefined {
  const isCapital = /^[A-Z]/.test(path);
  const keys = (path.charAt(0).toLowerCase() + path.slice(1)).split('.');
  const value = keys.reduce<unknown>(step, withWords(program));
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return isCapital ? capitalize(String(value)) : String(value);
}

/** Every path that `getFact` answers, in the order of `program.yml`. */
export function listFacts(program: Program): string[] {
  return listLeaves(withWords(program), []);
}

/** All facts that a text uses, known or not. */
export function findFacts(text: string): FactUse[] {
  return [...text.matchAll(factPattern)].map((match) => ({ path: match[1] ?? '', index: match.index }));
}

/** The text with every fact filled in. Throws on an unknown one: the checks name file and line before a build starts. */
export function fillFacts(text: string, program: Program): string {
  return text.replace(factPattern, (_, path: string) => {
    const value = getFact(program, path);
    if (value === undefined) throw new Error(`No fact is called {{${path}}}.`);
    return value;
  });
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** For a label in the middle of a sentence. */
export function uncapitalize(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * The settings with what follows from them. A ready wording stands for its words, and each contact has two facts that no
 * school can leave out, so that the texts that come with the software suit every school: `reach`, the best way to get
 * through, and `where`, the place or else whom to ask for it.
 */
function withWords(program: Program): unknown {
  // In the editor, settings may be half filled in.
  const { audience, contacts } = program as Partial<Program>;
  return {
    ...program,
    ...(audience?.wording && { audience: { ...audience, ...describeAudience(audience) } }),
    ...(contacts && {
      contacts: Object.fromEntries(Object.entries(contacts).map(([key, contact]) => [key, withWays(contact)])),
    }),
  };
}

function withWays(contact: Contact): Contact & { reach?: string; where?: string } {
  const reach = contact.phone ?? contact.email ?? contact.url;
  return reach === undefined ? contact : { ...contact, reach, where: contact.place ?? `ask at ${reach}` };
}

function step(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.find((item) => isRecord(item) && item.id === key);
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function listLeaves(value: unknown, path: string[]): string[] {
  if (Array.isArray(value))
    return value.flatMap((item) =>
      isRecord(item) && typeof item.id === 'string' ? listLeaves(item, [...path, item.id]) : [],
    );
  if (isRecord(value)) return Object.entries(value).flatMap(([key, child]) => listLeaves(child, [...path, key]));
  return typeof value === 'string' || typeof value === 'number' ? [path.join('.')] : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
