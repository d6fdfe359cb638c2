import { Document, isMap, isScalar } from 'yaml';
import type * as z from 'zod';
import type { CommentedKey } from '../../cms/config/editor-config.ts';
import { programComments } from '../../cms/config/program-comments.ts';
import { normalizeInput } from '../schemas/normalize.ts';
import type { programSchema } from '../schemas/program.ts';

/** Settings as somebody fills them in, before defaults. */
export type ProgramInput = z.input<typeof programSchema>;

/**
 * The text of `content/program.yml`: keys in the order of the schema with their hints above them, blanks left out, as the
 * editor writes it. Whoever saves in the editor afterward changes the lines that they meant to change and no other.
 */
export function writeProgram(settings: ProgramInput): string {
  const document = new Document(sortKeys(normalizeInput(settings), programComments));
  addComments(document.contents, programComments);
  return document.toString({ lineWidth: 80 });
}

function sortKeys(value: unknown, keys: readonly CommentedKey[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const names = keys.map(({ name }) => name);
  const rank = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => rank(a) - rank(b))
      .map(([name, child]) => [name, sortKeys(child, keys.find((key) => key.name === name)?.fields ?? [])]),
  );
}

function addComments(node: unknown, keys: readonly CommentedKey[]): void {
  if (!isMap(node)) return;
  for (const { key, value } of node.items) {
    const about = keys.find(({ name }) => isScalar(key) && key.value === name);
    if (!about) continue;
    if (about.comment && isScalar(key))
      key.commentBefore = about.comment.replace(/^|\\n/g, (start) => (start ? '\n ' : ' '));
    addComments(value, about.fields ?? []);
  }
}
