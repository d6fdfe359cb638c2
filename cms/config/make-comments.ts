import type * as z from 'zod';
import type { CommentedKey } from './editor-config.ts';
import { readSchema, type Node } from './read-schema.ts';

/**
 * Hints as comments for people who open a YAML file itself: above every key at its top, and further down above groups and
 * choices. Decap drops every other comment when it saves.
 *
 * @param introduction what the file is, above its first key
 */
export function makeComments(schema: z.ZodType, introduction: string): CommentedKey[] {
  const keys = Object.entries(readSchema(schema).properties ?? {});
  return keys.map(([name, node], i) =>
    makeKey(name, node, [...(i === 0 ? [introduction] : []), node.hint, listChoices(node)]),
  );
}

function makeKey(name: string, node: Node, lines: readonly (string | undefined)[]): CommentedKey {
  const comment = lines.flatMap((line) => (line ? wrap(line) : [])).join('\\n');
  const fields = Object.entries(node.properties ?? {}).map(([key, child]) =>
    makeKey(key, child, (child.properties ?? child.enum) ? [child.hint, listChoices(child)] : []),
  );
  return { name, ...(comment ? { comment } : {}), ...(fields.length > 0 ? { fields } : {}) };
}

/** What may stand in the file; the months of a year need no list. */
function listChoices({ enum: keys = [] }: Node): string | undefined {
  return keys.length > 0 && keys.length < 12 ? `One of: ${keys.join(', ')}.` : undefined;
}

/** Lines as long as those that Decap writes. */
function wrap(text: string): string[] {
  return text.match(/\S.{0,77}(?=\s|$)|\S+/g) ?? [];
}
