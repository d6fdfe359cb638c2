/**
 * The value of one short field in the text of a file, as the editor has written it: on one line, with quotation marks or
 * without. Good enough to compare files by; a reader of YAML would double what the editor’s page has to load.
 */
export function peek(text: string, field: string): string | undefined {
  const [, fields = ''] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
  const written = new RegExp(`^ *${field}:[ \\t]+(\\S.*?)[ \\t]*$`, 'm').exec(fields)?.[1];
  return written?.replace(/^(["'])(.*)\1$/, '$2');
}
